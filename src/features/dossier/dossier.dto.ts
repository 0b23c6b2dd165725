import { LANGUAGES, type Language } from '../../domain/values/language.js';
import { OneOf } from '../../platform/http/fields.js';

export class SummaryQuery {
  @OneOf(LANGUAGES, { optional: true, description: "the reader's language unless told" })
  lang?: Language;
}

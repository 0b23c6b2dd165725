import { Transform } from 'class-transformer';
import { TIMELINE_KINDS, type TimelineKind } from '../../domain/reporting/timeline.js';
import { LANGUAGES, type Language } from '../../domain/values/language.js';
import { OneOf } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/page.js';

export class SummaryQuery {
  @OneOf(LANGUAGES, { optional: true, description: "the reader's language unless told" })
  lang?: Language;
}

export class TimelineQuery extends PageQuery {
  /** One kind comes without a list around it. */
  @Transform(({ value }) => (value === undefined ? value : [value].flat()))
  @OneOf(TIMELINE_KINDS, { optional: true, list: true, description: 'all kinds unless told' })
  kinds?: TimelineKind[];
}

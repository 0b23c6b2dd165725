import { LANGUAGES, type Language } from '../../domain/values/language.js';
import { Day, Id, Nested, OneOf, Text } from '../../platform/http/fields.js';
import { PaperInput } from '../decisions/decision.dto.js';

const MOST_TOPICS = 50;

export class AwardInput {
  @Id({
    list: true,
    optional: true,
    most: MOST_TOPICS,
    unique: true,
    description: 'only where a ranking ends in a tie',
  })
  winnerIds?: string[];

  @Text({ optional: true, max: 1_000, description: 'why this one of equals' })
  reason?: string;

  @Nested(() => PaperInput, { optional: true, description: 'on the result of the selection' })
  decision?: PaperInput;

  @Nested(() => PaperInput, { optional: true, description: 'the letter to those that were not chosen' })
  letter?: PaperInput;

  @Day({ optional: true, description: 'today unless told' })
  effectiveDate?: string;
}

export class LetterQuery {
  @OneOf(LANGUAGES, { optional: true })
  lang?: Language;
}

import { DayMonthOrYear, Id, OneOf, Text } from '../../platform/http/fields.js';
import { OUTCOME_KINDS, type Outcome } from './outcome.entity.js';

export class NewOutcome {
  @OneOf(OUTCOME_KINDS, { optional: true, description: 'application unless told' })
  kind?: Outcome['kind'];

  @Id({ optional: true, description: 'institution that carries the results on' })
  carriedOnById?: string;

  @Id({ optional: true, nullable: false, list: true, most: 20, description: 'institutions it works with' })
  withInstitutionIds?: string[];

  @Text({ optional: true, nullable: false, list: true, most: 50, max: 300 })
  products?: string[];

  @Text({ optional: true, max: 1_000, description: 'how the market took them, in the words of the source' })
  market?: string;

  @Text({ optional: true, max: 300 })
  place?: string;

  @DayMonthOrYear({ optional: true })
  notedOn?: string;

  @Text({ optional: true, max: 5_000 })
  description?: string;

  @Text({ optional: true, max: 500 })
  source?: string;
}

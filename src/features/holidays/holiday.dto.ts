import { OFFICE_DAY_KINDS, type OfficeDayKind } from '../../domain/schedule/holiday-calendar.js';
import { OneOf, Pattern, Text } from '../../platform/http/fields.js';

/** Years in which the office counts days at all. */
const YEAR = /^20\d\d$/;

export class HolidayInput {
  @OneOf(OFFICE_DAY_KINDS, { description: 'off, or a make-up day that is worked' })
  kind: OfficeDayKind;

  @Text({ max: 200 })
  name: string;

  @Text({ optional: true, max: 300, description: 'the announcement that says so' })
  source?: string;
}

export class HolidayQuery {
  @Pattern(YEAR, { optional: true, description: 'this year unless told' })
  year?: string;
}

/** A dossier handed in later than the rulebook's months after the (extended) end fails; exactly so many is not late. */
import { firstDayOf, lastDayOf, type PartialDate, plusMonths } from '../values/plain-date.js';
import type { LatenessRule } from './rulebook.js';

export interface Submission {
  /** End of the contract, or its extended end. */
  readonly endsOn: PartialDate | null;
  readonly submittedOn: PartialDate | null;
}

/** Last day on which the dossier is not late, or null where the record does not know the end. */
export function lastTimelyDay({ months }: LatenessRule, { endsOn }: Submission): string | null {
  return endsOn ? plusMonths(lastDayOf(endsOn), months) : null;
}

/** What a record leaves open is read in favour of the project. */
export function isLate(rule: LatenessRule, submission: Submission): boolean {
  const limit = lastTimelyDay(rule, submission);
  return limit !== null && submission.submittedOn !== null && firstDayOf(submission.submittedOn) > limit;
}

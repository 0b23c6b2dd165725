/** A dossier handed in later than the rulebook's months after the (extended) end fails; exactly so many is not late. */
import {
  firstDayOf,
  lastDayOf,
  type PartialDate,
  type PlainDate,
  plusDays,
  plusMonths,
} from '../values/plain-date.js';
import type { LatenessRule, Span } from './verdict-conditions.js';

export interface Submission {
  /** End of the contract, or its extended end. */
  readonly endsOn: PartialDate | null;
  readonly submittedOn: PartialDate | null;
}

interface Move {
  readonly fromStage: string | null;
  readonly toStage: string;
}

/**
 * The hand-in that is asked whether it came in time, of a history with the newest first: the last one, but none that only resumes
 * after a suspension, and none of a re-evaluation, whose months the rulebook counts from the first meeting.
 */
export function timedHandIn<M extends Move>(history: readonly M[]): M | undefined {
  const handIns = history.filter(
    ({ fromStage, toStage }) => toStage === 'acceptance-submitted' && fromStage !== 'suspended',
  );
  const again = handIns.findLastIndex(({ fromStage }) => fromStage === 'not-accepted');
  return handIns[again + 1];
}

/** Last day on which the dossier is not later than this, or null where the record does not know the end. */
export function timelyDay(span: Span, { endsOn }: Submission): PlainDate | null {
  return endsOn ? lastDayWithin(lastDayOf(endsOn), span) : null;
}

export function lastDayWithin(from: PlainDate, { count, unit }: Span): PlainDate {
  return unit === 'months' ? plusMonths(from, count) : plusDays(from, count);
}

/** What a record leaves open is read in favour of the project. */
export function isLaterThan(span: Span, submission: Submission): boolean {
  const limit = timelyDay(span, submission);
  return limit !== null && submission.submittedOn !== null && firstDayOf(submission.submittedOn) > limit;
}

export function lastTimelyDay({ months }: LatenessRule, submission: Submission): PlainDate | null {
  return timelyDay({ count: months, unit: 'months' }, submission);
}

export function isLate({ months }: LatenessRule, submission: Submission): boolean {
  return isLaterThan({ count: months, unit: 'months' }, submission);
}

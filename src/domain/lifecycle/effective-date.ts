/** An act takes effect on a day that has come and not before the act it follows; only a recorded act may know the month or year alone. */
import type { Refusal } from '../refusal.js';
import {
  firstDayOf,
  lastDayOf,
  type PartialDate,
  type PlainDate,
  precisionOf,
} from '../values/plain-date.js';

export interface DatedAct {
  readonly effectiveDate: PartialDate;
  readonly today: PlainDate;
  readonly lastActDate: PartialDate | null;
}

/** Dates less exact than a day are read in favour of the record: they collide only when no day of theirs fits. */
export function checkEffectiveDate({ effectiveDate, today, lastActDate }: DatedAct): Refusal[] {
  const refusals: Refusal[] = [];
  const path = 'effectiveDate';
  if (firstDayOf(effectiveDate) > today) {
    refusals.push({ code: 'effective-date-in-future', facts: { date: effectiveDate }, path });
  }
  if (lastActDate !== null && lastDayOf(effectiveDate) < firstDayOf(lastActDate)) {
    const facts = { date: effectiveDate, lastActDate };
    refusals.push({ code: 'effective-date-before-last-act', facts, path });
  }
  return refusals;
}

export function checkToTheDay(effectiveDate: PartialDate): Refusal[] {
  if (precisionOf(effectiveDate) === 'day') return [];
  return [{ code: 'effective-date-not-to-the-day', facts: { date: effectiveDate }, path: 'effectiveDate' }];
}

/** A report of a year tells how things stood on one day that has come: the year's last day, or today while it runs. */
import { allow, type Decision, refuse } from '../refusal.js';
import { firstDayOf, type PartialDate, type PlainDate, yearOf } from '../values/plain-date.js';

export interface AnnualPeriod {
  readonly year: number;
  readonly asOf: PlainDate;
}

export interface PeriodAsked {
  readonly year: number;
  readonly asOf?: PlainDate;
  readonly today: PlainDate;
}

export function decideAnnualPeriod({ year, asOf, today }: PeriodAsked): Decision<AnnualPeriod> {
  const [start, end] = [firstDayOf(String(year)), `${year}-12-31`];
  if (start > today) return refuse('effective-date-in-future', { date: start }, 'year');
  if (asOf && asOf > today) return refuse('effective-date-in-future', { date: asOf }, 'asOf');
  if (asOf && asOf < start) return refuse('period-reversed', { start, end: asOf }, 'asOf');
  return allow({ year, asOf: asOf ?? (end < today ? end : today) });
}

/** A date given to the month or year counts from its first day. */
export function hasHappened(date: PartialDate, { asOf }: AnnualPeriod): boolean {
  return firstDayOf(date) <= asOf;
}

export function isInYear(date: PartialDate, period: AnnualPeriod): boolean {
  return yearOf(date) === period.year && hasHappened(date, period);
}

/** A report tells of a period, a year unless told otherwise, as things stood on one day that has come. */
import { allow, type Decision, refuse } from '../refusal.js';
import { firstDayOf, type PartialDate, type PlainDate } from '../values/plain-date.js';

export interface AnnualPeriod {
  /** The year that the report is named after, and whose texts it carries. */
  readonly year: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly asOf: PlainDate;
}

export interface PeriodAsked {
  readonly year: number;
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  /** The last day of the period, or today while it runs, unless told. */
  readonly asOf?: PlainDate | null;
  readonly today: PlainDate;
}

export function decideAnnualPeriod({ year, asOf, today, ...asked }: PeriodAsked): Decision<AnnualPeriod> {
  const from = asked.from ?? firstDayOf(String(year));
  const to = asked.to ?? `${year}-12-31`;
  if (from > today) return refuse('effective-date-in-future', { date: from }, asked.from ? 'from' : 'year');
  if (from > to) return refuse('period-reversed', { start: from, end: to }, 'to');
  if (asOf && asOf > today) return refuse('effective-date-in-future', { date: asOf }, 'asOf');
  if (asOf && asOf < from) return refuse('period-reversed', { start: from, end: asOf }, 'asOf');
  return allow({ year, from, to, asOf: asOf ?? (to < today ? to : today) });
}

export function isWholeYear({ year, from, to }: AnnualPeriod): boolean {
  return from === firstDayOf(String(year)) && to === `${year}-12-31`;
}

/** A date given to the month or year counts from its first day. */
export function hasHappened(date: PartialDate, { asOf }: Pick<AnnualPeriod, 'asOf'>): boolean {
  return firstDayOf(date) <= asOf;
}

export function isInPeriod(date: PartialDate, { from, to, asOf }: AnnualPeriod): boolean {
  const day = firstDayOf(date);
  return from <= day && day <= to && day <= asOf;
}

export function isBeforePeriod(date: PartialDate, { from }: Pick<AnnualPeriod, 'from'>): boolean {
  return firstDayOf(date) < from;
}

export function isAfterPeriod(date: PartialDate, { to }: Pick<AnnualPeriod, 'to'>): boolean {
  return firstDayOf(date) > to;
}

/**
 * Days without a time, as ISO text `YYYY-MM-DD`, which compares in date order; and partial dates as old papers give them:
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, kept as they were given.
 */
import { Temporal } from 'temporal-polyfill';

export type PlainDate = string;
export type PartialDate = string;
export type DatePrecision = 'year' | 'month' | 'day';

/** No record of this office is older or plans further; what claims to is a slip. */
const FIRST_YEAR = '1900';
const YEAR_AFTER_LAST = '2200';
const PARTIAL = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const INSTANT = /^[\d-]{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const DAY_LENGTH = 'YYYY-MM-DD'.length;
const DAY_MS = 86_400_000;

/** Beyond the years of four digits dates as text no longer compare in their order. */
export class DateOutOfRange extends RangeError {
  override readonly name = 'DateOutOfRange';
}

export function isPartialDate(text: string): boolean {
  return PARTIAL.test(text) && isKeptYear(text) && (text.length < 10 || isPlainDate(text));
}

export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isKeptYear(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** RFC 3339 with its offset, of a day that is kept as it is written and as it is in UTC. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text) || !isPlainDate(text.slice(0, DAY_LENGTH))) return false;
  return isKeptYear(new Date(text).toISOString());
}

function isKeptYear(text: string): boolean {
  return text >= FIRST_YEAR && text < YEAR_AFTER_LAST;
}

export function precisionOf(date: PartialDate): DatePrecision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

export function firstDayOf(date: PartialDate): PlainDate {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** A date given to the month ends on that month's last day, one given to the year on 31 December. */
export function lastDayOf(date: PartialDate): PlainDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  return `${date}-${String(Temporal.PlainYearMonth.from(date).daysInMonth).padStart(2, '0')}`;
}

export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** Whole days since 1970: plain arithmetic, where many are reckoned. */
export function dayNumberOf(date: PlainDate): number {
  const day = Date.parse(date) / DAY_MS;
  if (date.length !== DAY_LENGTH || !Number.isInteger(day)) throw new DateOutOfRange(`no day: ${date}`);
  return day;
}

export function dayOfNumber(day: number): PlainDate {
  const instant = new Date(day * DAY_MS);
  if (Number.isNaN(instant.getTime())) throw new DateOutOfRange(`no day: ${day} since 1970`);
  return written(instant.toISOString().replace(/T.*/, ''));
}

function written(date: string): PlainDate {
  if (date.length !== DAY_LENGTH) throw new DateOutOfRange(`no day that is kept: ${date}`);
  return date;
}

export function plusDays(date: PlainDate, days: number): PlainDate {
  return dayOfNumber(dayNumberOf(date) + days);
}

/** Months clamp to their last day: 31 January + 1 month is 28 or 29 February. */
export function plusMonths(date: PlainDate, months: number): PlainDate {
  return written(Temporal.PlainDate.from(date).add({ months }).toString());
}

/** Months on from a month's last day lead to a month's last day: 30 June + 6 months is 31 December. */
export function plusMonthsToTheEnd(date: PlainDate, months: number): PlainDate {
  const month = date.slice(0, 7);
  const later = plusMonths(date, months);
  return date === lastDayOf(month) ? lastDayOf(later.slice(0, 7)) : later;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: PlainDate): number {
  return new Date(dayNumberOf(date) * DAY_MS).getUTCDay() || 7;
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** The instant of a wall-clock time on a day in the office's zone. */
export function instantAt(date: PlainDate, time: string, timeZone: string): Date {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: time });
  return new Date(zoned.epochMilliseconds);
}

/** `instantAt`, each instant reckoned once: for work in which the same days come again and again. */
export function instantsOnce(): typeof instantAt {
  const known = new Map<string, Date>();
  return (date, time, timeZone) => {
    const key = `${date} ${time} ${timeZone}`;
    const instant = known.get(key) ?? instantAt(date, time, timeZone);
    known.set(key, instant);
    return instant;
  };
}

export function dayOf(instant: Date, timeZone: string): PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** `14:30` on the wall of the office. */
export function clockTimeOf(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

/** `02/09/2024`, `09/2024` or `2024`, as screens and mails show a date. */
export function formatDate(date: PartialDate): string {
  return date.split('-').reverse().join('/');
}

/** `2/9/2024`, `9/2024` or `2024`, as official papers write a date in their text. */
export function paperDate(date: PartialDate): string {
  return formatDate(date).replace(/(^|\/)0/g, '$1');
}

/** A working day is neither a weekend nor a public holiday; the days that move with the moon or by decree are passed in. */
import { Temporal } from 'temporal-polyfill';
import { type PlainDate, plusDays } from '../values/plain-date.js';

/** New Year, 30 April, 1 May, 2 September: the same every year. */
const FIXED_HOLIDAYS: readonly string[] = ['01-01', '04-30', '05-01', '09-02'];
const SATURDAY = 6;

export function isWorkingDay(day: PlainDate, holidays: readonly PlainDate[] = []): boolean {
  return (
    Temporal.PlainDate.from(day).dayOfWeek < SATURDAY &&
    !FIXED_HOLIDAYS.includes(day.slice(5)) &&
    !holidays.includes(day)
  );
}

/** The day itself does not count; a negative count goes back. */
export function plusWorkingDays(
  from: PlainDate,
  count: number,
  holidays: readonly PlainDate[] = [],
): PlainDate {
  const step = Math.sign(count);
  let day = from;
  for (let left = Math.abs(count); left > 0; ) {
    day = plusDays(day, step);
    if (isWorkingDay(day, holidays)) left--;
  }
  return day;
}

/** A month as a calendar shows it: whole weeks from Monday to Sunday. */
import { isWorkingDay, type WorkCalendar } from '../schedule/working-days.js';
import { lastDayOf, type PlainDate, plusDays, plusMonths, weekdayOf } from '../values/plain-date.js';

/** `2026-11`. */
export type Month = string;

export const MONTH_PATTERN = /^\d{4}-(0[1-9]|1[0-2])$/;
const WEEK = 7;

export function monthOf(day: PlainDate): Month {
  return day.slice(0, 7);
}

export function monthsOn(month: Month, count: number): Month {
  return monthOf(plusMonths(`${month}-01`, count));
}

export function daysOfMonth(month: Month): { readonly first: PlainDate; readonly last: PlainDate } {
  return { first: `${month}-01`, last: lastDayOf(month) };
}

/** With the days of the months beside it that complete its first and last week. */
export function weeksOf(month: Month): PlainDate[][] {
  const { first, last } = daysOfMonth(month);
  const weeks: PlainDate[][] = [];
  for (let monday = plusDays(first, 1 - weekdayOf(first)); monday <= last; monday = plusDays(monday, WEEK)) {
    weeks.push(Array.from({ length: WEEK }, (_, at) => plusDays(monday, at)));
  }
  return weeks;
}

/** Of the days after the first one up to the last; none where that is past. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count++;
  }
  return count;
}

/** A month as a calendar shows it: whole weeks from Monday to Sunday. */
import {
  daysBetween,
  lastDayOf,
  type PlainDate,
  plusDays,
  plusMonths,
  weekdayOf,
} from '../values/plain-date.js';

/** `2026-11`; like every day that is asked for, of 1900 to 2199. */
export type Month = string;

export const MONTH_PATTERN = /^(19|2[01])\d{2}-(0[1-9]|1[0-2])$/;
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
  const monday = plusDays(first, 1 - weekdayOf(first));
  return Array.from({ length: Math.ceil((daysBetween(monday, last) + 1) / WEEK) }, (_, week) =>
    Array.from({ length: WEEK }, (_, day) => plusDays(monday, week * WEEK + day)),
  );
}

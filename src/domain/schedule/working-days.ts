/**
 * A working day is neither a weekend nor a public holiday, unless it makes up for a day off that was swapped. The holidays of
 * fixed date hold without any list; those that move with the moon or by announcement stand in the calendar.
 */
import { type PlainDate, plusDays, weekdayOf, yearOf } from '../values/plain-date.js';

export interface WorkCalendar {
  readonly daysOff: ReadonlySet<PlainDate>;
  /** Make-up days: worked although they fall on a weekend. */
  readonly workedDays: ReadonlySet<PlainDate>;
}

/** Where nobody keeps a list: weekends and the holidays of fixed date. */
export const PLAIN_CALENDAR: WorkCalendar = { daysOff: new Set(), workedDays: new Set() };

/** New Year, 30 April, 1 May, 2 September: the same every year. */
const FIXED_HOLIDAYS: readonly string[] = ['01-01', '04-30', '05-01', '09-02'];
/** Bộ luật Lao động 45/2019 art 112.1đ: two days for National Day, the 2nd and the day before or after it. */
const TWO_NATIONAL_DAYS_SINCE = 2021;
const SATURDAY = 6;

export function isWorkingDay(day: PlainDate, calendar: WorkCalendar): boolean {
  if (calendar.workedDays.has(day)) return true;
  return !isWeekend(day) && !isFixedHoliday(day, calendar) && !calendar.daysOff.has(day);
}

export function isWeekend(day: PlainDate): boolean {
  return weekdayOf(day) >= SATURDAY;
}

/** The second day of National Day is 3 September unless the year's list chose the 1st. */
export function isFixedHoliday(day: PlainDate, { daysOff }: WorkCalendar): boolean {
  const year = yearOf(day);
  if (day === `${year}-09-03`) return year >= TWO_NATIONAL_DAYS_SINCE && !daysOff.has(`${year}-09-01`);
  return FIXED_HOLIDAYS.includes(day.slice(5));
}

/** The day itself does not count; a negative count goes back. */
export function plusWorkingDays(from: PlainDate, count: number, calendar: WorkCalendar): PlainDate {
  const step = Math.sign(count);
  let day = from;
  for (let left = Math.abs(count); left > 0; ) {
    day = plusDays(day, step);
    if (isWorkingDay(day, calendar)) left--;
  }
  return day;
}

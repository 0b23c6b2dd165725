/**
 * A working day is neither a weekend nor a public holiday, unless it makes up for a day off that was swapped. The holidays of
 * fixed date hold without any list; those that move with the moon or by announcement stand in the calendar.
 */
import { dayNumberOf, dayOfNumber, type PlainDate, weekdayOf, yearOf } from '../values/plain-date.js';

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
  if (count === 0) return from;
  const start = dayNumberOf(from);
  let year = yearOf(from);
  let worked = workedIn(year, calendar);
  let at = count > 0 ? placeAfter(start, worked) - 1 + count : placeAfter(start - 1, worked) + count;
  while (at >= worked.length) {
    at -= worked.length;
    worked = workedIn(++year, calendar);
  }
  while (at < 0) {
    worked = workedIn(--year, calendar);
    at += worked.length;
  }
  return dayOfNumber(worked[at]!);
}

/** Of the days after the first one up to the last; none where that is past. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: WorkCalendar): number {
  if (to <= from) return 0;
  const last = yearOf(to);
  let count = placeAfter(dayNumberOf(to), workedIn(last, calendar));
  for (let year = yearOf(from); year < last; year++) count += workedIn(year, calendar).length;
  return count - placeAfter(dayNumberOf(from), workedIn(yearOf(from), calendar));
}

/** By calendar and year the numbers of the days worked, in order: a page reckons hundreds of deadlines by one calendar. */
const known = new WeakMap<WorkCalendar, Map<number, readonly number[]>>();

function workedIn(year: number, calendar: WorkCalendar): readonly number[] {
  const years = known.get(calendar) ?? new Map<number, readonly number[]>();
  known.set(calendar, years);
  const worked = years.get(year) ?? worksOf(year, calendar);
  years.set(year, worked);
  return worked;
}

function worksOf(year: number, calendar: WorkCalendar): number[] {
  const text = String(year).padStart(4, '0');
  const first = dayNumberOf(`${text}-01-01`);
  const days = dayNumberOf(`${text}-12-31`) - first + 1;
  return Array.from({ length: days }, (_, at) => first + at).filter((day) =>
    isWorkingDay(dayOfNumber(day), calendar),
  );
}

/** How many of them are not after the day. */
function placeAfter(day: number, worked: readonly number[]): number {
  let [from, to] = [0, worked.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (worked[middle]! <= day) from = middle + 1;
    else to = middle;
  }
  return from;
}

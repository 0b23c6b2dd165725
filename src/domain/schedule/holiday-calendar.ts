/** The calendar is the built-in lists with the office's changes over them: its word on a day stands. */
import { allow, type Decision, refuse } from '../refusal.js';
import { type PlainDate, plusDays, yearOf } from '../values/plain-date.js';
import { type HolidayName, PUBLIC_HOLIDAYS } from './public-holidays.js';
import { isFixedHoliday, isWeekend, isWorkingDay, type WorkCalendar } from './working-days.js';

export const OFFICE_DAY_KINDS = ['off', 'working'] as const;
export type OfficeDayKind = (typeof OFFICE_DAY_KINDS)[number];

/** What the office says of a day; `ordinary` takes a listed day off the calendar. */
export interface OfficeDay {
  readonly day: PlainDate;
  readonly kind: OfficeDayKind | 'ordinary';
  readonly name: string | null;
  readonly source: string | null;
}

export interface CalendarDay {
  readonly day: PlainDate;
  readonly kind: OfficeDayKind;
  /** Of the lists or the law a code, of the office its own words. */
  readonly name: HolidayName | string;
  readonly source: string | null;
  readonly origin: 'fixed' | 'list' | 'office';
}

export type YearStanding = 'official' | 'expected' | 'unlisted';

interface ListedDay {
  readonly day: PlainDate;
  readonly kind: OfficeDayKind;
  readonly name: HolidayName;
  readonly source: string;
}

const LISTED: ReadonlyMap<PlainDate, ListedDay> = new Map(
  Object.values(PUBLIC_HOLIDAYS).flatMap(({ source, off, worked }) => [
    ...off.flatMap(({ from, to = from, name }) =>
      daysFrom(from, to).map((day): [PlainDate, ListedDay] => [day, { day, kind: 'off', name, source }]),
    ),
    ...worked.map((day): [PlainDate, ListedDay] => [day, { day, kind: 'working', name: 'make-up', source }]),
  ]),
);

const FIXED_NAMES: Readonly<Record<string, HolidayName>> = {
  '01-01': 'new-year',
  '04-30': 'victory-day',
  '05-01': 'labour-day',
  '09-02': 'national-day',
  '09-03': 'national-day',
};

export function calendarOf(changes: readonly OfficeDay[]): WorkCalendar {
  const kinds = new Map<PlainDate, OfficeDay['kind']>();
  for (const { day, kind } of LISTED.values()) kinds.set(day, kind);
  for (const { day, kind } of changes) kinds.set(day, kind);
  const of = (wanted: OfficeDayKind) =>
    new Set([...kinds].filter(([, kind]) => kind === wanted).map(([day]) => day));
  return { daysOff: of('off'), workedDays: of('working') };
}

export function standingOf(year: number): YearStanding {
  return PUBLIC_HOLIDAYS[year]?.standing ?? 'unlisted';
}

/** Every day of the year that the calendar says something of, in order. */
export function daysOfYear(year: number, changes: readonly OfficeDay[]): CalendarDay[] {
  const calendar = calendarOf(changes);
  const days = new Map<PlainDate, CalendarDay>();
  for (const listed of LISTED.values()) days.set(listed.day, { ...listed, origin: 'list' });
  for (const [date, name] of Object.entries(FIXED_NAMES)) {
    const day = `${year}-${date}`;
    if (isFixedHoliday(day, calendar) && !days.has(day))
      days.set(day, { day, kind: 'off', name, source: null, origin: 'fixed' });
  }
  for (const { day, kind, name, source } of changes) {
    if (kind === 'ordinary') days.delete(day);
    else days.set(day, { day, kind, name: name ?? '', source, origin: 'office' });
  }
  return [...days.values()]
    .filter(({ day }) => yearOf(day) === year)
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** A holiday by law is not worked; a make-up day must be one on which nobody would work otherwise. */
export function decideOfficeDay(
  day: PlainDate,
  kind: OfficeDayKind,
  changes: readonly OfficeDay[],
): Decision<OfficeDayKind> {
  if (kind === 'off') return allow(kind);
  if (isFixedHoliday(day, calendarOf(changes))) return refuse('holiday-fixed-by-law', { day }, 'kind');
  const others = calendarOf(changes.filter((one) => one.day !== day || one.kind !== 'working'));
  const isFree = isWeekend(day) || !isWorkingDay(day, others) || LISTED.has(day);
  return isFree ? allow(kind) : refuse('make-up-day-already-worked', { day }, 'kind');
}

/** Taking a day off the calendar: a listed one stays known as ordinary, one of the office is forgotten. */
export function decideRemoval(
  day: PlainDate,
  changes: readonly OfficeDay[],
): Decision<'ordinary' | 'forgotten'> {
  const own = changes.find((one) => one.day === day);
  const isListed = LISTED.has(day);
  const without = calendarOf([...changes, { day, kind: 'ordinary', name: null, source: null }]);
  if (!own && isFixedHoliday(day, without)) return refuse('holiday-fixed-by-law', { day });
  if (own?.kind === 'ordinary' || (!own && !isListed)) return refuse('not-found');
  return allow(isListed ? 'ordinary' : 'forgotten');
}

function daysFrom(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day);
  return days;
}

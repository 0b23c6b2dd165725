/** Days as whole numbers since 1970: plain arithmetic, where the generator makes a million of them. */
import type { PlainDate } from '../../domain/values/plain-date.js';

export type Day = number;

const DAY_MS = 86_400_000;
/** 08:00 in the office's zone, which keeps no summer time. */
const OFFICE_MORNING = 'T08:00:00+07:00';

export function dayOf(date: PlainDate): Day {
  return Date.parse(date) / DAY_MS;
}

export function dateOf(day: Day): PlainDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function monthOf(day: Day): string {
  return dateOf(day).slice(0, 7);
}

export function yearOf(day: Day): number {
  return Number(dateOf(day).slice(0, 4));
}

export function morningOf(day: Day): string {
  return `${dateOf(day)}${OFFICE_MORNING}`;
}

/** Meetings are not held on weekends. */
export function weekdayFrom(day: Day): Day {
  const weekday = new Date(day * DAY_MS).getUTCDay();
  return weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day;
}

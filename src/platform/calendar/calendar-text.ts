/** A calendar as iCalendar text (RFC 5545): instants in UTC and whole days, so that neither server nor client adds a zone of its own. */
import ical, { ICalAlarmType, type ICalEventData, ICalEventStatus } from 'ical-generator';
import type { CalendarEvent } from '../../domain/calendar/calendar-event.js';
import { plusDays } from '../../domain/values/plain-date.js';

export interface CalendarSheet {
  readonly name: string;
  readonly language: string;
  readonly events: readonly CalendarEvent[];
}

const REFRESH_S = 3_600;

const STATUS = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

export function calendarText({ name, language, events }: CalendarSheet): string {
  const calendar = ical({
    name: plainName(name),
    prodId: { company: 'khcn-tracker', product: 'calendar', language: language.toUpperCase() },
    ttl: REFRESH_S,
    events: events.map(entryOf),
  });
  return `${calendar.toString()}\r\n`;
}

function entryOf(event: CalendarEvent): ICalEventData {
  const { when, status, alarms, sequence, changedAt, link } = event;
  const summary = readable(event.summary);
  return {
    id: event.uid,
    sequence,
    stamp: changedAt,
    lastModified: changedAt,
    ...('day' in when
      ? { allDay: true, start: midnight(when.day), end: midnight(plusDays(when.day, 1)) }
      : { start: when.start, end: when.end }),
    summary,
    ...(event.description && { description: readable(event.description) }),
    ...(event.place && { location: readable(event.place) }),
    url: link,
    status: STATUS[status],
    alarms: alarms.map((trigger) => ({ type: ICalAlarmType.display, trigger, description: summary })),
  };
}

/** The library writes a day as UTC reads it. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The format has no way to write control characters but the end of a line; tabs may stand. */
function readable(text: string): string {
  return text.replace(/(?![\t\r\n])\p{Cc}/gu, ' ').toWellFormed();
}

/** The library writes a calendar's name as it is. */
function plainName(name: string): string {
  return readable(name)
    .replace(/[\\;,\s]+/g, ' ')
    .trim();
}

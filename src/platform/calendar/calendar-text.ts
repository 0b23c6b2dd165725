/** A calendar as iCalendar text (RFC 5545): instants in UTC and whole days, so that neither server nor client adds a zone of its own. */
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEvent,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
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
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_S,
  });
  const empty = calendar.toString();
  const entries = events.map((event) => new ICalEvent(entryOf(event), calendar).toString());
  const head = empty.slice(0, empty.lastIndexOf(END));
  return `${head}${entries.join('').split(BREAK).map(folded).join(BREAK)}${END}${BREAK}`;
}

const BREAK = '\r\n';
const END = 'END:VCALENDAR';
const LONGEST_LINE_BYTES = 75;

/** As the library folds, whose own way takes half a second for a thousand events. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= LONGEST_LINE_BYTES) return line;
  const parts: string[] = [];
  let [start, bytes] = [0, 0];
  for (let at = 0; at < line.length; ) {
    const letter = line.codePointAt(at)!;
    const size = bytesOf(letter);
    if (bytes + size > LONGEST_LINE_BYTES) {
      parts.push(line.slice(start, at));
      start = at;
      bytes = 1;
    }
    bytes += size;
    at += letter > 0xffff ? 2 : 1;
  }
  return [...parts, line.slice(start)].join(`${BREAK} `);
}

/** In UTF-8, counted: to ask the runtime for each letter takes longer than all else. */
function bytesOf(letter: number): number {
  if (letter < 0x80) return 1;
  if (letter < 0x800) return 2;
  return letter > 0xffff ? 4 : 3;
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
      ? { ...dayLong(when.day), transparency: ICalEventTransparency.TRANSPARENT }
      : { start: when.start, end: when.end }),
    summary,
    ...(event.description && { description: readable(event.description) }),
    ...(event.place && { location: readable(event.place) }),
    url: link,
    status: STATUS[status],
    alarms: alarms.map((trigger) => ({ type: ICalAlarmType.display, trigger, description: summary })),
  };
}

/** Its end is the day after it. A date takes nobody's time, as a meeting does. */
function dayLong(day: string) {
  return { allDay: true, start: midnight(day), end: midnight(plusDays(day, 1)) };
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

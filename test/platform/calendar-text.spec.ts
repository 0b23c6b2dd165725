/** The same text from every server, and the same days and instants for every reader, whatever the zone of either. */
import { execFileSync } from 'node:child_process';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { CalendarEvent } from '../../src/domain/calendar/calendar-event.js';
import { calendarText } from '../../src/platform/calendar/calendar-text.js';

interface Told {
  readonly text: string;
  readonly read: { summary: string; start: string; end: string; alarms: string[] }[];
}

function toldIn(zone: string): Told {
  const output = execFileSync(
    process.execPath,
    ['--import', './test/support/typescript.mjs', 'test/support/calendar-program.ts'],
    { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
  );
  return JSON.parse(output);
}

it('is written and read alike in UTC, New York and the office', () => {
  const [utc, ...others] = ['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh'].map(toldIn);
  for (const other of others) expect(other).toEqual(utc);
  expect(utc!.read.map(({ start, end }) => [start, end])).toEqual([
    ['2024-02-29', '2024-03-01'],
    ['2025-02-28', '2025-03-01'],
    ['2024-12-31', '2025-01-01'],
    ['2024-03-10', '2024-03-11'],
    ['2024-11-03', '2024-11-04'],
    ['2024-03-10T16:30:00.000Z', '2024-03-10T18:30:00.000Z'],
    ['2024-11-03T06:30:00.000Z', '2024-11-03T08:30:00.000Z'],
    ['2024-12-31T16:30:00.000Z', '2024-12-31T18:30:00.000Z'],
  ]);
  expect(utc!.read[0]!.alarms).toEqual([
    '2024-01-30T01:00:00.000Z',
    '2024-02-14T01:00:00.000Z',
    '2024-02-22T01:00:00.000Z',
    '2024-02-28T01:00:00.000Z',
    '2024-02-29T01:00:00.000Z',
  ]);
});

function eventNamed(summary: string): CalendarEvent {
  return {
    uid: 'one',
    sequence: 0,
    changedAt: new Date('2024-01-01T00:00:00Z'),
    when: { day: '2024-01-01' },
    summary,
    description: summary,
    place: summary || undefined,
    link: 'http://x.test/',
    status: 'tentative',
    alarms: [new Date('2024-01-01T01:00:00Z')],
  };
}

/** Letter by letter, each measured. */
function foldedByLetters(line: string): string {
  let [text, bytes] = ['', 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > 75) [text, bytes] = [`${text}\r\n `, 1];
    text += letter;
    bytes += size;
  }
  return text;
}

it('folds lines between letters where the next has no room, however many bytes each takes', () => {
  const letters = fc.constantFrom(
    'a',
    'b ',
    'é',
    'ờ',
    'o\u031b\u0300',
    '👩‍🌾',
    '€',
    '\u07ff',
    '\u0800',
    '\uffff',
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 200 }), (parts) => {
      const event = eventNamed(`a${parts.join('')}`);
      const text = calendarText({ name: 'Lịch', language: 'vi', events: [event] });
      const lines = text.replaceAll('\r\n ', '').split('\r\n');
      expect(text).toBe(lines.map(foldedByLetters).join('\r\n'));
    }),
  );
});

it('measures a line once, not each of its letters', () => {
  const measure = jest.spyOn(Buffer, 'byteLength');
  calendarText({ name: 'Lịch', language: 'vi', events: [eventNamed('ờ'.repeat(2_000))] });
  const measured = measure.mock.calls.length;
  measure.mockRestore();
  expect(measured).toBeLessThan(100);
});

it('gives every readable title back as it was, in lines of at most 75 bytes', () => {
  const bits = fc.constantFrom(
    'BEGIN:VEVENT',
    'END:VCALENDAR',
    '\\',
    '\\n',
    ',',
    ';',
    ':',
    '"',
    '\n',
    '\u202e',
    ' ',
  );
  const title = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), bits), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(title, (parts) => {
      const summary = `a${parts.join('')}`;
      const text = calendarText({ name: 'Lịch', language: 'vi', events: [eventNamed(summary)] });
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
      expect(events.map((event) => event.getFirstPropertyValue('summary'))).toEqual([summary]);
      expect(events[0]!.getFirstPropertyValue('location')).toBe(summary);
    }),
  );
});

it('keeps control characters and a hostile name out of its lines', () => {
  const text = calendarText({
    name: 'Lịch\r\nBEGIN:VEVENT\r\nX;a,b\\',
    language: 'vi',
    events: [eventNamed('a\u0007b\ud800\rc')],
  });
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Lịch BEGIN:VEVENT X a b');
  const [event] = calendar.getAllSubcomponents('vevent');
  expect(event!.getFirstPropertyValue('summary')).toBe('a b\ufffd\nc');
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.endsWith('\r\n\r\n')).toBe(false);
});

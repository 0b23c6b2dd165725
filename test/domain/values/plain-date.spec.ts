import fc from 'fast-check';
import {
  DateOutOfRange,
  dayOf,
  daysBetween,
  firstDayOf,
  formatDate,
  instantAt,
  isInstant,
  isPartialDate,
  isPlainDate,
  lastDayOf,
  paperDate,
  plusDays,
  plusMonths,
} from '../../../src/domain/values/plain-date.js';

it.each(['2020', '2020-04', '2020-04-15', '2024-02-29'])('takes %s as a date of old papers', (date) => {
  expect(isPartialDate(date)).toBe(true);
});

it.each([
  '20',
  '1899',
  '2200',
  '9999-12',
  '2200-01-01',
  '2020-13',
  '2020-00',
  '2021-02-29',
  '2020-4',
  '2020-04-31',
  '15/4/2020',
  '',
])('refuses %p', (date) => {
  expect(isPartialDate(date)).toBe(false);
});

it.each([
  ['2021', '2021-01-01', '2021-12-31'],
  ['2021-12', '2021-12-01', '2021-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2020-04-15', '2020-04-15', '2020-04-15'],
])('spans %s from %s to %s', (date, first, last) => {
  expect([firstDayOf(date), lastDayOf(date)]).toEqual([first, last]);
});

it.each([
  ['2020-01-31', 1, '2020-02-29'],
  ['2021-01-31', 1, '2021-02-28'],
  ['2021-12-31', -1, '2021-11-30'],
  ['2020-02-29', 12, '2021-02-28'],
])('%s and %i months is %s: months clamp to their last day', (date, months, expected) => {
  expect(plusMonths(date, months)).toBe(expected);
});

it.each([
  ['2020', '2020', '2020'],
  ['2020-04', '04/2020', '4/2020'],
  ['2020-04-05', '05/04/2020', '5/4/2020'],
  ['2020-10-20', '20/10/2020', '20/10/2020'],
])('writes %s no more exactly than it was given: %s on a screen, %s in a paper', (date, screen, paper) => {
  expect(formatDate(date)).toBe(screen);
  expect(paperDate(date)).toBe(paper);
});

it('turns a wall-clock time of the office into the instant it is, and back into the day', () => {
  const instant = instantAt('2024-03-01', '08:00', 'Asia/Ho_Chi_Minh');
  expect(instant.toISOString()).toBe('2024-03-01T01:00:00.000Z');
  expect(dayOf(new Date('2024-03-01T17:30:00Z'), 'Asia/Ho_Chi_Minh')).toBe('2024-03-02');
});

it('counts days both ways', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: -4_000, max: 4_000 }), (instant, days) => {
      const from = instant.toISOString().slice(0, 10);
      const to = plusDays(from, days);
      expect(isPlainDate(to)).toBe(true);
      expect(daysBetween(from, to)).toBe(days);
    }),
  );
});

it.each([
  () => plusDays('9999-12-31', 1),
  () => plusDays('0000-01-01', -1),
  () => plusDays('2026-11-30', 1e15),
  () => plusMonths('9999-12-31', 1),
  () => daysBetween('2026-11-30', '+010000-01-01'),
])('knows no day beyond four digits of a year', (reckon) => {
  expect(reckon).toThrow(DateOutOfRange);
});

it.each([
  '2021-12-23T13:30:00+07:00',
  '2021-12-23T06:30:00Z',
  '2021-12-23T06:30:00.123456Z',
  '1900-01-01T00:00:00Z',
  '2199-12-31T23:59:59Z',
])('%s is an instant', (text) => {
  expect(isInstant(text)).toBe(true);
});

it.each([
  '9999-12-31T23:59:59-23:59',
  '2199-12-31T23:59:59-00:01',
  '1900-01-01T00:00:00+07:00',
  '1000-01-01T00:00:00Z',
  '2026-01T10:00:00Z',
  '2026-W10-1T10:00:00Z',
  '2026-010T10:00:00Z',
  '20260101T100000Z',
  '2026-01-01T10:00:00,5Z',
  '2026-02-30T10:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T10:00:60Z',
  '2026-01-01T10:00Z',
  '2026-01-01T10:00:00',
  '2026-01-01T10:00:00+24:00',
  '2026-01-01',
  '',
])('%p is no instant', (text) => {
  expect(isInstant(text)).toBe(false);
});

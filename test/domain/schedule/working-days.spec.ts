import fc from 'fast-check';
import {
  isWorkingDay,
  PLAIN_CALENDAR,
  plusWorkingDays,
  type WorkCalendar,
  workingDaysBetween,
} from '../../../src/domain/schedule/working-days.js';
import { daysBetween, plusDays } from '../../../src/domain/values/plain-date.js';

const TET_2022 = {
  ...PLAIN_CALENDAR,
  daysOff: new Set(['2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04']),
};

describe('working days', () => {
  it.each<[string, boolean]>([
    ['2021-12-24', true],
    ['2021-12-25', false],
    ['2021-12-26', false],
    ['2021-12-27', true],
    ['2021-04-30', false],
    ['2021-09-02', false],
    ['2022-02-01', false],
  ])('%s: %s', (day, works) => {
    expect(isWorkingDay(day, TET_2022)).toBe(works);
  });

  it.each<[string, number, string]>([
    ['2021-12-23', 1, '2021-12-24'],
    ['2021-12-24', 1, '2021-12-27'],
    ['2021-12-25', 1, '2021-12-27'],
    ['2021-12-31', 15, '2022-01-21'],
    ['2022-01-28', 1, '2022-02-07'],
    ['2022-02-07', -1, '2022-01-28'],
    ['2021-12-27', -7, '2021-12-16'],
    ['2021-12-25', 0, '2021-12-25'],
  ])('%s and %i more is %s', (from, count, day) => {
    expect(plusWorkingDays(from, count, TET_2022)).toBe(day);
  });

  it('pass exactly as many working days as are counted', () => {
    const day = fc.integer({ min: 0, max: 3_650 }).map((days) => plusDays('2018-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = plusWorkingDays(from, count, TET_2022);
        const passed = Array.from({ length: daysBetween(from, to) }, (_, at) => plusDays(from, at + 1));
        expect(passed.filter((each) => isWorkingDay(each, TET_2022))).toHaveLength(count);
        expect(isWorkingDay(to, TET_2022)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['2026-11-27', '2026-11-27', 0],
    ['2026-11-27', '2026-11-30', 1],
    ['2026-04-29', '2026-05-04', 1],
    ['2026-11-30', '2026-11-27', 0],
  ])('are from %s to %s %i', (from, to, days) => {
    expect(workingDaysBetween(from, to, PLAIN_CALENDAR)).toBe(days);
  });

  const day = fc.integer({ min: 0, max: 1_000 }).map((days) => plusDays('2019-11-01', days));
  const calendar = fc
    .record({ off: fc.array(day, { maxLength: 60 }), worked: fc.array(day, { maxLength: 60 }) })
    .map(({ off, worked }): WorkCalendar => ({ daysOff: new Set(off), workedDays: new Set(worked) }));

  it('between two days are those that one meets on the way', () => {
    fc.assert(
      fc.property(day, day, calendar, (from, to, calendar) => {
        const passed = Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, at) =>
          plusDays(from, at + 1),
        );
        expect(workingDaysBetween(from, to, calendar)).toBe(
          passed.filter((each) => isWorkingDay(each, calendar)).length,
        );
      }),
    );
  });

  it('forth and back end where one comes day by day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), calendar, (from, count, calendar) => {
        let stepped = from;
        for (let left = Math.abs(count); left > 0; ) {
          stepped = plusDays(stepped, Math.sign(count));
          if (isWorkingDay(stepped, calendar)) left--;
        }
        expect(plusWorkingDays(from, count, calendar)).toBe(stepped);
      }),
    );
  });

  it('of centuries and of hundreds of deadlines are reckoned at once', () => {
    const startedAt = performance.now();
    for (let at = 0; at < 100; at++) workingDaysBetween(plusDays('2026-11-30', at), '2199-12-31', TET_2022);
    for (let at = 0; at < 1_000; at++) plusWorkingDays(plusDays('2026-11-30', at), 1_000, TET_2022);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('beyond the days that can be written are refused, not looked for without end', () => {
    expect(() => plusWorkingDays('9999-12-30', 5, PLAIN_CALENDAR)).toThrow(RangeError);
    expect(() => plusWorkingDays('0000-01-05', -5, PLAIN_CALENDAR)).toThrow(RangeError);
  });
});

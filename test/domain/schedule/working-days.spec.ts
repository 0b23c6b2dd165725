import fc from 'fast-check';
import { isWorkingDay, PLAIN_CALENDAR, plusWorkingDays } from '../../../src/domain/schedule/working-days.js';
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
});

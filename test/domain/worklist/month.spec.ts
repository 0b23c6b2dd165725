import fc from 'fast-check';
import { PLAIN_CALENDAR } from '../../../src/domain/schedule/working-days.js';
import { plusDays, weekdayOf } from '../../../src/domain/values/plain-date.js';
import { daysOfMonth, monthsOn, weeksOf, workingDaysBetween } from '../../../src/domain/worklist/month.js';

const aMonth = fc
  .record({ year: fc.integer({ min: 1990, max: 2060 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`);

describe('a month', () => {
  it('is shown in whole weeks from Monday, each of its days once', () => {
    fc.assert(
      fc.property(aMonth, (month) => {
        const days = weeksOf(month).flat();
        const { first, last } = daysOfMonth(month);
        expect(weekdayOf(days[0]!)).toBe(1);
        expect(weekdayOf(days.at(-1)!)).toBe(7);
        expect(days).toEqual(days.map((_, at) => plusDays(days[0]!, at)));
        expect(days[0]! <= first && days.at(-1)! >= last).toBe(true);
        expect(days[6]! >= first && days.at(-7)! <= last).toBe(true);
      }),
    );
  });

  it('turns over the end of a year', () => {
    expect(monthsOn('2026-12', 1)).toBe('2027-01');
    expect(monthsOn('2026-01', -1)).toBe('2025-12');
  });

  it.each([
    ['2026-11-27', '2026-11-27', 0],
    ['2026-11-27', '2026-11-30', 1],
    ['2026-04-29', '2026-05-04', 1],
    ['2026-11-30', '2026-11-27', 0],
  ])('has from %s to %s %i working days', (from, to, days) => {
    expect(workingDaysBetween(from, to, PLAIN_CALENDAR)).toBe(days);
  });
});

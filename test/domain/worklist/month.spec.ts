import fc from 'fast-check';
import { plusDays, weekdayOf } from '../../../src/domain/values/plain-date.js';
import { daysOfMonth, MONTH_PATTERN, monthsOn, weeksOf } from '../../../src/domain/worklist/month.js';

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

  it('without a week of days that can be written is no month, and never endless', () => {
    expect(() => weeksOf('9999-12')).toThrow(RangeError);
  });

  it.each([
    ['1900-01', true],
    ['2199-12', true],
    ['1899-12', false],
    ['2200-01', false],
    ['9999-12', false],
    ['2026-13', false],
  ])('%s can be asked for: %s', (month, isMonth) => {
    expect(MONTH_PATTERN.test(month)).toBe(isMonth);
  });
});

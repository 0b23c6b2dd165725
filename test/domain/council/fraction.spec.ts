import fc from 'fast-check';
import { boundOf, meetsThreshold, type Operator } from '../../../src/domain/council/fraction.js';

const threshold = (operator: Operator, numerator: number, denominator: number) => ({
  operator,
  fraction: { numerator, denominator },
});

describe('a share of a council', () => {
  it.each([
    ['at-least', 3, 4, 6, 8, true],
    ['more-than', 3, 4, 6, 8, false],
    ['more-than', 3, 4, 7, 8, true],
    ['at-least', 2, 3, 6, 9, true],
    ['at-least', 2, 3, 5, 8, false],
    ['more-than', 1, 3, 3, 9, false],
    ['more-than', 1, 3, 4, 9, true],
    ['at-most', 0, 1, 0, 9, true],
    ['at-most', 0, 1, 1, 9, false],
    ['at-least', 3, 4, 0, 0, false],
    ['more-than', 3, 4, 0, 0, false],
    ['at-most', 0, 1, 0, 0, true],
  ] as const)('of %s %i/%i is met by %i of %i: %s', (operator, numerator, denominator, count, base, met) => {
    expect(meetsThreshold(count, threshold(operator, numerator, denominator), base)).toBe(met);
  });

  it('is met by its bound and missed beside it', () => {
    const anyThreshold = fc
      .record({
        operator: fc.constantFrom<Operator>('at-least', 'more-than', 'at-most'),
        numerator: fc.nat(20),
        denominator: fc.integer({ min: 20, max: 40 }),
      })
      .map(({ operator, numerator, denominator }) => threshold(operator, numerator, denominator));
    fc.assert(
      fc.property(anyThreshold, fc.integer({ min: 1, max: 100 }), (each, base) => {
        const bound = boundOf(each, base);
        expect(meetsThreshold(bound, each, base)).toBe(true);
        expect(meetsThreshold(bound + (each.operator === 'at-most' ? 1 : -1), each, base)).toBe(false);
      }),
    );
  });
});

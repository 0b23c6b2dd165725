import fc from 'fast-check';
import { differenceBetween, placesThrough } from '../../../src/domain/funding/compare-plans.js';
import { sumVnd, vnd } from '../../../src/domain/values/vnd.js';
import { COUNTERPART, DISTRICT, planOf } from './given.js';

describe('all versions of a plan', () => {
  const more = planOf({ lines: [{ ...DISTRICT, amountVnd: vnd('412333501') }, COUNTERPART] });

  it('tell of each place what every version says and what it changed', () => {
    const [district, counterpart] = placesThrough([planOf(), more, planOf({ lines: [COUNTERPART] })]);
    expect(district!.amounts).toEqual([
      { amountVnd: 412_333_500n, changeVnd: 0n },
      { amountVnd: 412_333_501n, changeVnd: 1n },
      { amountVnd: null, changeVnd: -412_333_501n },
    ]);
    expect(counterpart!.amounts.map(({ changeVnd }) => changeVnd)).toEqual([0n, 0n, 0n]);
  });

  it('are summed by source over whatever contributor, year and budget line', () => {
    const split = planOf({
      lines: [
        { ...COUNTERPART, year: 2020, amountVnd: vnd(40) },
        { ...COUNTERPART, year: 2021, amountVnd: vnd(60) },
      ],
    });
    const [row, ...others] = placesThrough([split], { bySource: true });
    expect([row!.source, row!.year, row!.amounts[0]!.amountVnd, others]).toEqual([
      'counterpart',
      null,
      100n,
      [],
    ]);
  });
});

describe('two versions of a plan', () => {
  it('differ line by line', () => {
    const extra = { source: 'province-budget' as const, year: 2021, amountVnd: vnd(5000) };
    const after = planOf({ lines: [{ ...DISTRICT, amountVnd: vnd('400000000') }, extra] });
    expect(differenceBetween(planOf(), after)).toEqual([
      {
        source: 'district-budget',
        contributor: null,
        year: null,
        budgetLine: null,
        beforeVnd: 412_333_500n,
        afterVnd: 400_000_000n,
        changeVnd: -12_333_500n,
      },
      {
        source: 'counterpart',
        contributor: COUNTERPART.contributors,
        year: null,
        budgetLine: null,
        beforeVnd: 1_086_303_000n,
        afterVnd: null,
        changeVnd: -1_086_303_000n,
      },
      {
        source: 'province-budget',
        contributor: null,
        year: 2021,
        budgetLine: null,
        beforeVnd: null,
        afterVnd: 5000n,
        changeVnd: 5000n,
      },
    ]);
  });

  it('that are the same differ by nothing', () => {
    expect(differenceBetween(planOf(), planOf()).map(({ changeVnd }) => changeVnd)).toEqual([0n, 0n]);
  });

  it('differ in their lines by what they differ in their sums', () => {
    const line = fc.record({
      source: fc.constantFrom('district-budget' as const, 'counterpart' as const),
      year: fc.option(fc.integer({ min: 2019, max: 2021 })),
      amountVnd: fc.bigInt(1n, 10n ** 12n).map(vnd),
    });
    const lines = fc.array(line, { maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = differenceBetween(planOf({ lines: before }), planOf({ lines: after }));
        const sum = (lines: typeof before) => sumVnd(lines.map(({ amountVnd }) => amountVnd));
        expect(sumVnd(changes.map(({ changeVnd }) => changeVnd))).toBe(sum(after) - sum(before));
      }),
    );
  });
});

import fc from 'fast-check';
import {
  type CutDimension,
  decidePlan,
  type FundingCut,
  type FundingPlan,
  readPlan,
} from '../../../src/domain/funding/funding-plan.js';
import { sumVnd, vnd } from '../../../src/domain/values/vnd.js';
import { COUNTERPART, DISTRICT, planOf } from './given.js';

function cut(dimension: CutDimension, amounts: Record<string, string | bigint>): FundingCut[] {
  return Object.entries(amounts).map(([key, amount]) => ({ dimension, key, amountVnd: vnd(amount) }));
}

function refusalsOf(plan: FundingPlan) {
  const decision = decidePlan(plan);
  return decision.allowed ? [] : decision.refusals;
}

const BY_YEAR = { 2020: '900000000', 2021: '598636500' };
const ofTwoYears = [
  { ...DISTRICT, year: 2020 },
  { ...COUNTERPART, year: 2021 },
];

describe('a cut', () => {
  it('that sums to the total breaks the plan down', () => {
    const plan = planOf({ cuts: cut('year', BY_YEAR) });
    expect(refusalsOf(plan)).toEqual([]);
    expect(readPlan(plan).dimensions).toEqual({
      year: 'broken-down',
      'budget-line': 'not-broken-down',
      contributor: 'partly',
    });
  });

  it.each<CutDimension>(['year', 'budget-line', 'contributor'])(
    'by %s that misses the total by one đồng is refused',
    (dimension) => {
      const cuts = cut(dimension, { 2020: '900000000', 2021: '598636499' });
      expect(refusalsOf(planOf({ cuts }))).toEqual([
        {
          code: 'funding-cut-misses-total',
          path: 'cuts',
          facts: { dimension, total: 1_498_636_500n, sum: 1_498_636_499n, difference: 1n },
        },
      ]);
    },
  );

  it('agrees with lines that all name the same dimension', () => {
    const agreeing = cut('year', { 2020: '412333500', 2021: '1086303000' });
    expect(refusalsOf(planOf({ lines: ofTwoYears, cuts: agreeing }))).toEqual([]);
  });

  it('that shifts money between years of the lines is refused, year by year', () => {
    expect(refusalsOf(planOf({ lines: ofTwoYears, cuts: cut('year', BY_YEAR) }))).toEqual([
      {
        code: 'funding-cut-disagrees',
        path: 'cuts',
        facts: { dimension: 'year', key: '2020', lines: 412_333_500n, cut: 900_000_000n },
      },
      {
        code: 'funding-cut-disagrees',
        path: 'cuts',
        facts: { dimension: 'year', key: '2021', lines: 1_086_303_000n, cut: 598_636_500n },
      },
    ]);
  });

  it('by a year that the lines do not know is refused', () => {
    const cuts = cut('year', { 2020: '412333500', 2022: '1086303000' });
    const keys = refusalsOf(planOf({ lines: ofTwoYears, cuts })).map(({ facts }) => facts?.key);
    expect(keys).toEqual(['2021', '2022']);
  });

  it('by name stands beside lines that know their contributors by id', () => {
    const lines = [
      { ...DISTRICT, institutionId: 'a' },
      { ...COUNTERPART, institutionId: 'b' },
    ];
    expect(
      refusalsOf(
        planOf({ lines, cuts: cut('contributor', { 'UBND huyện': '412333500', HTX: '1086303000' }) }),
      ),
    ).toEqual([]);
    const codes = refusalsOf(
      planOf({ lines, cuts: cut('contributor', { a: '412333499', b: '1086303001' }) }),
    ).map(({ code }) => code);
    expect(codes).toEqual(['funding-cut-disagrees', 'funding-cut-disagrees']);
  });

  it('names each key once, also in a recorded plan', () => {
    const cuts = [...cut('year', BY_YEAR), ...cut('year', { 2020: '1' })];
    const refusal = {
      code: 'funding-cut-key-doubled',
      path: 'cuts',
      facts: { dimension: 'year', key: '2020' },
    };
    expect(refusalsOf(planOf({ cuts }))).toContainEqual(refusal);
    expect(refusalsOf(planOf({ kind: 'recorded', cuts }))).toEqual([refusal]);
  });

  it('by year is keyed by years', () => {
    const cuts = cut('year', { 'năm đầu': '1498636500' });
    expect(refusalsOf(planOf({ cuts })).map(({ code }) => code)).toEqual(['funding-year-out-of-range']);
  });

  it('of a recorded plan may miss the total, and says so', () => {
    const plan = planOf({ kind: 'recorded', cuts: cut('year', { 2020: '900000000' }) });
    expect(refusalsOf(plan)).toEqual([]);
    expect(readPlan(plan)).toMatchObject({ dimensions: { year: 'partly' }, warnings: ['cut-misses-total'] });
  });

  it('computed from the lines always agrees with them', () => {
    const line = fc.record({
      source: fc.constantFrom('district-budget' as const, 'counterpart' as const),
      year: fc.integer({ min: 2019, max: 2022 }),
      amountVnd: fc.bigInt(1n, 10n ** 12n).map(vnd),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), (lines) => {
        const years = [...new Set(lines.map(({ year }) => year))];
        const cuts = years.map((year) => ({
          dimension: 'year' as const,
          key: String(year),
          amountVnd: sumVnd(lines.filter((line) => line.year === year).map(({ amountVnd }) => amountVnd)),
        }));
        const totalVnd = sumVnd(lines.map(({ amountVnd }) => amountVnd));
        expect(refusalsOf(planOf({ totalVnd, lines, cuts }))).toEqual([]);
      }),
    );
  });
});

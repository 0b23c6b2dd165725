import fc from 'fast-check';
import {
  decidePlan,
  type FundingLine,
  type FundingPlan,
  readPlan,
} from '../../../src/domain/funding/funding-plan.js';
import { MAX_VND, sumVnd, type Vnd, vnd } from '../../../src/domain/values/vnd.js';
import { COUNTERPART, DISTRICT, planOf } from './given.js';

function codesOf(plan: FundingPlan): string[] {
  const decision = decidePlan(plan);
  return decision.allowed ? [] : decision.refusals.map(({ code }) => code);
}

function refusalsOf(plan: FundingPlan) {
  const decision = decidePlan(plan);
  return decision.allowed ? [] : decision.refusals;
}

describe('a plan that binds', () => {
  it('is taken when its lines sum to its total to the đồng', () => {
    expect(decidePlan(planOf())).toEqual({
      allowed: true,
      value: {
        differenceVnd: 0n,
        dimensions: { year: 'not-broken-down', 'budget-line': 'not-broken-down', contributor: 'partly' },
        warnings: [],
      },
    });
  });

  it.each<[string, string, bigint, bigint]>([
    ['one đồng short', '412333499', 1_498_636_499n, 1n],
    ['one đồng over', '412333501', 1_498_636_501n, -1n],
  ])('is refused %s, with the difference', (_, amount, sum, difference) => {
    const lines = [{ ...DISTRICT, amountVnd: vnd(amount) }, COUNTERPART];
    expect(refusalsOf(planOf({ lines }))).toEqual([
      { code: 'funding-lines-miss-total', path: 'lines', facts: { total: 1_498_636_500n, sum, difference } },
    ]);
  });

  it.each<[string, Partial<FundingPlan>, string[]]>([
    ['lines', { lines: [] }, ['funding-plan-empty']],
    ['a total', { totalVnd: null }, ['funding-total-missing']],
    ['an exact total', { totalPrecision: 'about' }, ['funding-total-missing']],
    [
      'an amount on a line',
      { lines: [DISTRICT, { ...COUNTERPART, amountVnd: null }] },
      ['funding-line-not-exact'],
    ],
    [
      'an exact amount',
      { lines: [DISTRICT, { ...COUNTERPART, precision: 'over' }] },
      ['funding-line-not-exact'],
    ],
    ['a decision', { decision: null }, ['funding-decision-missing']],
    ['the number of its decision', { decision: { date: '2020-04-15' } }, ['funding-decision-missing']],
    [
      'the day of its decision',
      { decision: { number: '690/QĐ-UBND', date: '2020-04' } },
      ['funding-decision-missing'],
    ],
  ])('is refused without %s', (_, plan, codes) => {
    expect(codesOf(planOf(plan))).toEqual(codes);
    expect(codesOf(planOf({ ...plan, kind: 'adjusted' }))).toEqual(codes);
  });

  it('needs no decision as an estimate, and may name the year on some lines', () => {
    const lines = [{ ...DISTRICT, year: 2020 }, COUNTERPART];
    expect(codesOf(planOf({ kind: 'estimate', decision: null, lines }))).toEqual([]);
  });

  it.each<[string, FundingLine[]]>([
    ['year', [{ ...DISTRICT, year: 2020 }, COUNTERPART]],
    ['budget-line', [DISTRICT, { ...COUNTERPART, budgetLine: 'mua giống' }]],
  ])('is refused when half its lines name a %s', (dimension, lines) => {
    expect(refusalsOf(planOf({ lines }))).toEqual([
      { code: 'funding-dimension-half-filled', path: 'lines', facts: { dimension } },
    ]);
  });

  it.each<[string, Partial<FundingPlan>, string]>([
    [
      'an amount of nothing',
      { lines: [DISTRICT, { ...COUNTERPART, amountVnd: 0n as Vnd }] },
      'funding-amount-out-of-range',
    ],
    [
      'an amount less than nothing',
      { lines: [DISTRICT, { ...COUNTERPART, amountVnd: -1n as Vnd }] },
      'funding-amount-out-of-range',
    ],
    ['more than the records hold', { totalVnd: (MAX_VND + 1n) as Vnd }, 'funding-amount-out-of-range'],
    [
      'a year nobody plans for',
      {
        lines: [
          { ...DISTRICT, year: 202 },
          { ...COUNTERPART, year: 2021 },
        ],
      },
      'funding-year-out-of-range',
    ],
  ])('is refused with %s', (_, plan, code) => {
    expect(codesOf(planOf(plan))).toContain(code);
    expect(codesOf(planOf({ ...plan, kind: 'recorded' }))).toContain(code);
  });

  it('holds the largest amount that there is', () => {
    expect(codesOf(planOf({ totalVnd: MAX_VND, lines: [{ source: 'other', amountVnd: MAX_VND }] }))).toEqual(
      [],
    );
  });

  it('passes if and only if its lines sum to its total, whatever the amounts', () => {
    const amounts = fc.array(fc.bigInt(1n, 9_999_999_999_999n), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, fc.bigInt(-3n, 3n), (amounts, off) => {
        const sum = sumVnd(amounts);
        fc.pre(sum + off > 0n);
        const lines = amounts.map((amount) => ({ source: 'other' as const, amountVnd: vnd(amount) }));
        const refusals = refusalsOf(planOf({ totalVnd: vnd(sum + off), lines }));
        if (off === 0n) expect(refusals).toEqual([]);
        else
          expect(refusals[0]).toMatchObject({
            code: 'funding-lines-miss-total',
            facts: { sum, difference: off },
          });
      }),
    );
  });
});

describe('a recorded plan', () => {
  const recorded = (plan: Partial<FundingPlan>) => planOf({ kind: 'recorded', decision: null, ...plan });

  it.each<[string, Partial<FundingPlan>]>([
    ['a total alone', { lines: [] }],
    ['a split alone', { totalVnd: null }],
    ['a total that is about', { totalPrecision: 'about', lines: [] }],
    ['a total in printed words alone', { totalVnd: null, totalAsWritten: 'gần 1,5 tỷ', lines: [] }],
    ['words for an amount', { lines: [{ source: 'other', asWritten: 'gần 1,5 tỷ' }] }],
    ['a percentage', { lines: [{ source: 'other', precision: 'percent', percent: '40' }] }],
    ['a remainder', { lines: [DISTRICT, { source: 'counterpart', precision: 'remainder' }] }],
    ['the year on some lines', { lines: [{ ...DISTRICT, year: 2020 }, COUNTERPART] }],
  ])('may give %s', (_, plan) => {
    expect(codesOf(recorded(plan))).toEqual([]);
  });

  it('that says nothing is refused, and so is a line that says nothing', () => {
    expect(codesOf(recorded({ totalVnd: null, lines: [] }))).toEqual(['funding-plan-empty']);
    expect(codesOf(recorded({ totalVnd: null, totalAsWritten: ' ', lines: [] }))).toEqual([
      'funding-plan-empty',
    ]);
    expect(codesOf(recorded({ lines: [DISTRICT, { source: 'other' }] }))).toEqual([
      'funding-line-says-nothing',
    ]);
  });

  it('may fail to tie, shows the difference and asks for a reason until it has one', () => {
    const loose = recorded({
      totalVnd: vnd(5_550_000_000),
      lines: [{ source: 'province-budget', amountVnd: vnd(5_500_000_000) }],
    });
    expect(decidePlan(loose)).toMatchObject({
      value: { differenceVnd: 50_000_000n, warnings: ['difference-unexplained'] },
    });
    const explained = { ...loose, differenceReason: 'hai nguồn đăng khác nhau' };
    expect(readPlan(explained)).toMatchObject({ differenceVnd: 50_000_000n, warnings: [] });
    expect(readPlan({ ...loose, differenceReason: '  ' }).warnings).toEqual(['difference-unexplained']);
  });

  it.each<[string, Partial<FundingPlan>]>([
    ['an inexact total', { totalPrecision: 'about' }],
    ['an inexact line', { lines: [DISTRICT, { ...COUNTERPART, precision: 'about' }] }],
    ['no total', { totalVnd: null }],
    ['no lines', { lines: [] }],
  ])('has no difference with %s', (_, plan) => {
    expect(readPlan(recorded(plan)).differenceVnd).toBeNull();
  });
});

import type { FundingLine } from '../../../src/domain/funding/funding-plan.js';
import { overNorm } from '../../../src/domain/funding/norms.js';
import { checkPlanRules, type PlanRuleFacts, refusalsOf } from '../../../src/domain/funding/plan-rules.js';
import { FUNDING_RULES } from '../../../src/domain/funding/rule-sets.js';
import { vnd } from '../../../src/domain/values/vnd.js';
import { findingSentence } from '../../../src/wording/funding-rules.js';

const line = (amount: number, more: Partial<FundingLine> = {}): FundingLine => ({
  source: 'district-budget',
  amountVnd: vnd(amount),
  ...more,
});
const MANAGED = (total: number, management: number) => [
  line(total - management, { budgetLine: 'remuneration' }),
  line(management, { budgetLine: 'Quản lý chung' }),
];
const COUNTERPART = (state: number, counterpart: number) => [
  line(state),
  line(counterpart, { source: 'counterpart' }),
];

function found(
  lines: readonly FundingLine[],
  facts: Partial<PlanRuleFacts> & { kind?: 'estimate' | 'adjusted' } = {},
) {
  const { kind = 'adjusted', ...more } = facts;
  const totalVnd = vnd(lines.reduce((sum, { amountVnd }) => sum + (amountVnd ?? 0n), 0n));
  return checkPlanRules({
    plan: { kind, totalVnd, lines, cuts: [] },
    previous: null,
    approvedOn: '2024-01-01',
    lumpSumMode: null,
    ...more,
  });
}
const told = (...args: Parameters<typeof found>) =>
  found(...args).map(({ rule, severity }) => `${rule} ${severity}`);

describe('general management', () => {
  it.each<[number, number, string[]]>([
    [1_000, 50, []],
    [1_000, 51, ['management-share refusal']],
    [10_000_000_000, 300_000_000, []],
    [10_000_000_000, 300_000_001, ['management-share refusal']],
  ])('of a total of %d may be %d: %j', (total, management, findings) => {
    expect(told(MANAGED(total, management))).toEqual(findings);
  });

  it('is only warned about while the estimate is at work', () => {
    expect(told(MANAGED(1_000, 51), { kind: 'estimate' })).toEqual(['management-share warning']);
  });

  it('is judged by the law of the time: not before the circular, and marked after the law of 2025', () => {
    expect(told(MANAGED(1_000, 51), { approvedOn: '2020-04-15' })).toEqual([]);
    const [after] = found(MANAGED(1_000, 51), { approvedOn: '2025-10-01' });
    expect(after).toMatchObject({ severity: 'warning', standing: 'unread', article: '4.7' });
    expect(findingSentence(after!, 'vi')).toContain('chưa được kiểm chứng');
  });

  it('is read from the table by budget line where the lines name none', () => {
    const cuts = [
      { dimension: 'budget-line' as const, key: 'management', amountVnd: vnd(51) },
      { dimension: 'budget-line' as const, key: 'remuneration', amountVnd: vnd(949) },
    ];
    const plan = { kind: 'approved' as const, totalVnd: vnd(1_000), lines: [line(1_000)], cuts };
    const facts = { plan, previous: null, approvedOn: '2024-01-01', lumpSumMode: null };
    expect(refusalsOf(checkPlanRules(facts))).toMatchObject([
      { code: 'management-share', facts: { amount: 51n, most: 50n, article: '4.7' } },
    ]);
  });

  it('is not adjusted once approved', () => {
    const previous = { lines: MANAGED(1_000, 40), cuts: [] };
    expect(told(MANAGED(1_000, 41), { previous })).toEqual(['management-frozen refusal']);
    expect(told(MANAGED(1_000, 40), { previous })).toEqual([]);
  });
});

describe('an adjusted plan', () => {
  const previous = { lines: COUNTERPART(400, 600), cuts: [] };

  it('keeps the money from outside the state budget at what was approved', () => {
    expect(told(COUNTERPART(400, 599), { previous })).toEqual(['counterpart-floor refusal']);
    expect(told(COUNTERPART(400, 601), { previous })).toEqual([]);
    expect(told([...COUNTERPART(400, 500), line(100, { source: 'other' })], { previous })).toEqual([]);
  });

  it('leaves the total of a lump sum to the final product alone, and the lump part of a partial one', () => {
    const lumpSumMode = 'final-product' as const;
    expect(told(COUNTERPART(401, 600), { previous, lumpSumMode })).toEqual([
      'final-product-total-frozen refusal',
    ]);
    expect(told(COUNTERPART(400, 700), { previous, lumpSumMode })).toEqual([]);
    const lines = (labour: number, assets: number) => [
      line(labour, { budgetLine: 'remuneration' }),
      line(assets, { budgetLine: 'assets' }),
    ];
    const before = { lines: lines(500, 50), cuts: [] };
    const partial = { previous: before, lumpSumMode: 'partial' as const };
    expect(told(lines(501, 50), partial)).toEqual(['partial-total-frozen refusal']);
    expect(told(lines(500, 90), partial)).toEqual([]);
  });

  it('is warned when a lump sum to the final product has too much outside it', () => {
    const lines = [line(84, { budgetLine: 'remuneration' }), line(16, { budgetLine: 'assets' })];
    expect(told(lines, { lumpSumMode: 'final-product' })).toEqual(['final-product-conditions warning']);
  });
});

describe('norms', () => {
  it('are ceilings of their time', () => {
    const items = [
      { code: 'acceptance-chair', unitVnd: 1_800_001n },
      { code: 'leader-month', unitVnd: 40_000_000n },
    ];
    expect(overNorm(items, '2024-01-01').map(({ norm, overVnd }) => [norm.code, overVnd])).toEqual([
      ['acceptance-chair', 1n],
    ]);
    expect(overNorm(items, '2022-01-01')).toEqual([]);
    const priced = [line(80, { norm: 'leader-month', unitVnd: vnd('40000001') })];
    expect(told(priced, { kind: 'estimate' })).toEqual(['norm-ceiling warning']);
  });
});

it('every rule names its document, its article and its first day', () => {
  for (const { document, article, validFrom } of Object.values(FUNDING_RULES)) {
    expect([document, article].every((text) => text.length > 0)).toBe(true);
    expect(validFrom).toMatch(/^20\d\d-\d\d-\d\d$/);
  }
});

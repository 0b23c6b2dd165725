/** What the law of a project's time lets its plan say: caps, floors, and what a lump-sum contract has frozen. */
import type { LumpSumMode } from '../lifecycle/transition-facts.js';
import type { Refusal } from '../refusal.js';
import type { PartialDate } from '../values/plain-date.js';
import { isStateMoney, sumOfLines } from './approved-funds.js';
import { budgetLineOf } from './budget-lines.js';
import { type FundingLine, filledBy } from './funding-line.js';
import { binds, type FundingPlan } from './funding-plan.js';
import { overNorm } from './norms.js';
import { type FundingRule, findingOf, type RuleFinding } from './rule-sets.js';

export interface PlanRuleFacts {
  readonly plan: Pick<FundingPlan, 'kind' | 'totalVnd' | 'lines' | 'cuts'>;
  /** The plan that binds until now. */
  readonly previous: Pick<FundingPlan, 'lines' | 'cuts'> | null;
  /** The newest that bound and named budget lines, where the previous one does not: what is frozen stays so. */
  readonly previousByBudgetLine?: Pick<FundingPlan, 'lines' | 'cuts'> | null;
  readonly approvedOn: PartialDate;
  readonly lumpSumMode: LumpSumMode | null;
}

type Check = (facts: PlanRuleFacts) => Readonly<Record<string, bigint>> | null;
type Tables = Pick<FundingPlan, 'lines' | 'cuts'>;

const MANAGEMENT_CAP_VND = 300_000_000n;
const OUTSIDE_LUMP_SUM_CAP_VND = 1_000_000_000n;
/** TTLT 27/2015 art 7.3: what stands outside a partial lump sum; materials are left out, for they may have no norm. */
const OUTSIDE_PARTIAL = ['assets', 'materials'];

/** Each gives the figures that break its rule, or nothing. */
const CHECKS: Partial<Record<FundingRule, Check>> = {
  'management-share': ({ plan }) => {
    const amount = managementOf(plan);
    if (amount === null || plan.totalVnd === null) return null;
    const share = plan.totalVnd / 20n;
    const most = share < MANAGEMENT_CAP_VND ? share : MANAGEMENT_CAP_VND;
    return amount > most ? { amount, most } : null;
  },
  'management-frozen': (facts) => changed(managementOf(tabledBefore(facts)), managementOf(facts.plan)),
  'counterpart-floor': ({ plan, previous }) => {
    if (!previous) return null;
    const outside = (lines: readonly FundingLine[]) =>
      sumOfLines(lines.filter((line) => !isStateMoney(line)));
    const [before, after] = [outside(previous.lines), outside(plan.lines)];
    return after < before ? { before, after, below: before - after } : null;
  },
  'final-product-total-frozen': ({ plan, previous, lumpSumMode }) => {
    if (lumpSumMode !== 'final-product' || !previous) return null;
    return changed(
      sumOfLines(previous.lines.filter(isStateMoney)),
      sumOfLines(plan.lines.filter(isStateMoney)),
    );
  },
  'partial-total-frozen': (facts) =>
    facts.lumpSumMode === 'partial' ? changed(lumpSumOf(tabledBefore(facts)), lumpSumOf(facts.plan)) : null,
  'final-product-conditions': ({ plan, lumpSumMode }) => {
    if (lumpSumMode !== 'final-product') return null;
    const state = plan.lines.filter(isStateMoney);
    const amount = sumOfLines(state.filter((line) => codeOf(line) === 'assets'));
    const share = (sumOfLines(state) * 15n) / 100n;
    const most = share < OUTSIDE_LUMP_SUM_CAP_VND ? share : OUTSIDE_LUMP_SUM_CAP_VND;
    return amount > most ? { amount, most } : null;
  },
};

const FREEZES: readonly FundingRule[] = [
  'management-frozen',
  'counterpart-floor',
  'final-product-total-frozen',
  'partial-total-frozen',
];
const WARNINGS: readonly FundingRule[] = ['final-product-conditions'];

/** An estimate is still at work and old papers are as they are: both are warned, only what would bind is refused. */
export function checkPlanRules(facts: PlanRuleFacts): RuleFinding[] {
  const isBinding = binds(facts.plan);
  return Object.entries(CHECKS)
    .flatMap(([name, check]) => {
      const rule = name as FundingRule;
      if (FREEZES.includes(rule) && !isBinding) return [];
      const figures = check(facts);
      const severity = isBinding && !WARNINGS.includes(rule) ? 'refusal' : 'warning';
      return (figures && findingOf(rule, facts.approvedOn, figures, severity)) ?? [];
    })
    .concat(checkNorms(facts));
}

/** Justified in writing a price may be higher, so it is never refused. */
function checkNorms({ plan, approvedOn }: PlanRuleFacts): RuleFinding[] {
  const priced = plan.lines.flatMap(({ norm, unitVnd }) =>
    norm != null && unitVnd != null ? [{ code: norm, unitVnd }] : [],
  );
  return overNorm(priced, approvedOn).flatMap(({ norm, unitVnd, overVnd }) => {
    const facts = { norm: norm.code, unit: unitVnd, ceiling: norm.ceilingVnd, over: overVnd };
    return findingOf('norm-ceiling', approvedOn, facts, 'warning') ?? [];
  });
}

export function refusalsOf(findings: readonly RuleFinding[]): Refusal[] {
  return findings
    .filter(({ severity }) => severity === 'refusal')
    .map(({ rule, document, article, facts }) => ({
      code: rule as Refusal['code'],
      path: 'lines',
      facts: { ...facts, document, article },
    }));
}

function codeOf({ budgetLine }: Pick<FundingLine, 'budgetLine'>): string | null {
  return budgetLine ? (budgetLineOf(budgetLine)?.code ?? null) : null;
}

function tabledBefore({ previous, previousByBudgetLine }: PlanRuleFacts): Tables | null {
  return previousByBudgetLine ?? previous;
}

export function namesBudgetLines({ lines, cuts }: Tables): boolean {
  return (
    filledBy(lines, 'budget-line') !== 'not-broken-down' ||
    cuts.some(({ dimension }) => dimension === 'budget-line')
  );
}

/** From the lines, else from the table by budget line; null where neither names them. */
function managementOf(plan: Tables | null): bigint | null {
  if (!plan) return null;
  if (filledBy(plan.lines, 'budget-line') !== 'not-broken-down') {
    return sumOfLines(plan.lines.filter((line) => codeOf(line) === 'management'));
  }
  const table = plan.cuts.filter(({ dimension }) => dimension === 'budget-line');
  if (table.length === 0) return null;
  return table
    .filter(({ key }) => budgetLineOf(key)?.code === 'management')
    .reduce((sum, { amountVnd }) => sum + amountVnd, 0n);
}

/** The part of the state money that a partial lump sum covers; null where budget lines are not named. */
function lumpSumOf(plan: Tables | null): bigint | null {
  if (!plan) return null;
  const state = plan.lines.filter(isStateMoney);
  if (filledBy(state, 'budget-line') !== 'broken-down') return null;
  return sumOfLines(state.filter((line) => !OUTSIDE_PARTIAL.includes(codeOf(line) ?? '')));
}

function changed(before: bigint | null, after: bigint | null): Readonly<Record<string, bigint>> | null {
  return before === null || after === null || before === after ? null : { before, after };
}

/**
 * A plan's lines sum to its total to the đồng, and each further cut that a decision prints agrees with them; only a plan
 * taken over from old papers may fail to tie, and then says by how much.
 */
import { type Decision, type Refusal, allowUnless } from '../refusal.js';
import { type OfficialPaper, isCompletePaper } from '../values/official-paper.js';
import { type Vnd, sumVnd } from '../values/vnd.js';
import { checkCuts } from './cuts.js';

export const FUNDING_SOURCES = ['district-budget', 'province-budget', 'central-budget', 'counterpart', 'other'] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];
export const PLAN_KINDS = ['estimate', 'approved', 'adjusted', 'recorded'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];
export const TOTAL_PRECISIONS = ['exact', 'about', 'over', 'at-most'] as const;
export const LINE_PRECISIONS = [...TOTAL_PRECISIONS, 'remainder', 'percent'] as const;
export type LinePrecision = (typeof LINE_PRECISIONS)[number];
export const CUT_DIMENSIONS = ['year', 'budget-line', 'contributor'] as const;
export type CutDimension = (typeof CUT_DIMENSIONS)[number];

export interface FundingLine {
  readonly source: FundingSource;
  readonly sourceDetail?: string | null;
  readonly contributors?: string | null;
  readonly institutionId?: string | null;
  readonly year?: number | null;
  readonly budgetLine?: string | null;
  readonly amountVnd?: Vnd | null;
  readonly precision?: LinePrecision;
  readonly percent?: number | string | null;
  readonly asWritten?: string | null;
}

export interface FundingCut {
  readonly dimension: CutDimension;
  readonly key: string;
  readonly amountVnd: Vnd;
}

export interface FundingPlan {
  readonly kind: PlanKind;
  readonly totalVnd: Vnd | null;
  readonly totalPrecision?: (typeof TOTAL_PRECISIONS)[number];
  readonly lines: readonly FundingLine[];
  readonly cuts: readonly FundingCut[];
  readonly decision?: OfficialPaper | null;
  readonly differenceReason?: string | null;
}

export type Breakdown = 'broken-down' | 'partly' | 'not-broken-down';

export interface PlanReading {
  /** What the lines leave of the total: total less sum; null where either is not exact. */
  readonly differenceVnd: bigint | null;
  /** How far the plan is broken down by each dimension; `not-broken-down` is a state, not an error. */
  readonly dimensions: Readonly<Record<CutDimension, Breakdown>>;
  readonly warnings: readonly 'difference-unexplained'[];
}

/** What the figures of a plan say, whatever its kind. */
export function readPlan(plan: FundingPlan): PlanReading {
  const differenceVnd = differenceOf(plan);
  const isUnexplained = differenceVnd !== null && differenceVnd !== 0n && !plan.differenceReason?.trim();
  return {
    differenceVnd,
    dimensions: {
      year: breakdownOf(plan, 'year'),
      'budget-line': breakdownOf(plan, 'budget-line'),
      contributor: breakdownOf(plan, 'contributor'),
    },
    warnings: isUnexplained ? ['difference-unexplained'] : [],
  };
}

export function decidePlan(plan: FundingPlan): Decision<PlanReading> {
  const refusals = plan.kind === 'recorded' ? checkRecorded(plan) : [...checkBinding(plan), ...checkCuts(plan)];
  return allowUnless(refusals, readPlan(plan));
}

function checkRecorded({ totalVnd, lines }: FundingPlan): Refusal[] {
  const refusals: Refusal[] = [];
  if (totalVnd === null && lines.length === 0) refusals.push({ code: 'funding-plan-empty', path: 'lines' });
  lines.forEach(({ amountVnd, asWritten, percent, precision }, at) => {
    if (amountVnd == null && !asWritten && percent == null && precision !== 'remainder') {
      refusals.push({ code: 'funding-line-says-nothing', path: `lines.${at}`, facts: { line: at + 1 } });
    }
  });
  return refusals;
}

/** Estimates, approved and adjusted plans: exact to the đồng; the last two under a numbered and dated decision. */
function checkBinding(plan: FundingPlan): Refusal[] {
  const { kind, totalVnd, totalPrecision = 'exact', lines, decision } = plan;
  const refusals: Refusal[] = [];
  if (!totalVnd || totalPrecision !== 'exact') refusals.push({ code: 'funding-total-missing', path: 'totalVnd' });
  if (lines.length === 0) refusals.push({ code: 'funding-plan-empty', path: 'lines' });
  lines.forEach(({ amountVnd, precision = 'exact' }, at) => {
    if (!amountVnd || precision !== 'exact') {
      refusals.push({ code: 'funding-line-not-exact', path: `lines.${at}.amountVnd`, facts: { line: at + 1 } });
    }
  });
  if (kind !== 'estimate' && !isCompletePaper(decision)) {
    refusals.push({ code: 'funding-decision-missing', path: 'decision' });
  }
  if (kind !== 'estimate') refusals.push(...checkHalfFilled(plan));
  if (refusals.length > 0) return refusals;
  const sum = sumVnd(lines.map(({ amountVnd }) => amountVnd!));
  if (sum === totalVnd) return [];
  const facts = { total: totalVnd!, sum, difference: totalVnd! - sum };
  return [{ code: 'funding-lines-miss-total', path: 'lines', facts }];
}

/** An approved plan says the year of each line or of none: half a table proves nothing. */
function checkHalfFilled(plan: FundingPlan): Refusal[] {
  const half = (['year', 'budget-line'] as const).filter((dimension) => filledBy(plan.lines, dimension) === 'partly');
  return half.map((dimension) => ({ code: 'funding-dimension-half-filled', path: 'lines', facts: { dimension } }));
}

function breakdownOf(plan: FundingPlan, dimension: CutDimension): Breakdown {
  if (plan.cuts.some((cut) => cut.dimension === dimension)) return 'broken-down';
  return filledBy(plan.lines, dimension);
}

export const KEY_OF_LINE: Readonly<Record<CutDimension, (line: FundingLine) => string | null>> = {
  year: ({ year }) => (year == null ? null : String(year)),
  'budget-line': ({ budgetLine }) => budgetLine ?? null,
  contributor: ({ institutionId, contributors }) => institutionId ?? contributors ?? null,
};

export function filledBy(lines: readonly FundingLine[], dimension: CutDimension): Breakdown {
  const filled = lines.filter((line) => KEY_OF_LINE[dimension](line) !== null).length;
  if (filled === 0) return 'not-broken-down';
  return filled === lines.length ? 'broken-down' : 'partly';
}

/** Only exact figures have a difference; "gần 1,5 tỷ" less anything is no number. */
function differenceOf({ totalVnd, totalPrecision = 'exact', lines }: FundingPlan): bigint | null {
  const isExact = lines.every(({ amountVnd, precision = 'exact' }) => amountVnd != null && precision === 'exact');
  if (totalVnd === null || totalPrecision !== 'exact' || !isExact || lines.length === 0) return null;
  return totalVnd - sumVnd(lines.map(({ amountVnd }) => amountVnd!));
}

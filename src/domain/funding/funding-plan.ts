/**
 * A plan's lines sum to its total to the đồng, and each further cut that a decision prints agrees with them; only a plan
 * taken over from old papers may fail to tie, and then says by how much.
 */
import { allowUnless, type Decision } from '../refusal.js';
import { checkBinding } from './binding-plan.js';
import { checkCuts, checkKeys, cutOf, sumOfCut } from './cuts.js';
import { type Breakdown, CUT_DIMENSIONS, type CutDimension, filledBy } from './funding-line.js';
import type { FundingPlan } from './plan.js';
import { differenceTo } from './plan-difference.js';
import { checkRanges } from './ranges.js';
import { checkRecorded } from './recorded-plan.js';

export * from './funding-line.js';
export * from './plan.js';

export type PlanWarning = 'difference-unexplained' | 'cut-misses-total';

export interface PlanReading {
  /** What the lines leave of the total: total less sum; null where either is not exact. */
  readonly differenceVnd: bigint | null;
  /** How far the plan is broken down by each dimension; `not-broken-down` is a state, not an error. */
  readonly dimensions: Readonly<Record<CutDimension, Breakdown>>;
  readonly warnings: readonly PlanWarning[];
}

export function decidePlan(plan: FundingPlan): Decision<PlanReading> {
  const shape = [...checkRanges(plan), ...checkKeys(plan)];
  const rules = plan.kind === 'recorded' ? checkRecorded(plan) : [...checkBinding(plan), ...checkCuts(plan)];
  return allowUnless([...shape, ...rules], readPlan(plan));
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
    warnings: [
      ...(isUnexplained ? (['difference-unexplained'] as const) : []),
      ...(CUT_DIMENSIONS.some((dimension) => isLooseCut(plan, dimension))
        ? (['cut-misses-total'] as const)
        : []),
    ],
  };
}

function differenceOf({ totalVnd, totalPrecision = 'exact', lines }: FundingPlan): bigint | null {
  if (totalVnd === null || totalPrecision !== 'exact') return null;
  return differenceTo(totalVnd, lines);
}

function breakdownOf(plan: FundingPlan, dimension: CutDimension): Breakdown {
  const cut = cutOf(plan, dimension);
  if (cut.length === 0) return filledBy(plan.lines, dimension);
  return isLooseCut(plan, dimension) ? 'partly' : 'broken-down';
}

function isLooseCut(plan: FundingPlan, dimension: CutDimension): boolean {
  const cut = cutOf(plan, dimension);
  return cut.length > 0 && plan.totalVnd !== null && sumOfCut(cut) !== plan.totalVnd;
}

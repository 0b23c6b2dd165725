/** Where the đồng may be that a plan is off: the lines that changed, against an earlier version, by just that amount. */
import type { FundingLine, FundingSource } from './funding-line.js';
import { type SummedPlan, sumsOf } from './plan-sums.js';

export interface Slip {
  /** Its number among the lines, from 0. */
  readonly at: number;
  readonly source: FundingSource;
  readonly year: number | null;
  readonly beforeVnd: bigint;
  readonly nowVnd: bigint;
}

export function slipsIn(plan: SummedPlan, before: SummedPlan | null): Slip[] {
  const { differenceVnd } = sumsOf(plan);
  if (!before || differenceVnd === null || differenceVnd === 0n) return [];
  return plan.lines.flatMap((line, at) => {
    const was = before.lines.filter((other) => placeOf(other) === placeOf(line));
    const [only, more] = was;
    const { source, year = null, amountVnd } = line;
    if (!only || more || amountVnd == null || only.amountVnd == null) return [];
    // Mended as it was, the lines would sum to the total.
    if (only.amountVnd - amountVnd !== differenceVnd) return [];
    return [{ at, source, year, beforeVnd: only.amountVnd, nowVnd: amountVnd }];
  });
}

function placeOf({ source, institutionId, contributors, year, budgetLine }: FundingLine): string {
  return JSON.stringify([source, institutionId ?? contributors ?? null, year ?? null, budgetLine ?? null]);
}

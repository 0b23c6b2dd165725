/** Two versions of a plan differ line by line: what each line had, what it has, and the difference. */

import type { FundingLine, FundingSource } from './funding-line.js';
import type { FundingPlan } from './funding-plan.js';

export interface LineChange {
  readonly source: FundingSource;
  readonly contributor: string | null;
  readonly year: number | null;
  readonly budgetLine: string | null;
  /** Null where the version has no such line, or no exact amount on it. */
  readonly beforeVnd: bigint | null;
  readonly afterVnd: bigint | null;
  readonly changeVnd: bigint;
}

type Place = Pick<LineChange, 'source' | 'contributor' | 'year' | 'budgetLine'>;

/** Every place that either version names, those of the earlier one first; unchanged ones with a change of nothing. */
export function differenceBetween(before: FundingPlan, after: FundingPlan): LineChange[] {
  const was = sumsByPlace(before.lines);
  const is = sumsByPlace(after.lines);
  return [...new Set([...was.keys(), ...is.keys()])].map((key) => {
    const beforeVnd = was.get(key) ?? null;
    const afterVnd = is.get(key) ?? null;
    return {
      ...(JSON.parse(key) as Place),
      beforeVnd,
      afterVnd,
      changeVnd: (afterVnd ?? 0n) - (beforeVnd ?? 0n),
    };
  });
}

function sumsByPlace(lines: readonly FundingLine[]): Map<string, bigint | null> {
  const sums = new Map<string, bigint | null>();
  for (const line of lines) {
    const key = JSON.stringify(placeOf(line));
    const sum = sums.get(key) ?? null;
    sums.set(key, line.amountVnd == null ? sum : (sum ?? 0n) + line.amountVnd);
  }
  return sums;
}

function placeOf({ source, institutionId, contributors, year, budgetLine }: FundingLine): Place {
  return {
    source,
    contributor: institutionId ?? contributors ?? null,
    year: year ?? null,
    budgetLine: budgetLine ?? null,
  };
}

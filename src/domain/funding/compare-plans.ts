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

/** What one place comes to in each version, and what each changed of the one before it. */
export interface PlaceHistory extends Place {
  readonly amounts: readonly { readonly amountVnd: bigint | null; readonly changeVnd: bigint }[];
}

/** All places through all versions, the oldest first; by source alone where nothing finer is asked for. */
export function placesThrough(
  versions: readonly Pick<FundingPlan, 'lines'>[],
  { bySource = false } = {},
): PlaceHistory[] {
  const coarser = ({ source, amountVnd }: FundingLine): FundingLine => ({ source, amountVnd });
  const sums = versions.map(({ lines }) => sumsByPlace(bySource ? lines.map(coarser) : lines));
  return [...new Set(sums.flatMap((each) => [...each.keys()]))].map((key) => ({
    ...(JSON.parse(key) as Place),
    amounts: changesOf(sums.map((each) => each.get(key) ?? null)),
  }));
}

/** The first version changes nothing. */
export function changesOf(amounts: readonly (bigint | null)[]): PlaceHistory['amounts'] {
  return amounts.map((amountVnd, at) => ({
    amountVnd,
    changeVnd: at === 0 ? 0n : (amountVnd ?? 0n) - (amounts[at - 1] ?? 0n),
  }));
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

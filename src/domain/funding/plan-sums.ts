/** What the lines of a plan come to in every cut, beside the table of the decision that says the same, whatever ties or not. */

import { nameOfKey } from './contributor-names.js';
import { cutOf, sumOfCut } from './cuts.js';
import { CUT_DIMENSIONS, type CutDimension, type FundingLine, KEY_OF_LINE } from './funding-line.js';
import type { FundingPlan } from './funding-plan.js';
import { differenceTo } from './plan-difference.js';

export const SUM_DIMENSIONS = ['source', ...CUT_DIMENSIONS] as const;
export type SumDimension = (typeof SUM_DIMENSIONS)[number];

export interface PlanSum {
  /** A source's code, a year, a budget line or a contributor's name; null for lines that name none. */
  readonly key: string | null;
  readonly linesVnd: bigint;
  /** As the decision's own table says; null where it has none. */
  readonly tableVnd: bigint | null;
  /** Table less lines; null where the two cannot be compared. */
  readonly differenceVnd: bigint | null;
}

export interface PlanSums {
  readonly totalVnd: bigint | null;
  readonly linesVnd: bigint;
  /** Total less lines; null where either is not exact. */
  readonly differenceVnd: bigint | null;
  /** Empty where nothing is broken down so. */
  readonly by: Readonly<Record<SumDimension, readonly PlanSum[]>>;
  /** What the decision's tables come to; null where there is none. */
  readonly tables: Readonly<Record<CutDimension, bigint | null>>;
}

export type SummedPlan = Pick<FundingPlan, 'totalVnd' | 'totalPrecision' | 'lines' | 'cuts'>;

export function sumsOf(plan: SummedPlan): PlanSums {
  const { totalVnd, totalPrecision = 'exact', lines } = plan;
  const table = (dimension: CutDimension) => {
    const cut = cutOf(plan, dimension);
    return cut.length === 0 ? null : sumOfCut(cut);
  };
  return {
    totalVnd,
    linesVnd: sumOfAmounts(lines),
    differenceVnd: totalVnd === null || totalPrecision !== 'exact' ? null : differenceTo(totalVnd, lines),
    by: {
      source: sumsBy(lines, ({ source }) => source).map(([key, linesVnd]) => alone(key, linesVnd)),
      year: sumsOfCut(plan, 'year').sort(inOrderOfYears),
      'budget-line': sumsOfCut(plan, 'budget-line'),
      contributor: sumsOfCut(plan, 'contributor'),
    },
    tables: { year: table('year'), 'budget-line': table('budget-line'), contributor: table('contributor') },
  };
}

function sumsOfCut(plan: SummedPlan, dimension: CutDimension): PlanSum[] {
  const table = new Map(cutOf(plan, dimension).map(({ key, amountVnd }) => [key, amountVnd]));
  const ofLines = new Map(sumsBy(plan.lines, KEY_OF_LINE[dimension]));
  const named = [...ofLines.keys()].filter((key) => key !== null);
  if (table.size === 0 && named.length === 0) return [];
  const isSplit = named.length > 0;
  return [...new Set([...ofLines.keys(), ...table.keys()])].map((key) => {
    const linesVnd = ofLines.get(key) ?? 0n;
    const name = key === null ? null : nameOfKey(key, plan.lines);
    if (table.size === 0 || key === null) return alone(name, linesVnd);
    const tableVnd = table.get(key) ?? 0n;
    return { key: name, linesVnd, tableVnd, differenceVnd: isSplit ? tableVnd - linesVnd : null };
  });
}

function alone(key: string | null, linesVnd: bigint): PlanSum {
  return { key, linesVnd, tableVnd: null, differenceVnd: null };
}

/** In the order in which the lines name them. */
function sumsBy(
  lines: readonly FundingLine[],
  keyOf: (line: FundingLine) => string | null,
): [string | null, bigint][] {
  const sums = new Map<string | null, bigint>();
  for (const line of lines) {
    const key = keyOf(line);
    sums.set(key, (sums.get(key) ?? 0n) + (line.amountVnd ?? 0n));
  }
  return [...sums];
}

function sumOfAmounts(lines: readonly FundingLine[]): bigint {
  return lines.reduce((sum, { amountVnd }) => sum + (amountVnd ?? 0n), 0n);
}

function inOrderOfYears(a: PlanSum, b: PlanSum): number {
  if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}

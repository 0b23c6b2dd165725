/** A line of a plan names its source and, where the decision does, its year, budget line and contributor. */
import { sumVnd, type Vnd } from '../values/vnd.js';

export const FUNDING_SOURCES = [
  'district-budget',
  'province-budget',
  'central-budget',
  'counterpart',
  'other',
] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];
export const TOTAL_PRECISIONS = ['exact', 'about', 'over', 'at-most'] as const;
export type TotalPrecision = (typeof TOTAL_PRECISIONS)[number];
export const LINE_PRECISIONS = [...TOTAL_PRECISIONS, 'remainder', 'percent'] as const;
export type LinePrecision = (typeof LINE_PRECISIONS)[number];
export const CUT_DIMENSIONS = ['year', 'budget-line', 'contributor'] as const;
export type CutDimension = (typeof CUT_DIMENSIONS)[number];

export interface FundingLine {
  readonly source: FundingSource;
  /** The words of the decision. */
  readonly sourceDetail?: string | null;
  readonly contributors?: string | null;
  readonly institutionId?: string | null;
  /** As the register has it; no part of the record. */
  readonly institutionName?: string | null;
  readonly year?: number | null;
  readonly budgetLine?: string | null;
  readonly amountVnd?: Vnd | null;
  readonly precision?: LinePrecision;
  readonly percent?: number | string | null;
  readonly asWritten?: string | null;
  /** The norm that a unit of it is priced by, and that price. */
  readonly norm?: string | null;
  readonly unitVnd?: Vnd | null;
}

export interface FundingCut {
  readonly dimension: CutDimension;
  readonly key: string;
  readonly amountVnd: Vnd;
}

export type Breakdown = 'broken-down' | 'partly' | 'not-broken-down';

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

export function hasExactAmount<Line extends FundingLine>(
  line: Line,
): line is Line & { readonly amountVnd: Vnd } {
  return line.amountVnd != null && (line.precision ?? 'exact') === 'exact';
}

/** Only exact amounts have a sum: "gần 1,5 tỷ" and a number make no number. */
export function sumOfExact(lines: readonly FundingLine[]): Vnd {
  return sumVnd(lines.filter(hasExactAmount).map(({ amountVnd }) => amountVnd));
}

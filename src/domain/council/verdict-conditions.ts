/**
 * The rules of a verdict stand in order; the first whose conditions all hold gives the grade. A condition looks at shares of
 * ballots, at averages of points, at criteria scored nothing, or at how late the dossier came.
 */
import type { Text } from '../values/language.js';
import type { Fraction, Threshold } from './fraction.js';
import type { Choice, Grade } from './grades.js';

export interface VerdictRules {
  readonly grades: readonly { readonly grade: Grade; readonly accepts: boolean }[];
  /** Stands before every other rule: a dossier later than this gets this grade, whatever the ballots say. */
  readonly lateness: LatenessRule | null;
  /** The first whose conditions all hold decides; the last has none. */
  readonly rules: readonly VerdictRule[];
  readonly reEvaluation: ReEvaluation | null;
}

export interface LatenessRule {
  readonly rule: string;
  readonly article: string;
  readonly months: number;
  readonly grade: Grade;
}

/** A failed project may come before another council, once, within this time of the first meeting. */
export interface ReEvaluation {
  readonly within: Span;
  /** Not where the contract was extended already (TT 50/2014/TT-BCT). */
  readonly onlyIfNeverExtended: boolean;
  readonly article: string;
}

export interface Span {
  readonly count: number;
  readonly unit: 'calendar-days' | 'months';
}

export interface VerdictRule {
  readonly rule: string;
  /** For rules that the program has no words for. */
  readonly title?: Text | null;
  readonly article: string;
  readonly grade: Grade;
  readonly conditions: readonly Condition[];
}

/** `cast` counts every ballot handed in, `valid` leaves out the invalid ones, `present` leaves out the recused. */
export const BASES = ['appointed', 'present', 'cast', 'valid'] as const;
export type Base = (typeof BASES)[number];

export type Condition = ShareCondition | AverageCondition | ZeroCondition | TimelinessCondition;

/** So large a part of the base says this. */
export interface ShareCondition extends Threshold {
  readonly of: Choice;
  readonly base: Base;
}

export const POINT_OPERATORS = ['at-least', 'more-than', 'at-most', 'less-than'] as const;
export type PointOperator = (typeof POINT_OPERATORS)[number];

/** The average of the valid ballots: of their totals, or of a group of criteria or a single one. */
export interface AverageCondition {
  readonly averageOf: 'total' | string;
  readonly operator: PointOperator;
  /** Points, at most two decimals. */
  readonly points: number;
}

/** No criterion is scored nothing by this part of the base (TT 20/2023 art 11.8a: by more than a quarter of those present). */
export interface ZeroCondition {
  readonly noCriterionZeroBy: { readonly operator: 'at-least' | 'more-than'; readonly fraction: Fraction };
  readonly base: Base;
}

/** The dossier came so late after the (extended) end of the contract, or later; what the record leaves open is not late. */
export interface TimelinessCondition {
  readonly late: 'at-most' | 'more-than';
  readonly by: Span;
}

/** What a ballot asks, what it may say, and how its parts become the member's own conclusion. */
import type { Text } from '../values/language.js';
import type { Fraction } from './fraction.js';
import type { Choice, Grade } from './grades.js';
import type { PointOperator } from './verdict-conditions.js';

export const BALLOT_KINDS = ['grade', 'score', 'vote'] as const;
export type BallotKind = (typeof BALLOT_KINDS)[number];

export interface BallotRules {
  readonly kind: BallotKind;
  /** What a ballot may say, best first; empty for scores, unless member rules make a choice of them. */
  readonly choices: readonly Choice[];
  /** Grades that one criterion may get. */
  readonly assessmentGrades: readonly Grade[];
  readonly criteria: readonly Criterion[];
  /** Other criteria for some projects; the first that fits stands in place of `criteria`. */
  readonly forms: readonly BallotFormRules[];
  /** Only for scores. */
  readonly score: ScoreRules | null;
  /** How criteria become the member's choice, in order; the last has no conditions. Empty: the member's word alone stands. */
  readonly memberRules: readonly MemberRule[];
  readonly article: string;
}

/** Empty lists fit every kind, every field. */
export interface BallotFormRules {
  readonly code: string;
  readonly title: Text;
  readonly kinds: readonly string[];
  readonly fields: readonly string[];
  readonly criteria: readonly Criterion[];
}

export interface ScoreRules {
  /** What the criteria of each form add up to, weights included. */
  readonly outOf: number;
  /** A ballot further from the mean of all ballots than this part of the mean is invalid (TT 20/2023 art 11.6d). */
  readonly invalidBeyond: { readonly fraction: Fraction; readonly article: string } | null;
}

/** `amount` is quantity and volume, `quality` includes type, `item` is one question of a vote or score form. */
export const ASPECTS = ['amount', 'quality', 'report', 'item'] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface Criterion {
  readonly code: string;
  readonly label: Text;
  /** Asked once for each ordered product, or once for the project. */
  readonly per: 'product' | 'project';
  readonly aspect: Aspect;
  /** Of scores: the most that may be given, and by what it counts (1 unless told). */
  readonly maxPoints?: number | null;
  readonly weight?: number | null;
  /** Criteria of one group are averaged together where a rule asks for it. */
  readonly group?: string | null;
  /** What helps the member to judge. */
  readonly guidance?: Text | null;
}

export interface MemberRule {
  readonly choice: Choice;
  readonly article: string;
  readonly conditions: readonly MemberCondition[];
}

export type MemberCondition = AssessmentCondition | TotalCondition;

/** At least `fraction` of the criteria of these aspects are assessed `grade` or better. */
export interface AssessmentCondition {
  readonly aspects: readonly Aspect[];
  readonly grade: Grade;
  readonly fraction: Fraction;
  /** Those that are not must still reach three quarters of the order. */
  readonly othersReachThreeQuarters?: boolean | null;
}

/** Of scores: this ballot's own total. */
export interface TotalCondition {
  readonly total: { readonly operator: PointOperator; readonly points: number };
}

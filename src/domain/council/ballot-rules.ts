/** What a ballot asks, what it may say, and how its parts become the member's own conclusion. */
import type { Language } from '../values/language.js';
import type { Fraction } from './fraction.js';
import type { Choice, Grade } from './grades.js';

export const BALLOT_KINDS = ['grade', 'score', 'vote'] as const;
export type BallotKind = (typeof BALLOT_KINDS)[number];

export type Text = Readonly<Record<Language, string>>;

export interface BallotRules {
  readonly kind: BallotKind;
  /** What a ballot may say, best first; empty for scores. */
  readonly choices: readonly Choice[];
  /** Grades that one criterion may get. */
  readonly assessmentGrades: readonly Grade[];
  readonly criteria: readonly Criterion[];
  /** How criteria become the member's choice, in order; the last has no conditions. Empty: the member's word alone stands. */
  readonly memberRules: readonly MemberRule[];
  readonly article: string;
}

/** `amount` is quantity and volume, `quality` includes type, `item` is one question of a vote form. */
export type Aspect = 'amount' | 'quality' | 'report' | 'item';

export interface Criterion {
  readonly code: string;
  readonly label: Text;
  /** Asked once for each ordered product, or once for the project. */
  readonly per: 'product' | 'project';
  readonly aspect: Aspect;
  readonly maxPoints?: number;
}

export interface MemberRule {
  readonly choice: Choice;
  readonly article: string;
  readonly conditions: readonly MemberCondition[];
}

/** At least `fraction` of the criteria of these aspects are assessed `grade` or better. */
export interface MemberCondition {
  readonly aspects: readonly Aspect[];
  readonly grade: Grade;
  readonly fraction: Fraction;
  /** Those that are not must still reach three quarters of the order. */
  readonly othersReachThreeQuarters?: boolean;
}

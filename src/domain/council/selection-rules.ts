/** Proposals that compete for one topic are ranked by their averages; a tie falls by rules in order. */
import type { Fraction } from './fraction.js';

export interface SelectionRules {
  readonly bonus: BonusRule | null;
  readonly ties: readonly TieRule[];
  readonly article: string;
}

/** Raises the average of a lead institution that proposed the topic itself. */
export interface BonusRule {
  readonly fraction: Fraction;
  /** Given from this average on. */
  readonly minimumAverage: number;
  readonly article: string;
}

export const TIE_BREAKERS = [
  'lower-state-money',
  'excellent-record',
  'higher-average-of',
  'chair-score',
] as const;
export type TieBreaker = (typeof TIE_BREAKERS)[number];

export interface TieRule {
  readonly by: TieBreaker;
  /** Of `higher-average-of`: a group of criteria or a single one. */
  readonly of?: string | null;
  readonly article: string;
}

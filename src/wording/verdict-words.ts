/** The pieces of which the sentences about a verdict are made, in one language. */
import type { BallotState } from '../domain/council/ballot-moves.js';
import type { Choice } from '../domain/council/grades.js';
import type { RankedProposal } from '../domain/council/ranking.js';
import type { CouncilPurpose } from '../domain/council/rulebook.js';
import type { Ground } from '../domain/council/verdict-account.js';

type GroundOf<Kind> = Extract<Ground, { kind: Kind }>;

/** `the council grades the project excellent`, `not graded excellent`, `the result would be excellent`. */
export interface GradePhrases {
  readonly does: string;
  readonly doesNot: string;
  readonly result: string;
}

export interface VerdictPhrases {
  grade(purpose: CouncilPurpose, grade: Choice): GradePhrases;
  /** What a vote says depends on what the council is for. */
  share(ground: GroundOf<'share'>, purpose: CouncilPurpose): string;
  /** `name` is null for the total. */
  average(ground: GroundOf<'average'>, name: string | null): string;
  zeros(ground: GroundOf<'zeros'>): string;
  timeliness(ground: GroundOf<'timeliness'>): string;
  /** What was found, and what therefore is not so. */
  so(found: string, therefore: string): string;
  readonly otherwise: string;
  /** Behind the conclusion; place 0 is not told. */
  ranked(ranking: RankedProposal): string;
  change(ballots: number, to: Choice, from: BallotState, purpose: CouncilPurpose): string;
  changed(changes: readonly string[], result: string): string;
  points(points: string, average: string, result: string): string;
  /** In place of what would have changed the result. */
  readonly notReckoned: string;
}

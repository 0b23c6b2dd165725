/** A ballot as it is counted. */
import type { Choice } from './grades.js';
import type { Score } from './scores.js';

export interface CountedBallot {
  readonly seatId: string;
  readonly choice: Choice | null;
  readonly invalid: boolean;
  readonly scores?: readonly Score[];
}

import type { Sitting } from '../../domain/council/seat.js';
import type { Ballot } from './ballot.entity.js';

/** One project of the session with its ballots, ready to be judged. */
export interface Item {
  readonly projectId: string;
  readonly sitting: Sitting;
  readonly ballots: readonly Ballot[];
}

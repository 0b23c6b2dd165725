/** How far a result is from another: the fewest ballots, or points, that had they been others would have changed the grade. */

import { type BallotDistance, ballotDistanceFrom } from './ballot-distance.js';
import type { Steps } from './bounded-rules.js';
import { type PointDistance, pointDistanceFrom } from './point-distance.js';
import type { Rulebook } from './rulebook.js';
import { decidingRule, type Evidence } from './verdict-rules.js';

/** Rules so entangled that no answer was found within the steps there are. */
export interface NotReckoned {
  readonly reckoned: false;
}

export type Distance = BallotDistance | PointDistance | NotReckoned;

/** About two tenths of a second; an ordinary rulebook takes a fiftieth of them. */
const MOST_STEPS = 1_000_000;

/** Of ballots where they decide, of points where averages do. Null where neither could give another grade. */
export function distanceFrom(
  rulebook: Rulebook,
  evidence: Evidence,
  steps: Steps = { left: MOST_STEPS },
): Distance | null {
  const { grade } = decidingRule(rulebook, evidence);
  const byAverage = rulebook.verdict.rules.some(({ conditions }) =>
    conditions.some((condition) => 'averageOf' in condition),
  );
  const measure = byAverage ? pointDistanceFrom : ballotDistanceFrom;
  const distance = measure(rulebook, evidence, (to) => to !== grade, steps);
  return steps.left > 0 ? distance : { reckoned: false };
}

/**
 * How many points, given or taken among the ballots that count, would have changed the grade. Which ballots count, and who
 * gave nothing, is left as it was.
 */

import { averageText, type Hundredths, pointsText } from '../values/points.js';
import { boxAround, type Steps } from './bounded-rules.js';
import type { Grade } from './grades.js';
import { nearestGrade } from './nearest-grade.js';
import type { NearestSums } from './point-sums.js';
import type { Rulebook } from './rulebook.js';
import { scoreField } from './score-field.js';
import { type ScoreTally, sumFor } from './score-tally.js';
import type { Evidence } from './verdict-rules.js';

export interface PointDistance {
  /** Added to all valid ballots together; with a minus sign taken away. */
  readonly points: string;
  /** Given and taken, where what one part gains another loses; else the same without its sign. */
  readonly moved: string;
  /** What of it a criterion or a group must gain or lose; the rest may go anywhere. */
  readonly parts: readonly { readonly of: string; readonly points: string }[];
  /** The average of totals as it would be. */
  readonly average: string;
  readonly to: Grade;
}

/** The fewest points first, then the better grade. */
export function pointDistanceFrom(
  rulebook: Rulebook,
  evidence: Evidence,
  isWanted: (grade: Grade) => boolean,
  steps: Steps,
): PointDistance | null {
  const { scores } = evidence;
  if (!scores || scores.valid.ballots === 0) return null;
  const { rules, nearestIn } = scoreField(rulebook, evidence, steps);
  const found = nearestGrade({ rules, nearestIn }, isWanted, steps);
  if (!found) return null;
  const names = new Set(rules.flatMap(({ bounds }) => bounds.map(({ name }) => name)));
  return told(scores, nearestIn(boxAround(rules, found.nearest.figureOf))!, found.to, [...names]);
}

function told(scores: ScoreTally, nearest: NearestSums, to: Grade, names: readonly string[]): PointDistance {
  const { ballots, sum } = scores.valid;
  const needed = nearest.needed();
  const total = needed.get('total') ?? sum;
  const change = (name: string): Hundredths => (needed.get(name) ?? 0) - sumFor(scores, name);
  return {
    points: pointsText(total - sum),
    moved: pointsText(nearest.moved),
    parts: names
      .filter((name) => name !== 'total' && change(name) !== 0)
      .map((of) => ({ of, points: pointsText(change(of)) })),
    average: averageText(total, ballots)!,
    to,
  };
}

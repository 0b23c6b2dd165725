/**
 * How many points, given or taken among the ballots that count, would have changed the grade. Which ballots count, and who
 * gave nothing, is left as it was.
 */

import { averageText, type Hundredths, hundredthsOf, pointsText } from '../values/points.js';
import { GRADES, type Grade } from './grades.js';
import type { Rulebook } from './rulebook.js';
import type { ScoreTally } from './score-tally.js';
import { decidingRule, type Evidence } from './verdict-rules.js';

export interface PointDistance {
  /** Added to all valid ballots together; with a minus sign taken away. */
  readonly points: string;
  /** The average of totals as it would be. */
  readonly average: string;
  readonly to: Grade;
}

interface Shift {
  readonly scores: ScoreTally;
  readonly moved: Hundredths;
}

export function pointDistanceFrom(rulebook: Rulebook, evidence: Evidence): PointDistance | null {
  const { scores } = evidence;
  if (!scores || scores.valid.ballots === 0) return null;
  const grade = decidingRule(rulebook, evidence).grade;
  const nearest = shifts(rulebook, scores)
    .map((shift) => ({ ...shift, to: decidingRule(rulebook, { ...evidence, scores: shift.scores }).grade }))
    .filter(({ to }) => to !== grade)
    .sort((a, b) => a.moved - b.moved || GRADES.indexOf(a.to) - GRADES.indexOf(b.to))[0];
  if (!nearest) return null;
  const { ballots, sum } = nearest.scores.valid;
  return {
    points: pointsText(sum - scores.valid.sum),
    average: averageText(sum, ballots)!,
    to: nearest.to,
  };
}

/** The sums just on either side of each bound: first those of groups, which move the total too, then the total's own. */
function shifts(rulebook: Rulebook, scores: ScoreTally): Shift[] {
  const bounds = boundsOf(rulebook, scores);
  const names = [...bounds.keys()].filter((name) => name !== 'total');
  const most = rulebook.ballot.score!.outOf * 100 * scores.valid.ballots;
  let reached: Shift[] = [{ scores, moved: 0 }];
  for (const name of names) {
    reached = reached.flatMap((shift) => [shift, ...moves(shift, name, bounds.get(name)!)]);
  }
  return reached
    .flatMap((shift) => [shift, ...totalMoves(shift, bounds.get('total') ?? [])])
    .filter(({ scores: { valid } }) => valid.sum >= 0 && valid.sum <= most);
}

function boundsOf({ verdict }: Rulebook, { valid }: ScoreTally): Map<string, Hundredths[]> {
  const bounds = new Map<string, Hundredths[]>();
  for (const condition of verdict.rules.flatMap(({ conditions }) => conditions)) {
    if (!('averageOf' in condition)) continue;
    const bound = (hundredthsOf(condition.points) ?? 0) * valid.ballots;
    const known = bounds.get(condition.averageOf) ?? [];
    bounds.set(condition.averageOf, [...known, bound - 1, bound, bound + 1]);
  }
  return bounds;
}

function moves({ scores, moved }: Shift, name: string, sums: readonly Hundredths[]): Shift[] {
  const most = (scores.most[name] ?? 0) * scores.valid.ballots;
  return sums
    .filter((sum) => sum >= 0 && sum <= most)
    .map((sum) => {
      const by = sum - (scores.sums[name] ?? 0);
      return {
        scores: {
          ...scores,
          valid: { ...scores.valid, sum: scores.valid.sum + by },
          sums: { ...scores.sums, [name]: sum },
        },
        moved: moved + Math.abs(by),
      };
    });
}

function totalMoves({ scores, moved }: Shift, sums: readonly Hundredths[]): Shift[] {
  return sums.map((sum) => ({
    scores: { ...scores, valid: { ...scores.valid, sum } },
    moved: moved + Math.abs(sum - scores.valid.sum),
  }));
}

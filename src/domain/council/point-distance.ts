/**
 * How many points, given or taken among the ballots that count, would have changed the grade. Which ballots count, and who
 * gave nothing, is left as it was.
 */

import { averageText, type Hundredths, pointsText } from '../values/points.js';
import { averageBounds, type Region, regionsOf, type SumNode } from './average-regions.js';
import { GRADES, type Grade } from './grades.js';
import type { Rulebook } from './rulebook.js';
import type { ScoreTally } from './score-tally.js';
import { decidingRule, type Evidence } from './verdict-rules.js';

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

export function pointDistanceFrom(rulebook: Rulebook, evidence: Evidence): PointDistance | null {
  const { scores } = evidence;
  if (!scores || scores.valid.ballots === 0) return null;
  const grade = decidingRule(rulebook, evidence).grade;
  const bounds = averageBounds(rulebook, scores.valid.ballots);
  let nearest: (Region & { to: Grade }) | null = null;
  for (const region of regionsOf(sumsOf(scores), bounds)) {
    const to = decidingRule(rulebook, { ...evidence, scores: movedTo(scores, region) }).grade;
    if (to !== grade && (!nearest || order(region, to) < order(nearest, nearest.to))) {
      nearest = { ...region, to };
    }
  }
  return nearest && told(scores, nearest, [...bounds.keys()]);
}

/** The total over its groups and single criteria, the groups over theirs. */
export function sumsOf({ valid, sums, most, groups }: ScoreTally): SumNode {
  const leaf = (name: string): SumNode => ({
    name,
    sum: sums[name] ?? 0,
    most: (most[name] ?? 0) * valid.ballots,
    parts: [],
  });
  const grouped = Object.entries(groups);
  const inGroups = new Set(grouped.flatMap(([group, codes]) => [group, ...codes]));
  const alone = Object.keys(most).filter((name) => !inGroups.has(name));
  const parts = [
    ...grouped.map(([group, codes]) => ({ ...leaf(group), parts: codes.map(leaf) })),
    ...alone.map(leaf),
  ];
  return { name: 'total', sum: valid.sum, most: 0, parts };
}

export function movedTo(scores: ScoreTally, { sums }: Region): ScoreTally {
  return {
    ...scores,
    sums: { ...scores.sums, ...sums },
    valid: { ...scores.valid, sum: sums.total ?? scores.valid.sum },
  };
}

/** The fewest points first, then the better grade. */
function order({ moved }: Region, to: Grade): number {
  return moved * GRADES.length + GRADES.indexOf(to);
}

function told(
  scores: ScoreTally,
  { sums, moved, to }: Region & { to: Grade },
  names: readonly string[],
): PointDistance {
  const { ballots, sum } = scores.valid;
  const total = sums.total ?? sum;
  const change = (name: string): Hundredths => (sums[name] ?? 0) - (scores.sums[name] ?? 0);
  return {
    points: pointsText(total - sum),
    moved: pointsText(moved),
    parts: names
      .filter((name) => name !== 'total' && change(name) !== 0)
      .map((of) => ({ of, points: pointsText(change(of)) })),
    average: averageText(total, ballots)!,
    to,
  };
}

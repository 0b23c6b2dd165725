/** Splits of ballots that lie nearest to the one there is, and what ballots must say something else for them. */
import type { Steps } from './bounded-rules.js';
import type { Choice } from './grades.js';
import { LEAPS, type Nearest } from './nearest-grade.js';

export type BallotState = Choice | 'invalid' | 'missing';

export interface BallotChange {
  readonly from: BallotState;
  readonly to: Choice;
  readonly ballots: number;
}

/** How many ballots say this, and how many may in the end. States stand in order: a ballot that moves leaps over those between. */
export interface Stand {
  readonly state: BallotState;
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

export interface NearestSplit extends Nearest {
  readonly counts: readonly number[];
}

/** Steps that it takes to lay out the states. */
const SPLIT = 20;

/**
 * The fewest ballots moved, then the smallest leaps. State by state, for each number of ballots carried on to the next ones
 * (below zero: lent by them), the cheapest way to it is kept.
 */
export function nearestSplit(stands: readonly Stand[], steps: Steps): NearestSplit | null {
  steps.left -= SPLIT;
  const total = sumOf(stands, 'count');
  const isPossible = sumOf(stands, 'low') <= total && total <= sumOf(stands, 'high');
  if (!isPossible || stands.some(({ low, high }) => low > high)) return null;
  const ways = 2 * total + 1;
  let costs = new Float64Array(ways).fill(Number.POSITIVE_INFINITY);
  costs[total] = 0;
  let seen = 0;
  const chosen = stands.map(({ count, low, high }) => {
    seen += count;
    const next = new Float64Array(ways).fill(Number.POSITIVE_INFINITY);
    const kept = new Uint16Array(ways);
    for (let at = 0; at < ways; at++) {
      const cost = costs[at]!;
      if (cost === Number.POSITIVE_INFINITY) continue;
      // Later states cannot lend more than they have, nor earlier ones carry on more than they had.
      const carried = at - total + count;
      const least = Math.max(low, carried - seen);
      const most = Math.min(high, carried - seen + total);
      steps.left -= Math.max(1, most - least);
      for (let own = least; own <= most; own++) {
        const dearer = cost + (own > count ? (own - count) * LEAPS : 0) + Math.abs(carried - own);
        const to = carried - own + total;
        if (dearer >= next[to]!) continue;
        next[to] = dearer;
        kept[to] = own;
      }
    }
    costs = next;
    return kept;
  });
  const cost = costs[total]!;
  if (cost === Number.POSITIVE_INFINITY) return null;
  const counts: number[] = [];
  for (let i = stands.length - 1, carried = total; i >= 0; i--) {
    counts[i] = chosen[i]![carried]!;
    carried += counts[i]! - stands[i]!.count;
  }
  return { counts, moved: Math.floor(cost / LEAPS), leap: cost % LEAPS, figureOf: figuresIn(stands, counts) };
}

/** Ballots given away and ballots taken meet in the order of the states, so that no two cross. */
export function changesBetween(
  stands: readonly Stand[],
  { counts }: Pick<NearestSplit, 'counts'>,
): BallotChange[] {
  const each = (ballotsOf: (stand: Stand, i: number) => number) =>
    stands.flatMap((stand, i) => Array<BallotState>(Math.max(0, ballotsOf(stand, i))).fill(stand.state));
  const given = each(({ count }, i) => count - counts[i]!);
  const taken = each(({ count }, i) => counts[i]! - count);
  const changes = new Map<string, BallotChange>();
  given.forEach((from, i) => {
    const to = taken[i] as Choice;
    const ballots = (changes.get(`${from} ${to}`)?.ballots ?? 0) + 1;
    changes.set(`${from} ${to}`, { from, to, ballots });
  });
  return [...changes.values()];
}

function figuresIn(stands: readonly Stand[], counts: readonly number[]) {
  const figures = new Map<string, number>(stands.map(({ state }, i) => [state, counts[i]!]));
  return (name: string) => figures.get(name) ?? 0;
}

function sumOf(stands: readonly Stand[], figure: 'count' | 'low' | 'high'): number {
  return stands.reduce((sum, stand) => sum + stand[figure], 0);
}

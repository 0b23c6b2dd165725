/**
 * The least change of figures that gives another grade. Starting from each rule that gives one, the nearest figures that it
 * takes are looked at; where an earlier rule takes them first, one of that rule's bounds must be broken too, and each way of
 * doing so is looked at in its turn, always the nearest first. Ways that no figures can go are never followed.
 */
import {
  type Bound,
  type BoundedRule,
  type Box,
  beyond,
  boxOf,
  type FigureOf,
  isWithin,
  type Steps,
} from './bounded-rules.js';
import { GRADES, type Grade } from './grades.js';
import { LeastFirst } from './least-first.js';

/** Figures within a box that are as near as any of it. */
export interface Nearest {
  readonly figureOf: FigureOf;
  /** First what was changed, then how far it leaps; leaps are fewer than `LEAPS`. */
  readonly moved: number;
  readonly leap: number;
}

export interface Found<N> {
  readonly nearest: N;
  readonly to: Grade;
  /** The fewest changes first, then the better grade, then the smaller leap. */
  readonly order: number;
}

/** Figures that rules look at. */
export interface Field<N extends Nearest> {
  readonly rules: readonly BoundedRule[];
  /** Null where no figures lie within it; takes its steps itself. */
  nearestIn(box: Box): N | null;
}

interface Way<N> {
  readonly rule: BoundedRule;
  readonly box: Box;
  readonly nearest: N;
  readonly order: number;
}

export const LEAPS = 4096;

/** Null where there is none before `limit`, and where the steps ran out: then none are left. */
export function nearestGrade<N extends Nearest>(
  { rules, nearestIn }: Field<N>,
  isWanted: (grade: Grade) => boolean,
  steps: Steps,
  limit = Number.POSITIVE_INFINITY,
): Found<N> | null {
  const ways = new LeastFirst<Way<N>>();
  const add = (rule: BoundedRule, bounds: readonly Bound[], within?: Box) => {
    const box = boxOf(bounds, within);
    steps.left -= bounds.length + box.size;
    const nearest = steps.left > 0 ? nearestIn(box) : null;
    if (!nearest) return;
    const order = (nearest.moved * GRADES.length + GRADES.indexOf(rule.grade)) * LEAPS + nearest.leap;
    if (order < limit) ways.add({ rule, box, nearest, order });
  };
  for (const rule of rules) if (isWanted(rule.grade)) add(rule, rule.bounds);
  for (let way = ways.take(); way && steps.left > 0; way = ways.take()) {
    const { rule, box, nearest, order } = way;
    const earlier = rules.slice(0, rules.indexOf(rule)).filter(({ bounds }) => {
      steps.left -= bounds.length;
      return bounds.every((bound) => isWithin(bound, nearest.figureOf));
    });
    if ((earlier[0] ?? rule).grade === rule.grade) return { nearest, to: rule.grade, order };
    // Usually the mildest: what breaks it breaks the stricter ones before it.
    for (const bound of earlier.at(-1)!.bounds) add(rule, [beyond(bound)], box);
  }
  return null;
}

/**
 * The rules of a verdict as ranges of whole figures. Where all else of a meeting stands fixed, each condition either holds
 * whatever the figures are, or never, or asks one figure to stay on one side of a bound: so a rule asks each of its figures for
 * one range, and is broken by any of them on the other side.
 */
import type { Grade } from './grades.js';
import type { Condition, VerdictRule } from './verdict-conditions.js';

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** One of its sides is open. */
export interface Bound extends Range {
  /** Of the figure: a choice, a criterion, a group of criteria or the total. */
  readonly name: string;
}

export interface BoundedRule {
  readonly grade: Grade;
  /** Empty where it holds whatever the figures are. */
  readonly bounds: readonly Bound[];
}

/** A range for each figure that is confined. */
export type Box = ReadonlyMap<string, Range>;

/** How many looks at figures are left; what needs more than there are ends without an answer. */
export interface Steps {
  left: number;
}

/** Days are counted, and criteria gone through. */
const DAYS_OR_ZEROS = 20;

export type FigureOf = (name: string) => number;

export const atLeast = (name: string, low: number): Bound => ({ name, low, high: Number.POSITIVE_INFINITY });
export const atMost = (name: string, high: number): Bound => ({ name, low: Number.NEGATIVE_INFINITY, high });

/** What figures cannot break is not asked of them, and rules that they cannot meet, or that none comes to, are left out. */
export function boundedRules(
  rules: readonly VerdictRule[],
  read: (condition: Condition) => boolean | Bound,
  steps: Steps,
): readonly BoundedRule[] {
  const bounded: BoundedRule[] = [];
  for (const { grade, conditions } of rules) {
    const bounds: Bound[] = [];
    const isMet = conditions.every((condition) => {
      steps.left -= 'of' in condition || 'averageOf' in condition ? 1 : DAYS_OR_ZEROS;
      const asked = read(condition);
      if (typeof asked === 'object') bounds.push(asked);
      return asked;
    });
    if (isMet) bounded.push({ grade, bounds });
    if (isMet && bounds.length === 0) break;
  }
  return bounded;
}

export function boxOf(bounds: readonly Bound[], within: Box = new Map()): Box {
  const box = new Map(within);
  for (const { name, low, high } of bounds) {
    const before = box.get(name);
    box.set(name, { low: Math.max(low, before?.low ?? low), high: Math.min(high, before?.high ?? high) });
  }
  return box;
}

/** What breaks it. */
export function beyond({ name, low, high }: Bound): Bound {
  return low === Number.NEGATIVE_INFINITY ? atLeast(name, high + 1) : atMost(name, low - 1);
}

export function isWithin({ name, low, high }: Bound, figureOf: FigureOf): boolean {
  const figure = figureOf(name);
  return low <= figure && figure <= high;
}

/** All figures of which the rules say what they say of these. */
export function boxAround(rules: readonly BoundedRule[], figureOf: FigureOf): Box {
  const bounds = rules.flatMap((rule) => rule.bounds);
  return boxOf(bounds.map((bound) => (isWithin(bound, figureOf) ? bound : beyond(bound))));
}

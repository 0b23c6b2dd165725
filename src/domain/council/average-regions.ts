/**
 * Conditions on averages cut the possible sums of points into regions in which no condition changes its answer. Each region
 * that points can reach, with its nearest sums: criteria add up to groups, groups to the total, so that no sum moves alone.
 * Points are taken as movable by hundredths, also where a weight makes the steps coarser.
 */

import { type Hundredths, hundredthsOf } from '../values/points.js';
import type { Rulebook } from './rulebook.js';

/** A criterion, a group of criteria or the total: what all valid ballots give it together, and the most they could. */
export interface SumNode {
  readonly name: string;
  readonly sum: Hundredths;
  readonly most: Hundredths;
  readonly parts: readonly SumNode[];
}

/** Nearest sums within a region, by name, and how many hundredths were given or taken to come there. */
export interface Region {
  readonly sums: Readonly<Record<string, Hundredths>>;
  readonly moved: Hundredths;
}

interface Range {
  readonly low: Hundredths;
  readonly high: Hundredths;
}

/** Possible sums of a node, the nearest of them, and the way to it; each hundredth beside it costs one more. */
interface Reach extends Range {
  readonly at: Hundredths;
  readonly moved: Hundredths;
  readonly sums: Readonly<Record<string, Hundredths>>;
}

/** Names whose averages the rules look at, with their bounds as sums of so many ballots, rising. */
export function averageBounds({ verdict }: Pick<Rulebook, 'verdict'>, ballots: number) {
  const bounds = new Map<string, Set<Hundredths>>();
  for (const condition of verdict.rules.flatMap(({ conditions }) => conditions)) {
    if (!('averageOf' in condition)) continue;
    const known = bounds.get(condition.averageOf) ?? new Set();
    bounds.set(condition.averageOf, known.add((hundredthsOf(condition.points) ?? 0) * ballots));
  }
  return new Map([...bounds].map(([name, sums]) => [name, [...sums].sort((a, b) => a - b)]));
}

export function* regionsOf(root: SumNode, bounds: ReadonlyMap<string, readonly Hundredths[]>) {
  for (const ranges of choices([...bounds].map(([name, sums]) => rangesBetween(name, sums)))) {
    const reach = reachOf(root, Object.fromEntries(ranges));
    if (reach) yield { sums: reach.sums, moved: reach.moved } satisfies Region;
  }
}

/** Below, at, and above each bound. */
function rangesBetween(name: string, bounds: readonly Hundredths[]): [string, Range][] {
  const at = bounds.map((bound): Range => ({ low: bound, high: bound }));
  const between = [-1, ...bounds].map(
    (bound, i): Range => ({ low: bound + 1, high: (bounds[i] ?? Number.MAX_SAFE_INTEGER) - 1 }),
  );
  return [...at, ...between].filter(({ low, high }) => low <= high).map((range) => [name, range]);
}

function* choices<T>(lists: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...others] = lists;
  if (!first) return yield [];
  for (const one of first) for (const rest of choices(others)) yield [one, ...rest];
}

function reachOf(node: SumNode, wanted: Readonly<Record<string, Range>>): Reach | null {
  const parts: Reach[] = [];
  for (const each of node.parts) {
    const reach = reachOf(each, wanted);
    if (!reach) return null;
    parts.push(reach);
  }
  return narrowed(node, parts.length === 0 ? ownReach(node) : joined(parts), wanted[node.name]);
}

function ownReach({ sum, most }: SumNode): Reach {
  return { low: 0, high: most, at: sum, moved: 0, sums: {} };
}

function joined(parts: readonly Reach[]): Reach {
  const added = (figure: 'low' | 'high' | 'at' | 'moved') =>
    parts.reduce((all, part) => all + part[figure], 0);
  const sums = Object.assign({}, ...parts.map((part) => part.sums));
  return { low: added('low'), high: added('high'), at: added('at'), moved: added('moved'), sums };
}

function narrowed({ name }: SumNode, reach: Reach, wanted?: Range): Reach | null {
  const low = Math.max(reach.low, wanted?.low ?? 0);
  const high = Math.min(reach.high, wanted?.high ?? reach.high);
  if (low > high) return null;
  const at = Math.min(Math.max(reach.at, low), high);
  return {
    low,
    high,
    at,
    moved: reach.moved + Math.abs(at - reach.at),
    sums: { ...reach.sums, [name]: at },
  };
}

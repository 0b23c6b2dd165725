/**
 * Sums of points that lie nearest to those given: criteria add up to groups, groups to the total, so that no sum moves alone.
 * Points are taken as movable by hundredths, also where a weight makes the steps coarser.
 */

import type { Hundredths } from '../values/points.js';
import type { Box, Range, Steps } from './bounded-rules.js';
import type { Nearest } from './nearest-grade.js';

/** What all valid ballots may give a criterion, a group of criteria or the total, within what is asked of it and of its parts. */
export interface Sum extends Range {
  readonly name: string;
  /** The nearest; each hundredth beside it costs one more. */
  readonly at: Hundredths;
  /** Given or taken to come there. */
  readonly moved: Hundredths;
  readonly parts: readonly Sum[];
}

/** Nearest sums within a box, and how many hundredths were given or taken to come there. */
export interface NearestSums extends Nearest {
  /** Each as near as its parts and its own range let it be: what it must gain or lose; the rest may go anywhere. */
  needed(): ReadonlyMap<string, Hundredths>;
}

export function nearestSums(root: Sum, box: Box, steps: Steps): NearestSums | null {
  const sum = within(root, box, steps);
  if (!sum) return null;
  let settled: ReadonlyMap<string, Hundredths> | null = null;
  const settledSums = () => (settled ??= new Map(settle(sum, sum.at)));
  return {
    figureOf: (name) => settledSums().get(name) ?? 0,
    moved: sum.moved,
    leap: 0,
    needed: () => new Map(nearestOf(sum)),
  };
}

/** Null where it cannot be. */
function within(sum: Sum, box: Box, steps: Steps): Sum | null {
  steps.left--;
  const parts: Sum[] = [];
  for (const each of sum.parts) {
    const part = within(each, box, steps);
    if (!part) return null;
    parts.push(part);
  }
  const whole = parts.length > 0 ? addedUp(sum.name, parts) : sum;
  const wanted = box.get(sum.name);
  return wanted ? narrowed(whole, wanted) : whole;
}

export function addedUp(name: string, parts: readonly Sum[]): Sum {
  let [low, high, at, moved] = [0, 0, 0, 0];
  for (const part of parts) {
    low += part.low;
    high += part.high;
    at += part.at;
    moved += part.moved;
  }
  return { name, low, high, at, moved, parts };
}

function narrowed({ name, at, moved, parts, ...possible }: Sum, wanted: Range): Sum | null {
  const low = Math.max(possible.low, wanted.low);
  const high = Math.min(possible.high, wanted.high);
  if (low > high) return null;
  const nearest = clamped(at, { low, high });
  return { name, low, high, at: nearest, moved: moved + Math.abs(nearest - at), parts };
}

/** What a sum moves beyond its parts is moved by the first of them that can. */
function* settle({ name, parts }: Sum, settled: Hundredths): Generator<[string, Hundredths]> {
  yield [name, settled];
  let rest = settled - parts.reduce((all, part) => all + part.at, 0);
  for (const part of parts) {
    const own = clamped(part.at + rest, part);
    rest -= own - part.at;
    yield* settle(part, own);
  }
}

function* nearestOf({ name, at, parts }: Sum): Generator<[string, Hundredths]> {
  yield [name, at];
  for (const part of parts) yield* nearestOf(part);
}

function clamped(figure: number, { low, high }: Range): number {
  return Math.min(Math.max(figure, low), high);
}

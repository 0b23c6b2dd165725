/** The fewest ballots that, had they said something else, would have changed the grade: a ballot that is missing too may say it. */

import {
  type BallotChange,
  changesBetween,
  type NearestSplit,
  nearestSplit,
  type Stand,
} from './ballot-moves.js';
import {
  atLeast,
  atMost,
  type Bound,
  type Box,
  boundedRules,
  type Range,
  type Steps,
} from './bounded-rules.js';
import { boundOf } from './fraction.js';
import type { Grade } from './grades.js';
import { type Found, nearestGrade } from './nearest-grade.js';
import type { Rulebook } from './rulebook.js';
import { type Counts, sizeOf } from './tally.js';
import type { Base, Condition, ShareCondition } from './verdict-conditions.js';
import { conditionHolds, type Evidence } from './verdict-rules.js';

export interface BallotDistance {
  readonly ballots: number;
  readonly to: Grade;
  readonly changes: readonly BallotChange[];
}

/** How many ballots stay invalid and how many missing. Where rules ask, each number is a turnout of its own: sizes are fixed. */
interface Turnout {
  readonly invalid: Range;
  readonly missing: Range;
  /** Ballots that must at least be moved for it. */
  readonly least: number;
}

interface BestSplit extends Found<NearestSplit> {
  readonly stands: readonly Stand[];
}

/** A ballot can be made valid, and one handed in after all; none is made invalid. */
export function ballotDistanceFrom(
  rulebook: Rulebook,
  evidence: Evidence,
  isWanted: (grade: Grade) => boolean,
  steps: Steps,
): BallotDistance | null {
  let best = null as BestSplit | null;
  for (const turnout of turnoutsOf(rulebook, evidence.counts)) {
    if (best && turnout.least > best.nearest.moved) break;
    const stands = (box: Box) => standsOf(rulebook, evidence.counts, turnout, box);
    const field = {
      rules: boundedRules(rulebook.verdict.rules, readerOf(rulebook, evidence, turnout), steps),
      nearestIn: (box: Box) => nearestSplit(stands(box), steps),
    };
    const found: Found<NearestSplit> | null = nearestGrade(field, isWanted, steps, best?.order);
    if (found) best = { ...found, stands: stands(new Map()) };
  }
  if (!best) return null;
  const { nearest, to, stands } = best;
  return { ballots: nearest.moved, to, changes: changesBetween(stands, nearest) };
}

function turnoutsOf({ verdict: { rules } }: Rulebook, { invalid, missing }: Counts): Turnout[] {
  const asks = (...bases: readonly Base[]) =>
    rules.some(({ conditions }) => conditions.some((each) => 'base' in each && bases.includes(each.base)));
  const upTo = (count: number, isAsked: boolean): Range[] =>
    isAsked ? Array.from({ length: count + 1 }, (_, i) => ({ low: i, high: i })) : [{ low: 0, high: count }];
  return upTo(missing, asks('cast', 'valid'))
    .flatMap((stillMissing) =>
      upTo(invalid, asks('valid')).map((stillInvalid) => ({
        missing: stillMissing,
        invalid: stillInvalid,
        least: missing - stillMissing.high + invalid - stillInvalid.high,
      })),
    )
    .sort((a, b) => a.least - b.least);
}

function standsOf({ ballot }: Rulebook, counts: Counts, turnout: Turnout, box: Box): Stand[] {
  const { present, invalid, missing } = counts;
  return [
    ...ballot.choices.map((state): Stand => {
      const { low, high } = box.get(state) ?? { low: 0, high: present };
      return { state, count: counts[state] ?? 0, low: Math.max(0, low), high: Math.min(present, high) };
    }),
    { state: 'invalid', count: invalid, ...turnout.invalid },
    { state: 'missing', count: missing, ...turnout.missing },
  ];
}

function readerOf({ ballot }: Rulebook, evidence: Evidence, { invalid, missing }: Turnout) {
  const cast = evidence.counts.present - missing.high;
  const counts = { ...evidence.counts, invalid: invalid.high, missing: missing.high, cast };
  return (condition: Condition): boolean | Bound =>
    'of' in condition && ballot.choices.includes(condition.of)
      ? shareBound(condition, sizeOf(counts, condition.base))
      : conditionHolds(condition, { ...evidence, counts });
}

function shareBound(condition: ShareCondition, size: number): boolean | Bound {
  const bound = boundOf(condition, size);
  if (condition.operator === 'at-most') return atMost(condition.of, bound);
  return size > 0 && atLeast(condition.of, bound);
}

/** How far a result is from another: the fewest ballots that, had they said something else, would have changed the grade. */
import { type Choice, GRADES, type Grade } from './grades.js';
import { type PointDistance, pointDistanceFrom } from './point-distance.js';
import type { Rulebook } from './rulebook.js';
import type { Counts } from './tally.js';
import { decidingRule, type Evidence } from './verdict-rules.js';

export type BallotState = Choice | 'invalid' | 'missing';

export interface BallotChange {
  readonly from: BallotState;
  readonly to: Choice;
  readonly ballots: number;
}

export interface BallotDistance {
  readonly ballots: number;
  readonly to: Grade;
  readonly changes: readonly BallotChange[];
}

export type Distance = BallotDistance | PointDistance;

interface Step {
  readonly counts: Counts;
  readonly changes: readonly BallotChange[];
}

/** Of ballots where they decide, of points where averages do. Null where neither could give another grade. */
export function distanceFrom(rulebook: Rulebook, evidence: Evidence): Distance | null {
  const byAverage = rulebook.verdict.rules.some(({ conditions }) =>
    conditions.some((condition) => 'averageOf' in condition),
  );
  return byAverage ? pointDistanceFrom(rulebook, evidence) : ballotDistanceFrom(rulebook, evidence);
}

/** Widens the circle one ballot at a time. */
function ballotDistanceFrom(rulebook: Rulebook, evidence: Evidence): BallotDistance | null {
  const { counts } = evidence;
  const { choices } = rulebook.ballot;
  const states: readonly BallotState[] = [...choices, 'invalid', 'missing'];
  const keyOf = (each: Counts) => states.map((state) => each[state] ?? 0).join();
  const gradeOf = (each: Counts) => decidingRule(rulebook, { ...evidence, counts: each }).grade;
  const grade = gradeOf(counts);
  const seen = new Set([keyOf(counts)]);
  let circle: Step[] = [{ counts, changes: [] }];

  for (let ballots = 1; circle.length > 0; ballots++) {
    const wider: Step[] = [];
    for (const step of circle.flatMap((each) => neighbours(each, states, choices))) {
      const key = keyOf(step.counts);
      if (seen.has(key)) continue;
      seen.add(key);
      wider.push(step);
    }
    const others = wider.map((step) => ({ ...step, to: gradeOf(step.counts) }));
    const nearest = others.filter((step) => step.to !== grade).sort(byGradeThenLeap(states))[0];
    if (nearest) return { ballots, to: nearest.to, changes: nearest.changes };
    circle = wider;
  }
  return null;
}

function neighbours(step: Step, states: readonly BallotState[], choices: readonly Choice[]): Step[] {
  return states
    .filter((from) => (step.counts[from] ?? 0) > 0)
    .flatMap((from) => choices.filter((to) => to !== from).map((to) => changeOne(step, from, to)));
}

function changeOne({ counts, changes }: Step, from: BallotState, to: Choice): Step {
  const same = changes.find((change) => change.from === from && change.to === to);
  const others = changes.filter((change) => change !== same);
  return {
    counts: {
      ...counts,
      [from]: (counts[from] ?? 0) - 1,
      [to]: (counts[to] ?? 0) + 1,
      ...(from === 'missing' && { cast: counts.cast + 1 }),
    },
    changes: [...others, { from, to, ballots: (same?.ballots ?? 0) + 1 }],
  };
}

/** Better grades first, then the change that asks the least of the members: pass for fail before excellent for fail. */
function byGradeThenLeap(states: readonly BallotState[]) {
  const leap = ({ changes }: Step) =>
    changes.reduce((sum, { from, to, ballots }) => sum + ballots * leapBetween(states, from, to), 0);
  return (a: Step & { to: Grade }, b: Step & { to: Grade }) =>
    GRADES.indexOf(a.to) - GRADES.indexOf(b.to) || leap(a) - leap(b);
}

function leapBetween(states: readonly BallotState[], from: BallotState, to: BallotState): number {
  return Math.abs(states.indexOf(from) - states.indexOf(to));
}

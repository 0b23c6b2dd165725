/** How far a result is from another: the fewest ballots that, had they said something else, would have changed the grade. */
import { type Choice, GRADES, type Grade } from './grades.js';
import type { Rulebook } from './rulebook.js';
import type { Counts } from './tally.js';
import { decidingRule } from './verdict-rules.js';

export type BallotState = Choice | 'invalid' | 'missing';

export interface BallotChange {
  readonly from: BallotState;
  readonly to: Choice;
  readonly ballots: number;
}

export interface Distance {
  readonly ballots: number;
  readonly to: Grade;
  readonly changes: readonly BallotChange[];
}

interface Step {
  readonly counts: Counts;
  readonly changes: readonly BallotChange[];
}

/** Widens the circle one ballot at a time. Null where no ballots could give another grade. */
export function distanceFrom(rulebook: Rulebook, counts: Counts): Distance | null {
  const { choices } = rulebook.ballot;
  const states: readonly BallotState[] = [...choices, 'invalid', 'missing'];
  const keyOf = (each: Counts) => states.map((state) => each[state] ?? 0).join();
  const grade = decidingRule(rulebook, counts).grade;
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
    const others = wider.map((step) => ({ ...step, to: decidingRule(rulebook, step.counts).grade }));
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

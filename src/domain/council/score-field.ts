/** What averages look at, while which ballots count and who gave nothing stays as it was. */
import { atLeast, atMost, type Bound, type Box, boundedRules, type Steps } from './bounded-rules.js';
import type { Field } from './nearest-grade.js';
import { addedUp, type NearestSums, nearestSums, type Sum } from './point-sums.js';
import type { Rulebook } from './rulebook.js';
import { type ScoreTally, sumFor } from './score-tally.js';
import type { AverageCondition, Condition } from './verdict-conditions.js';
import { boundOfAverage, conditionHolds, type Evidence } from './verdict-rules.js';

/** Where no rule asks for points. */
const NO_SUMS = addedUp('total', []);
/** Steps that it takes to lay out the sum of one criterion. */
const SUM = 5;

/** Where no rule asks for points no figure moves, and the rules say what they say. */
export function scoreField({ verdict }: Rulebook, evidence: Evidence, steps: Steps): Field<NearestSums> {
  const { scores } = evidence;
  const ballots = scores?.valid.ballots ?? 0;
  const read = (condition: Condition) =>
    'averageOf' in condition && ballots > 0 && isAsked(scores!, condition.averageOf)
      ? averageBound(condition, ballots)
      : conditionHolds(condition, evidence);
  const rules = boundedRules(verdict.rules, read, steps);
  if (!scores || rules.every(({ bounds }) => bounds.length === 0)) {
    return { rules, nearestIn: (box: Box) => nearestSums(NO_SUMS, box, steps) };
  }
  steps.left -= SUM * Object.keys(scores.most).length;
  const root = sumsOf(scores);
  return { rules, nearestIn: (box: Box) => nearestSums(root, box, steps) };
}

function isAsked({ most }: ScoreTally, name: string): boolean {
  return name === 'total' || Object.hasOwn(most, name);
}

/** Of the sum of so many ballots. */
function averageBound(condition: AverageCondition, ballots: number): Bound {
  const { averageOf, operator } = condition;
  const bound = boundOfAverage(condition) * ballots;
  if (operator === 'at-least') return atLeast(averageOf, bound);
  if (operator === 'more-than') return atLeast(averageOf, bound + 1);
  return atMost(averageOf, operator === 'at-most' ? bound : bound - 1);
}

/** The total over its groups and single criteria, the groups over theirs. */
function sumsOf(scores: ScoreTally): Sum {
  const { valid, most, groups } = scores;
  const single = (name: string): Sum => ({
    name,
    low: 0,
    high: (most[name] ?? 0) * valid.ballots,
    at: sumFor(scores, name),
    moved: 0,
    parts: [],
  });
  const grouped = Object.entries(groups);
  const inGroups = new Set(grouped.flatMap(([group, codes]) => [group, ...codes]));
  const alone = Object.keys(most).filter((name) => !inGroups.has(name));
  return addedUp('total', [
    ...grouped.map(([group, codes]) => addedUp(group, codes.map(single))),
    ...alone.map(single),
  ]);
}

/** The first rule whose conditions all hold gives the council's grade; the last has none, so there always is one. */

import { averageBeside, type Hundredths, hundredthsOf, pointsText } from '../values/points.js';
import { boundOf, meetsThreshold } from './fraction.js';
import { isLaterThan, type Submission, timelyDay } from './lateness.js';
import type { Rulebook } from './rulebook.js';
import { type ScoreTally, sumFor } from './score-tally.js';
import { type Counts, sizeOf, type Tally } from './tally.js';
import type {
  AverageCondition,
  Condition,
  PointOperator,
  ShareCondition,
  TimelinessCondition,
  VerdictRule,
  ZeroCondition,
} from './verdict-conditions.js';

/** What rules look at: the counted ballots, and when the dossier came. */
export interface Evidence extends Tally {
  readonly submission: Submission | null;
}

type Facts = Record<string, string | number>;

/** What a condition looked at, and whether it held. */
export interface Finding {
  readonly holds: boolean;
  readonly facts: Facts;
}

export function decidingRule({ code, verdict }: Rulebook, evidence: Evidence): VerdictRule {
  const rule = verdict.rules.find((each) => conditionsHold(each, evidence));
  if (!rule) throw new RangeError(`rulebook ${code} leaves ballots without a grade`);
  return rule;
}

export function conditionsHold({ conditions }: VerdictRule, evidence: Evidence): boolean {
  return conditions.every((condition) => conditionHolds(condition, evidence));
}

export function lookAt(condition: Condition, evidence: Evidence): Finding {
  return { holds: conditionHolds(condition, evidence), facts: factsOf(condition, evidence) };
}

/** Apart from the facts, for whether a grade can be reached is asked of very many ballots. */
export function conditionHolds(condition: Condition, { counts, scores, submission }: Evidence): boolean {
  if ('of' in condition) {
    return meetsThreshold(counts[condition.of] ?? 0, condition, sizeOf(counts, condition.base));
  }
  if ('averageOf' in condition) {
    const { ballots, sum, bound } = averageFigures(condition, scores);
    return ballots > 0 && meetsPoints(sum, condition.operator, bound);
  }
  if ('noCriterionZeroBy' in condition) return tooManyZeros(condition, counts, scores).length === 0;
  return cameAsAsked(condition, submission);
}

/** Whether the dossier came when the condition asks it to, in time or late. */
export function cameAsAsked({ late, by }: TimelinessCondition, submission: Submission | null): boolean {
  const isLater = submission !== null && isLaterThan(by, submission);
  return late === 'more-than' ? isLater : !isLater;
}

function factsOf(condition: Condition, { counts, scores, submission }: Evidence): Facts {
  if ('of' in condition) return shareFacts(condition, counts);
  if ('averageOf' in condition) return averageFacts(condition, scores);
  if ('noCriterionZeroBy' in condition) return zeroFacts(condition, counts, scores);
  return timelinessFacts(condition, submission);
}

function shareFacts(condition: ShareCondition, counts: Counts): Facts {
  const { of, base, operator } = condition;
  const size = sizeOf(counts, base);
  const word = operator === 'at-most' ? 'allowed' : 'needed';
  return {
    [base]: size,
    [of]: counts[of] ?? 0,
    [`${of}-${word}-of-${base}`]: boundOf(condition, size),
  };
}

const READ = new WeakMap<AverageCondition, Hundredths>();

/** Read once of each condition, however often it is asked. */
export function boundOfAverage(condition: AverageCondition): Hundredths {
  const bound = READ.get(condition) ?? hundredthsOf(condition.points) ?? 0;
  READ.set(condition, bound);
  return bound;
}

/** The sum of points that the average asks for is compared, never the average itself. Of no ballots there is none. */
function averageFigures(condition: AverageCondition, scores: ScoreTally | null) {
  const ballots = scores?.valid.ballots ?? 0;
  const sum = scores ? sumFor(scores, condition.averageOf) : 0;
  return { ballots, sum, bound: boundOfAverage(condition) * ballots };
}

function averageFacts(condition: AverageCondition, scores: ScoreTally | null): Facts {
  const { averageOf, operator } = condition;
  const { ballots, sum, bound } = averageFigures(condition, scores);
  return {
    valid: ballots,
    [`${averageOf}-average`]: averageBeside(sum, ballots, boundOfAverage(condition)) ?? 'unknown',
    [`${averageOf}-points`]: pointsText(sum),
    [`${averageOf}-points-${operator}`]: pointsText(bound),
  };
}

function tooManyZeros(
  { noCriterionZeroBy, base }: ZeroCondition,
  counts: Counts,
  scores: ScoreTally | null,
): readonly string[] {
  const size = sizeOf(counts, base);
  const zeros = Object.entries(scores?.zeros ?? {});
  return zeros
    .filter(([, count]) => meetsThreshold(count, noCriterionZeroBy, size))
    .map(([criterion]) => criterion);
}

function zeroFacts(condition: ZeroCondition, counts: Counts, scores: ScoreTally | null): Facts {
  const size = sizeOf(counts, condition.base);
  const breaking = tooManyZeros(condition, counts, scores);
  return {
    [condition.base]: size,
    'most-zeros': Math.max(0, ...Object.values(scores?.zeros ?? {})),
    'zeros-too-many': boundOf(condition.noCriterionZeroBy, size),
    ...(breaking.length > 0 && { 'zeroed-criteria': breaking.join(', ') }),
  };
}

function timelinessFacts({ by }: TimelinessCondition, submission: Submission | null): Facts {
  return {
    endsOn: submission?.endsOn ?? 'unknown',
    lastTimelyDay: (submission && timelyDay(by, submission)) ?? 'unknown',
    submittedOn: submission?.submittedOn ?? 'unknown',
  };
}

export function meetsPoints(have: number, operator: PointOperator, want: number): boolean {
  if (operator === 'at-least') return have >= want;
  if (operator === 'more-than') return have > want;
  return operator === 'at-most' ? have <= want : have < want;
}

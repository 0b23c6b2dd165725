/** The first rule whose conditions all hold gives the council's grade; the last has none, so there always is one. */

import { averageText, hundredthsOf, pointsText } from '../values/points.js';
import { boundOf, meetsThreshold } from './fraction.js';
import { isLaterThan, type Submission, timelyDay } from './lateness.js';
import type { Rulebook } from './rulebook.js';
import type { ScoreTally } from './score-tally.js';
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
  return conditions.every((condition) => lookAt(condition, evidence).holds);
}

export function lookAt(condition: Condition, { counts, scores, submission }: Evidence): Finding {
  if ('of' in condition) return lookAtShare(condition, counts);
  if ('averageOf' in condition) return lookAtAverage(condition, scores);
  if ('noCriterionZeroBy' in condition) return lookAtZeros(condition, counts, scores);
  return lookAtTimeliness(condition, submission);
}

function lookAtShare(condition: ShareCondition, counts: Counts): Finding {
  const { of, base, operator } = condition;
  const count = counts[of] ?? 0;
  const size = sizeOf(counts, base);
  const word = operator === 'at-most' ? 'allowed' : 'needed';
  return {
    holds: meetsThreshold(count, condition, size),
    facts: { [base]: size, [of]: count, [`${of}-${word}-of-${base}`]: boundOf(condition, size) },
  };
}

/** The sum of points that the average asks for is compared, never the average itself. Of no ballots there is none. */
function lookAtAverage(
  { averageOf, operator, points }: AverageCondition,
  scores: ScoreTally | null,
): Finding {
  const ballots = scores?.valid.ballots ?? 0;
  const sum = (averageOf === 'total' ? scores?.valid.sum : scores?.sums[averageOf]) ?? 0;
  const bound = (hundredthsOf(points) ?? 0) * ballots;
  return {
    holds: ballots > 0 && meetsPoints(sum, operator, bound),
    facts: {
      valid: ballots,
      [`${averageOf}-average`]: averageText(sum, ballots) ?? 'unknown',
      [`${averageOf}-points`]: pointsText(sum),
      [`${averageOf}-points-${operator}`]: pointsText(bound),
    },
  };
}

function lookAtZeros(
  { noCriterionZeroBy, base }: ZeroCondition,
  counts: Counts,
  scores: ScoreTally | null,
): Finding {
  const size = sizeOf(counts, base);
  const zeros = Object.entries(scores?.zeros ?? {});
  const breaking = zeros.filter(([, count]) => meetsThreshold(count, noCriterionZeroBy, size));
  return {
    holds: breaking.length === 0,
    facts: {
      [base]: size,
      'most-zeros': Math.max(0, ...zeros.map(([, count]) => count)),
      'zeros-too-many': boundOf(noCriterionZeroBy, size),
      ...(breaking.length > 0 && { 'zeroed-criteria': breaking.map(([code]) => code).join(', ') }),
    },
  };
}

function lookAtTimeliness({ late, by }: TimelinessCondition, submission: Submission | null): Finding {
  const isLater = submission !== null && isLaterThan(by, submission);
  return {
    holds: late === 'more-than' ? isLater : !isLater,
    facts: {
      endsOn: submission?.endsOn ?? 'unknown',
      lastTimelyDay: (submission && timelyDay(by, submission)) ?? 'unknown',
      submittedOn: submission?.submittedOn ?? 'unknown',
    },
  };
}

export function meetsPoints(have: number, operator: PointOperator, want: number): boolean {
  if (operator === 'at-least') return have >= want;
  if (operator === 'more-than') return have > want;
  return operator === 'at-most' ? have <= want : have < want;
}

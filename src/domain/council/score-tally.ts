/**
 * Points are added up as whole hundredths; a ballot too far from the mean of all is taken out before the average is made
 * (TT 20/2023 art 11.6d). The mean is that of all ballots, before any is taken out, and is not made anew afterwards.
 */
import { type Hundredths, hundredthsOf } from '../values/points.js';
import type { BallotForm, FormCriterion } from './ballot-form.js';
import type { ScoreRules } from './ballot-rules.js';
import type { CountedBallot } from './counted-ballot.js';
import { type Score, totalOf, weighted } from './scores.js';

export interface ScoreTally {
  /** All ballots that give points, and those of them that count. */
  readonly all: ScoreSum;
  readonly valid: ScoreSum;
  /** Seats whose ballots lie too far from the mean. */
  readonly deviating: readonly string[];
  /** Of the valid ballots, by criterion and by group of criteria. */
  readonly sums: Readonly<Record<string, Hundredths>>;
  /** The most that one ballot can give to each of these. */
  readonly most: Readonly<Record<string, Hundredths>>;
  /** Criteria of each group. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** How many ballots give a criterion nothing; also those taken out, for the rule speaks of members. */
  readonly zeros: Readonly<Record<string, number>>;
}

export interface ScoreSum {
  readonly ballots: number;
  readonly sum: Hundredths;
}

interface Scored {
  readonly seatId: string;
  readonly scores: readonly Score[];
  readonly total: Hundredths;
}

export function tallyScores(
  rules: ScoreRules,
  form: BallotForm,
  ballots: readonly CountedBallot[],
): ScoreTally {
  const scored = ballots
    .filter(({ invalid, scores }) => !invalid && scores)
    .map(({ seatId, scores = [] }) => ({ seatId, scores, total: totalOf(form, scores) }));
  const all = sumOf(scored);
  const deviating = scored.filter((ballot) => liesTooFarOff(rules, all, ballot));
  const valid = scored.filter((ballot) => !deviating.includes(ballot));
  return {
    all,
    valid: sumOf(valid),
    deviating: deviating.map(({ seatId }) => seatId),
    sums: byName(form, ({ code }) => pointsFor(form, valid, code)),
    most: byName(form, ({ maxPoints = 0, weight = 1 }) => (hundredthsOf(maxPoints) ?? 0) * weight),
    groups: groupsOf(form),
    zeros: Object.fromEntries(
      form.criteria.map(({ code }) => [code, scored.filter((ballot) => givesNothing(ballot, code)).length]),
    ),
  };
}

/** Of a criterion, a group or the total; of what the form does not ask nothing, also where JavaScript knows the name. */
export function sumFor({ valid, sums }: ScoreTally, name: string): Hundredths {
  if (name === 'total') return valid.sum;
  return Object.hasOwn(sums, name) ? sums[name]! : 0;
}

/** Compared as whole numbers: n times the distance from the mean against the part of the whole sum. */
function liesTooFarOff(
  { invalidBeyond }: ScoreRules,
  { ballots, sum }: ScoreSum,
  { total }: Scored,
): boolean {
  if (!invalidBeyond) return false;
  const { numerator, denominator } = invalidBeyond.fraction;
  return Math.abs(ballots * total - sum) * denominator > numerator * sum;
}

function sumOf(ballots: readonly Scored[]): ScoreSum {
  return { ballots: ballots.length, sum: ballots.reduce((sum, { total }) => sum + total, 0) };
}

/** Under the code of each criterion, and added up under the name of each group. */
function byName(
  form: BallotForm,
  amount: (criterion: FormCriterion) => Hundredths,
): Record<string, Hundredths> {
  const amounts = new Map<string, Hundredths>();
  for (const criterion of form.criteria) {
    const { code, group } = criterion;
    const own = amount(criterion);
    amounts.set(code, own);
    if (group) amounts.set(group, (amounts.get(group) ?? 0) + own);
  }
  return Object.fromEntries(amounts);
}

function groupsOf({ criteria }: BallotForm): Record<string, string[]> {
  const names = new Set(criteria.flatMap(({ group }) => group ?? []));
  const codesIn = (name: string) => criteria.filter(({ group }) => group === name).map(({ code }) => code);
  return Object.fromEntries([...names].map((name) => [name, codesIn(name)]));
}

function pointsFor(form: BallotForm, ballots: readonly Scored[], code: string): Hundredths {
  return ballots
    .flatMap(({ scores }) => scores.filter(({ criterion }) => criterion === code))
    .reduce((points, score) => points + weighted(form, score), 0);
}

function givesNothing({ scores }: Scored, code: string): boolean {
  return scores.some((score) => score.criterion === code && Number(score.points) === 0);
}

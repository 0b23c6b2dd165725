/** Score ballots for the specs: totals spread over the criteria of a form, so that nobody gives a criterion nothing by accident. */
import { type BallotForm, ballotForm } from '../../../src/domain/council/ballot-form.js';
import type { CountedBallot } from '../../../src/domain/council/counted-ballot.js';
import { decideVerdict, type Verdict } from '../../../src/domain/council/grading.js';
import type { Submission } from '../../../src/domain/council/lateness.js';
import type { Rulebook } from '../../../src/domain/council/rulebook.js';
import type { Score } from '../../../src/domain/council/scores.js';
import { hundredthsOf, pointsText } from '../../../src/domain/values/points.js';
import { seatsInOffice } from './given.js';

export function formOf(rulebook: Rulebook, kind = 'topic', field: string | null = null): BallotForm {
  return ballotForm(rulebook, { kind, field, products: [] });
}

export function spread(form: BallotForm, total: number | string): Score[] {
  let left = hundredthsOf(total)!;
  const worths = form.criteria.map(({ maxPoints = 0 }) => maxPoints * 100);
  const all = worths.reduce((sum, worth) => sum + worth, 0);
  const points = worths.map((worth) => (worth * left - ((worth * left) % all)) / all);
  left -= points.reduce((sum, each) => sum + each, 0);
  return form.criteria.map(({ code }, i) => {
    const more = Math.min(left, worths[i]! - points[i]!);
    left -= more;
    return { criterion: code, points: pointsText(points[i]! + more) };
  });
}

export function scoreBallots(form: BallotForm, totals: readonly (number | string)[]): CountedBallot[] {
  return totals.map((total, i) => ({
    seatId: `s${i}`,
    choice: null,
    invalid: false,
    scores: spread(form, total),
  }));
}

interface Meeting {
  readonly form?: BallotForm;
  readonly ballots: readonly CountedBallot[];
  readonly size?: number;
  readonly submission?: Submission;
}

/** Everybody in office is present. */
export function verdictOf(
  rulebook: Rulebook,
  { form, ballots, size = ballots.length, submission }: Meeting,
): Verdict {
  return decideVerdict({
    rulebook,
    sitting: { seats: seatsInOffice(size) },
    ballots,
    form: form ?? formOf(rulebook),
    submission: submission ?? null,
  });
}

/** The grade of so many members who all give the same. */
export function gradeOfAll(
  rulebook: Rulebook,
  points: number | string,
  submission?: Submission,
  size = 7,
): string {
  const ballots = scoreBallots(formOf(rulebook), Array(size).fill(points));
  return verdictOf(rulebook, { ballots, submission }).grade;
}

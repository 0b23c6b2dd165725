/** A score ballot gives points to each criterion of its form; with their weights they make its total. */
import type { Refusal } from '../refusal.js';
import { type Hundredths, hundredthsOf } from '../values/points.js';
import type { BallotForm } from './ballot-form.js';

export interface Score {
  readonly criterion: string;
  /** At most two decimals, as a number or its text. */
  readonly points: number | string;
}

/** Whether each score has its criterion, once, within its bounds. */
export function checkScores(form: BallotForm, scores: readonly Score[]): readonly Refusal[] {
  const seen = new Set<string>();
  return scores.flatMap(({ criterion, points }, at): Refusal[] => {
    const path = `scores.${at}`;
    const asked = form.criteria.find(({ code }) => code === criterion);
    if (!asked) return [{ code: 'criterion-unknown', path: `${path}.criterion`, facts: { criterion } }];
    if (seen.has(criterion)) {
      return [{ code: 'criterion-assessed-twice', path: `${path}.criterion`, facts: { criterion } }];
    }
    seen.add(criterion);
    const given = hundredthsOf(points);
    const most = asked.maxPoints ?? 0;
    if (given !== null && given <= (hundredthsOf(most) ?? 0)) return [];
    return [
      {
        code: 'points-outside-criterion',
        path: `${path}.points`,
        facts: { criterion, points: String(points), most },
      },
    ];
  });
}

export function missingScores(form: BallotForm, scores: readonly Score[]): readonly string[] {
  return form.criteria
    .filter(({ code }) => !scores.some(({ criterion }) => criterion === code))
    .map(({ code }) => code);
}

/** What one criterion adds to the total, its weight included; what the form does not ask adds nothing. */
export function weighted(form: BallotForm, { criterion, points }: Score): Hundredths {
  const weight = form.criteria.find(({ code }) => code === criterion)?.weight ?? 0;
  return (hundredthsOf(points) ?? 0) * weight;
}

export function totalOf(form: BallotForm, scores: readonly Score[]): Hundredths {
  return scores.reduce((sum, score) => sum + weighted(form, score), 0);
}

/** The total of a ballot that scores all that is asked; of any other there is none. */
export function castTotal(form: BallotForm, scores: readonly Score[]): Hundredths | null {
  return form.kind === 'score' && missingScores(form, scores).length === 0 ? totalOf(form, scores) : null;
}

/** What a ballot says, whether it stands in a draft or in a form that was just sent. */
import type { BallotForm } from '../../domain/council/ballot-form.js';
import { choiceOn } from '../../domain/council/ballot-paper.js';
import type { Choice } from '../../domain/council/grades.js';
import { type Assessment, choiceFrom } from '../../domain/council/member-choice.js';
import type { Rulebook } from '../../domain/council/rulebook.js';
import { missingScores, type Score, totalOf } from '../../domain/council/scores.js';
import type { Hundredths } from '../../domain/values/points.js';
import { type FormFields, fieldsUnder, textIn } from '../fields/form-fields.js';

export interface BallotWords {
  readonly grade?: Assessment['grade'] | null;
  readonly approve?: boolean | null;
  readonly assessments?: readonly Assessment[] | null;
  readonly scores?: readonly Score[] | null;
  readonly comment?: string | null;
}

/** As typed: checked only when it is taken. A comma stands for the decimal point, as it is written here. */
export function ballotIn(fields: FormFields): BallotWords {
  const assessments = fieldsUnder(fields, 'assess:').map(([criterion, grade]) => ({
    criterion,
    grade: grade as Assessment['grade'],
    comment: textIn(fields, `note:${criterion}`),
    reachesThreeQuarters: yesOrNo(textIn(fields, `reaches:${criterion}`)),
  }));
  const scores = fieldsUnder(fields, 'points:').map(([criterion, points]) => ({
    criterion,
    points: points.replace(',', '.'),
  }));
  return {
    grade: textIn(fields, 'grade') as Assessment['grade'] | undefined,
    approve: yesOrNo(textIn(fields, 'approve')),
    ...(assessments.length > 0 && { assessments }),
    ...(scores.length > 0 && { scores }),
    comment: textIn(fields, 'comment'),
  };
}

function yesOrNo(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text === 'yes';
}

/** Where a ballot stands: what its parts come to, and whether its conclusion agrees with them. */
export interface BallotStanding {
  readonly chosen: Choice | null;
  readonly derived: Choice | null;
  readonly contradicts: boolean;
  readonly total: Hundredths | null;
  readonly openScores: number;
}

export function standingOf(rulebook: Rulebook, form: BallotForm, words: BallotWords): BallotStanding {
  const assessments = words.assessments ?? [];
  const scores = words.scores ?? [];
  const openScores = form.kind === 'score' ? missingScores(form, scores).length : 0;
  const total = form.kind === 'score' ? totalOf(form, scores) : null;
  const chosen = choiceOn(words);
  const derived = choiceFrom(rulebook, form, { assessments, total: openScores > 0 ? null : total });
  const contradicts = chosen !== null && derived !== null && chosen !== derived;
  return { chosen, derived, contradicts, total, openScores };
}

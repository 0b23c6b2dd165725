/** What a ballot says must be what its form asks: nothing foreign, nothing twice. */
import type { Refusal } from '../refusal.js';
import type { BallotForm } from './ballot-form.js';
import type { Choice, Grade } from './grades.js';
import type { Assessment } from './member-choice.js';
import { checkScores, type Score } from './scores.js';

export type Channel = 'online' | 'paper';

/** What a member sends or a paper says. */
export interface BallotPaper {
  readonly grade?: Grade | null;
  readonly approve?: boolean | null;
  readonly assessments?: readonly Assessment[] | null;
  readonly scores?: readonly Score[] | null;
  readonly comment?: string | null;
  /** Only on paper: why it does not count. */
  readonly invalid?: { readonly reason: string } | null;
}

interface PaperFacts {
  readonly form: BallotForm;
  readonly channel: Channel;
}

export function checkPaper(facts: PaperFacts, paper: BallotPaper): readonly Refusal[] {
  return [
    ...checkChoice(facts, paper),
    ...checkAssessments(facts.form, paper.assessments ?? []),
    ...(paper.invalid ? [] : checkScores(facts.form, paper.scores ?? [])),
  ];
}

/** What a ballot of a kind never says. */
const OTHER_WORDS = {
  grade: ['approve', 'scores'],
  vote: ['grade', 'scores'],
  score: ['grade', 'approve', 'assessments'],
} as const;

function checkChoice({ form, channel }: PaperFacts, paper: BallotPaper): Refusal[] {
  if (OTHER_WORDS[form.kind].some((word) => isGiven(paper[word])))
    return [{ code: 'ballot-of-another-kind', facts: { kind: form.kind } }];
  if (paper.invalid && channel === 'online')
    return [{ code: 'invalid-ballot-not-on-paper', path: 'invalid' }];
  if (paper.invalid && !paper.invalid.reason.trim()) {
    return [{ code: 'invalid-ballot-needs-reason', path: 'invalid.reason' }];
  }
  const choice = choiceOn(paper);
  if (!choice || form.choices.includes(choice)) return [];
  return [
    {
      code: 'grade-not-in-rulebook',
      path: 'grade',
      facts: { grade: choice, allowed: form.choices.join(', ') },
    },
  ];
}

function checkAssessments(form: BallotForm, assessments: readonly Assessment[]): Refusal[] {
  const seen = new Set<string>();
  return assessments.flatMap(({ criterion, grade }, index): Refusal[] => {
    const path = `assessments.${index}`;
    if (!form.criteria.some(({ code }) => code === criterion)) {
      return [{ code: 'criterion-unknown', path: `${path}.criterion`, facts: { criterion } }];
    }
    if (seen.has(criterion)) {
      return [{ code: 'criterion-assessed-twice', path: `${path}.criterion`, facts: { criterion } }];
    }
    seen.add(criterion);
    if (form.assessmentGrades.includes(grade)) return [];
    const allowed = form.assessmentGrades.join(', ');
    return [{ code: 'grade-not-in-rulebook', path: `${path}.grade`, facts: { grade, allowed } }];
  });
}

/** What it concludes, or null where it says nothing. */
export function choiceOn({ grade, approve }: BallotPaper): Choice | null {
  if (isGiven(approve)) return approve ? 'approve' : 'reject';
  return grade ?? null;
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

/**
 * One seat casts one ballot on the session's form; its grade and its assessments agree, and a paper ballot where they do
 * not is kept as it was written, and is invalid (TT 11/2014 art 11, 13.1).
 */
import { allow, allowUnless, type Decision, type Refusal, refuse, refuseAll } from '../refusal.js';
import type { BallotForm } from './ballot-form.js';
import { type BallotPaper, type Channel, checkPaper, choiceOn } from './ballot-paper.js';
import type { Choice } from './grades.js';
import { type Assessment, choiceFrom } from './member-choice.js';
import type { SessionState } from './quorum.js';
import type { Rulebook } from './rulebook.js';

export interface CastingFacts {
  readonly state: SessionState;
  readonly seat: { readonly present: boolean; readonly recused: boolean; readonly hasCast: boolean };
  readonly rulebook: Rulebook;
  readonly form: BallotForm;
  readonly channel: Channel;
}

export interface CastBallot {
  readonly choice: Choice | null;
  /** What the assessments alone yield, where they yield anything. */
  readonly derivedChoice: Choice | null;
  readonly standing: 'assessed' | 'partly-assessed' | 'unassessed';
  readonly assessments: readonly Assessment[];
  readonly comment: string | null;
  readonly invalid: { readonly reason: string } | null;
}

export const CONTRADICTION = 'contradicts-assessments';

/** Whether this seat may cast now; asked before the ballot itself is looked at. */
export function checkCasting({ state, seat }: Pick<CastingFacts, 'state' | 'seat'>): readonly Refusal[] {
  if (state !== 'open') return [{ code: state === 'closed' ? 'session-closed' : 'session-not-open' }];
  if (seat.hasCast) return [{ code: 'ballot-already-cast' }];
  if (seat.recused) return [{ code: 'seat-recused' }];
  return seat.present ? [] : [{ code: 'seat-not-present' }];
}

export function decideCastBallot(facts: CastingFacts, paper: BallotPaper): Decision<CastBallot> {
  const mayNot = checkCasting(facts);
  if (mayNot.length > 0) return refuseAll(mayNot);

  const assessments = paper.assessments ?? [];
  const strange = checkPaper(facts, paper);
  if (strange.length > 0) return refuseAll(strange);

  const derivedChoice = choiceFrom(facts.rulebook, facts.form, assessments);
  const ballot: CastBallot = {
    choice: choiceOn(paper) ?? (paper.invalid ? null : derivedChoice),
    derivedChoice,
    standing: standingOf(facts.form, assessments),
    assessments,
    comment: paper.comment ?? null,
    invalid: paper.invalid ?? null,
  };
  return ballot.invalid ? allow(ballot) : decideAgreement(facts, ballot);
}

/** A draft may lack anything, but what it says must fit the form. */
export function decideDraft(facts: CastingFacts, paper: BallotPaper): Decision<BallotPaper> {
  const mayNot = checkCasting(facts);
  if (mayNot.length > 0) return refuseAll(mayNot);
  return allowUnless(checkPaper(facts, paper), paper);
}

function decideAgreement({ channel }: CastingFacts, ballot: CastBallot): Decision<CastBallot> {
  const { choice, derivedChoice } = ballot;
  if (!choice) return refuse('ballot-grade-missing', undefined, 'grade');
  if (!derivedChoice || derivedChoice === choice) return allow(ballot);
  return channel === 'paper'
    ? allow({ ...ballot, invalid: { reason: CONTRADICTION } })
    : refuse('ballot-contradicts-assessments', { choice, derived: derivedChoice }, 'grade');
}

function standingOf(form: BallotForm, assessments: readonly Assessment[]): CastBallot['standing'] {
  if (assessments.length === 0) return 'unassessed';
  return assessments.length === form.criteria.length ? 'assessed' : 'partly-assessed';
}

/**
 * One seat casts one ballot on the session's form; its grade and its assessments agree, and a paper ballot where they do
 * not is kept as it was written, and is invalid (TT 11/2014 art 11, 13.1).
 */
import { allow, allowUnless, type Decision, type Refusal, refuse, refuseAll } from '../refusal.js';
import type { Hundredths } from '../values/points.js';
import type { BallotForm } from './ballot-form.js';
import { type BallotPaper, type Channel, checkPaper, choiceOn } from './ballot-paper.js';
import type { Choice } from './grades.js';
import { type Assessment, choiceFrom, possibleChoices } from './member-choice.js';
import type { Rulebook } from './rulebook.js';
import { castTotal, missingScores, type Score } from './scores.js';
import { type BallotsFrom, type SessionState, takesBallots } from './session-state.js';

export interface CastingFacts {
  readonly state: SessionState;
  /** Whether the session takes ballots as soon as it is open, or once the vote was called. */
  readonly ballotsFrom?: BallotsFrom;
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
  readonly scores: readonly Score[];
  /** Of scores, weights included. */
  readonly total: Hundredths | null;
  readonly comment: string | null;
  readonly invalid: { readonly reason: string } | null;
}

export const CONTRADICTION = 'contradicts-assessments';

/** Whether this seat may cast now; asked before the ballot itself is looked at. */
export function checkCasting({
  state,
  seat,
  ballotsFrom = 'opening',
}: Pick<CastingFacts, 'state' | 'seat' | 'ballotsFrom'>): readonly Refusal[] {
  const shut = takesBallots(state, ballotsFrom);
  if (shut) return [{ code: shut }];
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

  const scores = paper.scores ?? [];
  const open = facts.form.kind === 'score' ? missingScores(facts.form, scores) : [];
  const total = castTotal(facts.form, scores);
  if (open.length > 0 && !paper.invalid) {
    return refuse('ballot-scores-missing', { criteria: open.join(', ') }, 'scores');
  }
  const derivedChoice = choiceFrom(facts.rulebook, facts.form, { assessments, total });
  const ballot: CastBallot = {
    choice: choiceOn(paper) ?? (paper.invalid ? null : derivedChoice),
    derivedChoice,
    standing: standingOf(facts.form, scores.length > 0 ? scores : assessments),
    assessments,
    scores,
    total,
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

/** What the parts already rule out is a contradiction, also while some of them are left open. */
function decideAgreement(
  { channel, form, rulebook }: CastingFacts,
  ballot: CastBallot,
): Decision<CastBallot> {
  if (form.kind === 'score') return allow(ballot);
  const { choice } = ballot;
  if (!choice) return refuse('ballot-grade-missing', undefined, 'grade');
  const possible = possibleChoices(rulebook, form, ballot);
  if (possible.length === 0 || possible.includes(choice)) return allow(ballot);
  return channel === 'paper'
    ? allow({ ...ballot, invalid: { reason: CONTRADICTION } })
    : refuse('ballot-contradicts-assessments', { choice, derived: possible.join(', ') }, 'grade');
}

function standingOf(form: BallotForm, said: readonly unknown[]): CastBallot['standing'] {
  if (said.length === 0) return 'unassessed';
  return said.length === form.criteria.length ? 'assessed' : 'partly-assessed';
}

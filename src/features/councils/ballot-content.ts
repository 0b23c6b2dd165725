/** What is stored of a ballot, what its member sees of it, and what the audit may hold of it: a digest. */
import { createHash, randomBytes } from 'node:crypto';
import type { CastBallot } from '../../domain/council/ballot.js';
import { type BallotPaper, choiceOn } from '../../domain/council/ballot-paper.js';
import type { CountedBallot } from '../../domain/council/counted-ballot.js';
import type { Choice, Grade } from '../../domain/council/grades.js';
import type { Ballot, BallotContent } from './ballot.entity.js';

export function draftContent({ grade, approve, assessments, scores, comment }: BallotPaper): BallotContent {
  return { grade, approve, assessments, scores, comment, nonce: nonce() };
}

export function castContent({
  choice,
  assessments,
  scores,
  comment,
  derivedChoice,
  standing,
}: CastBallot): BallotContent {
  const said = scores.length > 0 ? { scores } : { assessments };
  return { ...conclusionOf(choice), ...said, comment, derivedChoice, standing, nonce: nonce() };
}

function conclusionOf(choice: Choice | null): Pick<BallotContent, 'grade' | 'approve'> {
  if (choice === 'approve' || choice === 'reject') return { approve: choice === 'approve' };
  return { grade: choice };
}

/** The grade that a vote speaks for. */
export function gradeOf(choice: Choice | null): Grade | null {
  if (choice === 'approve') return 'pass';
  return choice === 'reject' ? 'fail' : choice;
}

export function countedBallot({ seatId, form, invalidReason }: Ballot): CountedBallot {
  const { scores } = form;
  return { seatId, choice: choiceOn(form), invalid: invalidReason !== null, ...(scores && { scores }) };
}

/** A ballot as its own member sees it; the receipt, which the audit holds too, proves later what was cast. */
export function ownView(ballot: Ballot) {
  const { id, projectId, seatId, state, form, version, invalidReason, paperNumber, submittedAt } = ballot;
  const { nonce: _, ...content } = form;
  const isCast = state === 'submitted' || state === 'awaiting-confirmation';
  const receipt = isCast ? digestOf(ballot) : null;
  return {
    id,
    projectId,
    seatId,
    state,
    ...content,
    invalidReason,
    paperNumber,
    submittedAt,
    receipt,
    version,
  };
}

/** As whoever keyed it in sees it: the receipt is the member's, and the version would count the drafts written before. */
export function keyedInView(ballot: Ballot) {
  const { version: _, receipt: __, ...view } = ownView(ballot);
  return view;
}

/** SHA-256 of the stored content with its keys in order; its nonce keeps the few possible contents from being tried. */
export function digestOf({ form, invalidReason }: Pick<Ballot, 'form' | 'invalidReason'>): string {
  const content = JSON.stringify({ form, invalidReason }, (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(content).digest('hex');
}

/** What a verdict rests on: the digests of its cast ballots in the order of their seats. */
export function digestOfAll(ballots: readonly Ballot[]): string {
  const lines = [...ballots]
    .sort((a, b) => (a.seatId < b.seatId ? -1 : 1))
    .map((ballot) => `${ballot.seatId} ${ballot.state} ${digestOf(ballot)}`);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

function nonce(): string {
  return randomBytes(16).toString('base64url');
}

/** Who may make and who may read which form: a sheet is its member's, a draft is for those who run the meeting (decision 16). */
import type { Actor } from '../access/actor.js';
import { may, seesAllProjects } from '../access/permissions.js';
import { allow, type Decision, refuse } from '../refusal.js';
import { type FormKind, formKind } from './form-kinds.js';

/** How a reader stands to the session that a form is about. */
export interface SessionStanding {
  readonly seatId: string | null;
  /** From any project that the form is about. */
  readonly isRecused: boolean;
  /** The office's secretary, or who presides. */
  readonly runsTheMeeting: boolean;
  readonly isTeller: boolean;
  readonly isClosed: boolean;
}

export interface FormInQuestion {
  readonly kind: FormKind;
  readonly seatId: string | null;
}

type Reader = Pick<Actor, 'roles'>;

export function mayReadForm(reader: Reader, form: FormInQuestion, standing: SessionStanding | null): boolean {
  const { about } = formKind(form.kind);
  if (!standing) return readsProjectForm(reader, form);
  if (about === 'seat') return readsSheet(reader, form, standing);
  const sits = standing.seatId !== null && !standing.isRecused;
  const isPublic = form.kind === 'council-invitation' || standing.isClosed;
  if (isPublic) return seesAllProjects(reader) || sits;
  return standing.runsTheMeeting || (sits && standing.isTeller);
}

function readsProjectForm(reader: Reader, { kind }: FormInQuestion): boolean {
  if (kind === 'reconciliation-record') return may(reader, 'reconciliation.read');
  return seesAllProjects(reader);
}

/** What a member cast is read by nobody else, not even after the closing. */
function readsSheet(reader: Reader, { kind, seatId }: FormInQuestion, standing: SessionStanding): boolean {
  if (seatId !== null && standing.seatId === seatId && !standing.isRecused) return true;
  return kind !== 'cast-ballot' && reader.roles.includes('secretary');
}

export interface MakingFacts {
  readonly kind: FormKind;
  readonly isOwnSheet: boolean;
  /** The seat that the sheet is for. */
  readonly isSeatRecused: boolean;
  readonly isClosed: boolean;
  readonly hasCastBallot: boolean;
  readonly isAccepted: boolean;
  readonly isMilestoneOpen: boolean;
}

export function decideMaking(maker: Reader, facts: MakingFacts): Decision<true> {
  const { kind, isOwnSheet, isSeatRecused, isClosed, hasCastBallot, isAccepted, isMilestoneOpen } = facts;
  const isMaker = formKind(kind).makers.some((role) => maker.roles.includes(role));
  if (!isMaker && !isOwnSheet) return refuse('not-permitted');
  if (isSeatRecused) return refuse('form-seat-recused');
  if (kind === 'tally-minutes' && !isClosed) return refuse('form-before-closing');
  if (kind === 'cast-ballot' && !hasCastBallot) return refuse('form-ballot-not-cast');
  if (kind === 'recognition-decision' && !isAccepted) return refuse('form-without-acceptance');
  if (kind === 'progress-reminder' && !isMilestoneOpen) return refuse('form-milestone-over');
  return allow(true);
}

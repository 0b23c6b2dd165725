/**
 * Members comment in writing before the meeting, also those who will be absent; a comment is no ballot and carries no grade
 * (TT 11/2014 art 10.2a). It is read by who runs the meeting, and from the opening on by the members who take part.
 */
import { allow, type Decision, refuse } from '../refusal.js';
import type { PlainDate } from '../values/plain-date.js';
import { isOver, refusalOfEnd, type SessionState } from './session-state.js';

export interface CommentFacts {
  readonly state: SessionState;
  readonly recused: boolean;
  readonly receivedOn: PlainDate;
  readonly today: PlainDate;
  /** The office enters what came on paper, but never over what the member wrote. */
  readonly by: 'member' | 'office';
  readonly before: 'member' | 'office' | null;
}

export function decideComment(facts: CommentFacts): Decision<PlainDate> {
  const { state, recused, receivedOn, today, by, before } = facts;
  if (isOver(state)) return refuse(refusalOfEnd(state));
  if (recused) return refuse('comment-from-recused-seat');
  if (by === 'office' && before === 'member') return refuse('comment-is-the-members-own');
  return receivedOn > today
    ? refuse('effective-date-in-future', { date: receivedOn }, 'receivedOn')
    : allow(receivedOn);
}

/** How a reader stands to a comment of another person. */
export interface CommentReader {
  /** The office's secretary, or who presides. */
  readonly runsTheMeeting: boolean;
  readonly takesPart: boolean;
  /** On the project's team or of its lead institution. */
  readonly ofProject: boolean;
}

export function mayReadComments(state: SessionState, reader: CommentReader, wasOpened: boolean): boolean {
  if (reader.ofProject) return false;
  return reader.runsTheMeeting || (reader.takesPart && wasOpened && state !== 'scheduled');
}

/** How a reader stands to a session as it runs. */
import type { Actor } from '../../domain/access/actor.js';
import { takesPart } from '../../domain/council/seat.js';
import type { SessionTeller } from './session.entity.js';
import { isKeptFrom, presides, type SessionRecord, seatOf, sittingOf } from './sitting.js';

/** The office's secretary, or who presides. */
export function runsTheMeeting(actor: Actor, record: SessionRecord): boolean {
  return actor.roles.includes('secretary') || presides(actor, record);
}

/** A member present whom no conflict keeps from this project. */
export function takesPartIn(actor: Actor, record: SessionRecord, projectId: string): boolean {
  if (isKeptFrom(actor, record, projectId)) return false;
  const seat = seatOf(actor, record);
  return sittingOf(record, projectId).seats.some((each) => each.seatId === seat?.id && takesPart(each));
}

/** Counts the ballots of every project on the agenda. */
export function isTeller(actor: Actor, record: SessionRecord, tellers: readonly SessionTeller[]): boolean {
  const seat = seatOf(actor, record);
  const isNamed = tellers.some(({ seatId }) => seatId === seat?.id);
  return isNamed && record.projectIds.every((projectId) => takesPartIn(actor, record, projectId));
}

/** A session as the rules look at it: who was in office that day, who came, and who is kept from which project. */
import type { Actor } from '../../domain/access/actor.js';
import type { Rulebook } from '../../domain/council/rulebook.js';
import type { Sitting } from '../../domain/council/seat.js';
import { mayStandIn } from '../../domain/council/session-attendance.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Council, CouncilConflict, CouncilSeat } from './council.entity.js';
import type { CouncilSession, SeatAttendance } from './session.entity.js';

export interface SessionRecord {
  readonly session: CouncilSession;
  readonly council: Council;
  readonly rulebook: Rulebook;
  readonly seats: readonly CouncilSeat[];
  readonly attendance: readonly SeatAttendance[];
  /** Of a session that is over: as they stood at its end. */
  readonly conflicts: readonly CouncilConflict[];
  /** Of a session that is over: whom a conflict of whichever council keeps from which of its projects today. */
  readonly keptOutSince: readonly KeptOut[];
  /** Held on, or else scheduled for. */
  readonly day: PlainDate;
  /** What is on the agenda, in the order in which projects are locked. */
  readonly projectIds: readonly string[];
}

export interface KeptOut {
  readonly personId: string;
  readonly projectId: string;
}

/** `leftAt`: left the council while the session ran. */
export type SeatInSession = CouncilSeat & { readonly leftAt: Date | null };

export function sittingOf(record: SessionRecord, projectId: string, day = record.day): Sitting {
  const { session, attendance, conflicts } = record;
  const { authorisedSeatId, authorisationDocument } = session;
  return {
    seats: seatsInOffice(record, day).map(({ id, role }) => ({
      seatId: id,
      role,
      present: attendance.some(({ seatId, present }) => present && seatId === id),
      recused: isRecusedFrom(conflicts, id, projectId),
    })),
    chairAuthorisation:
      authorisedSeatId && authorisationDocument
        ? { seatId: authorisedSeatId, document: authorisationDocument }
        : null,
  };
}

/**
 * From the opening on those of the frozen roster who have not left since; before it those in office on that day, or without
 * one all who may still sit in it.
 */
export function seatsInOffice(record: SessionRecord, day: PlainDate | null): CouncilSeat[] {
  const { session, seats, attendance } = record;
  if (session.openedAt) {
    const sitting = attendance.filter(({ leftAt }) => leftAt === null).map(({ seatId }) => seatId);
    return seats.filter(({ id }) => sitting.includes(id));
  }
  return seats.filter(
    ({ joinedOn, leftOn }) =>
      (leftOn === null || (day ?? record.day) < leftOn) &&
      (day === null || joinedOn === null || joinedOn <= day),
  );
}

/** Who sits in the session, with those who left the council while it ran. */
export function rosterOf(record: SessionRecord): SeatInSession[] {
  const inOffice = seatsInOffice(record, record.day);
  return record.seats.flatMap((seat) => {
    const row = record.session.openedAt && record.attendance.find(({ seatId }) => seatId === seat.id);
    return row || inOffice.includes(seat) ? [{ ...seat, leftAt: row?.leftAt ?? null }] : [];
  });
}

/** Who is kept from this project although they sit. */
export function recusedSeatIds(record: SessionRecord, projectId: string): string[] {
  const seats = seatsInOffice(record, record.day).map(({ id }) => id);
  return seats.filter((id) => isRecusedFrom(record.conflicts, id, projectId));
}

export function seatOf(actor: Actor, record: SessionRecord): CouncilSeat | undefined {
  if (actor.personId === null) return undefined;
  return seatsInOffice(record, record.session.heldOn).find(({ personId }) => personId === actor.personId);
}

/** A conflict that names no project keeps the seat from all of them. */
export function isRecusedFrom(
  conflicts: readonly CouncilConflict[],
  seatId: string,
  projectId: string,
): boolean {
  return conflicts.some(
    (conflict) =>
      conflict.recused &&
      conflict.seatId === seatId &&
      (conflict.projectId === null || conflict.projectId === projectId),
  );
}

/** Kept out of the meeting, or since: what the result counts stands still, who reads it does not. */
export function isKeptFrom(actor: Actor, record: SessionRecord, projectId: string): boolean {
  const seat = seatOf(actor, record);
  if (seat && isRecusedFrom(record.conflicts, seat.id, projectId)) return true;
  return record.keptOutSince.some((kept) => kept.personId === actor.personId && kept.projectId === projectId);
}

/** The chair, or the vice-chair whom the chair authorised for this session; not one who is kept from any of its projects. */
export function presides(actor: Actor, record: SessionRecord): boolean {
  const seat = seatOf(actor, record);
  if (!seat) return false;
  const { session, rulebook } = record;
  const isAuthorised = seat.id === session.authorisedSeatId;
  const leads = seat.role === 'chair' || (isAuthorised && mayStandIn(rulebook.quorum.presides, seat.role));
  return leads && !record.projectIds.some((id) => isKeptFrom(actor, record, id));
}

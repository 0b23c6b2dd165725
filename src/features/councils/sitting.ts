/** A session as the rules look at it: who was in office that day, who came, and who is kept from which project. */
import type { Actor } from '../../domain/access/actor.js';
import type { Rulebook } from '../../domain/council/rulebook.js';
import type { Sitting } from '../../domain/council/seat.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Council, CouncilConflict, CouncilSeat } from './council.entity.js';
import type { CouncilSession, SeatAttendance } from './session.entity.js';

export interface SessionRecord {
  readonly session: CouncilSession;
  readonly council: Council;
  readonly rulebook: Rulebook;
  readonly seats: readonly CouncilSeat[];
  readonly attendance: readonly SeatAttendance[];
  readonly conflicts: readonly CouncilConflict[];
  /** What is on the agenda, in the order in which projects are locked. */
  readonly projectIds: readonly string[];
}

export function sittingOf(record: SessionRecord, projectId: string, day = record.session.heldOn): Sitting {
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

/** On the day of the session, or now where it has none yet. */
export function seatsInOffice({ seats }: Pick<SessionRecord, 'seats'>, day: PlainDate | null): CouncilSeat[] {
  return seats.filter(({ leftOn }) => leftOn === null || (day !== null && day < leftOn));
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

/** The chair, or the vice-chair whom the chair authorised for this session; not one who is kept from any of its projects. */
export function presides(actor: Actor, record: SessionRecord): boolean {
  const seat = seatOf(actor, record);
  if (!seat) return false;
  const leads = seat.role === 'chair' || seat.id === record.session.authorisedSeatId;
  return leads && !record.projectIds.some((id) => isRecusedFrom(record.conflicts, seat.id, id));
}

/** Who comes, in the room or over the line, and who came late or left while the session ran. */
import { allow, allowUnless, type Decision, type Refusal, refuse } from '../refusal.js';
import type { PresidingRule, SessionMode } from './meeting-rules.js';
import type { SeatRole } from './seat.js';

export type AttendanceHow = 'in-person' | 'online';

export interface AttendanceState {
  readonly present: boolean;
  readonly how: AttendanceHow | null;
  /** Null: there from the opening on. */
  readonly arrivedAt: Date | null;
  readonly departedAt: Date | null;
}

/** Who leads where the chair does not: the vice-chair, nobody, or whom the members elect, as the rulebook says. */
export function mayStandIn(rule: PresidingRule, role: SeatRole): boolean {
  return rule === 'anyone' || (rule !== 'chair' && role === 'vice-chair');
}

export function decideStandIn(rule: PresidingRule, role: SeatRole): Decision<true> {
  if (mayStandIn(rule, role)) return allow(true);
  return refuse('seat-may-not-stand-in', undefined, 'chairAuthorisation.seatId');
}

export function decideOnline(
  mode: SessionMode,
  present: readonly string[],
  online: readonly string[],
): Decision<readonly string[]> {
  const refusals = online.flatMap((seatId, at): Refusal[] => {
    const path = `online.${at}`;
    if (mode === 'in-person') return [{ code: 'online-where-in-person', path }];
    return present.includes(seatId) ? [] : [{ code: 'online-seat-not-present', path }];
  });
  return allowUnless(refusals, online);
}

/** Of a hybrid session nobody knows unless told. */
export function howAttended(mode: SessionMode, online: boolean | null): AttendanceHow | null {
  if (mode !== 'hybrid') return mode;
  if (online === null) return null;
  return online ? 'online' : 'in-person';
}

export interface Coming {
  readonly present: boolean;
  readonly how: AttendanceHow | null;
}

/** While the session runs, coming and leaving have their time; before it there is only who is there. */
export function attendanceAfter(
  before: AttendanceState | undefined,
  { present, how }: Coming,
  runningAt: Date | null,
): AttendanceState {
  const now = { present, how: present ? how : (before?.how ?? null) };
  if (!runningAt) return { present, how: present ? how : null, arrivedAt: null, departedAt: null };
  const wasPresent = before?.present ?? false;
  const { arrivedAt = null, departedAt = null } = before ?? {};
  if (present === wasPresent) return { ...now, arrivedAt, departedAt };
  if (!present) return { ...now, arrivedAt, departedAt: runningAt };
  // Who comes back was there before, and is not late a second time.
  return { ...now, arrivedAt: departedAt ? arrivedAt : runningAt, departedAt: null };
}

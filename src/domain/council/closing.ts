/**
 * A session closes once, while it still meets its quorum, when each member present has cast or is recorded as not having:
 * nobody's silence is left to guess. Where nobody has cast there is nothing to conclude: else who closes would decide alone.
 */
import { allowUnless, type Decision, type Refusal, refuse } from '../refusal.js';
import { type Attendance, attendanceOf } from './quorum.js';
import type { Rulebook } from './rulebook.js';
import { type Sitting, takesPart } from './seat.js';
import { type BallotsFrom, type SessionState, takesBallots } from './session-state.js';

export interface ClosingFacts {
  readonly state: SessionState;
  readonly ballotsFrom?: BallotsFrom;
  readonly rulebook: Rulebook;
  readonly sitting: Sitting;
  /** Seats whose ballot was submitted, or keyed in and confirmed. */
  readonly castSeatIds: readonly string[];
  /** Seats whose paper ballot waits for the second person. */
  readonly unconfirmedSeatIds: readonly string[];
  /** Seats that the chair recorded as handing in no ballot. */
  readonly missingSeatIds: readonly string[];
}

export function decideClosing(facts: ClosingFacts): Decision<Attendance> {
  const shut = takesBallots(facts.state, facts.ballotsFrom ?? 'opening');
  if (shut) return refuse(shut);
  const attendance = attendanceOf(facts.rulebook, facts.sitting);
  return allowUnless([...attendance.missing, ...checkBallots(facts)], attendance);
}

function checkBallots(facts: ClosingFacts): Refusal[] {
  const voting = facts.sitting.seats.filter(takesPart).map((seat) => seat.seatId);
  const unconfirmed = voting.filter((seatId) => facts.unconfirmedSeatIds.includes(seatId)).length;
  const settled = new Set([...facts.castSeatIds, ...facts.missingSeatIds, ...facts.unconfirmedSeatIds]);
  const outstanding = voting.filter((seatId) => !settled.has(seatId)).length;
  const refusals: Refusal[] = [];
  if (unconfirmed > 0) refusals.push({ code: 'paper-ballots-unconfirmed', facts: { count: unconfirmed } });
  if (outstanding > 0) {
    refusals.push({ code: 'ballots-outstanding', facts: { count: outstanding, present: voting.length } });
  }
  const isSilent = !voting.some((seatId) => facts.castSeatIds.includes(seatId));
  if (isSilent && refusals.length === 0) refusals.push({ code: 'no-ballot-handed-in' });
  return refusals;
}

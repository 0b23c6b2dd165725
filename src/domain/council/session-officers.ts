/**
 * The tellers who count the ballots, one of them their head, and the secretary whom some rulebooks let the meeting elect, are
 * members who take part (TT 11/2014 art 10.5; TT 07/2014 art 18.4-18.5).
 */
import { allowUnless, type Decision, type Refusal, refuse } from '../refusal.js';
import type { MeetingRules } from './meeting-rules.js';
import { type SittingSeat, takesPart } from './seat.js';
import { isOver, refusalOfEnd, type SessionState } from './session-state.js';

export interface Officers {
  readonly tellers: readonly string[];
  readonly headTellerSeatId: string | null;
  readonly meetingSecretarySeatId: string | null;
}

export interface OfficerFacts {
  readonly state: SessionState;
  readonly meeting: MeetingRules;
  /** Of each item on the agenda. */
  readonly sittings: readonly (readonly SittingSeat[])[];
  readonly named: Officers;
}

export function decideOfficers({ state, meeting, sittings, named }: OfficerFacts): Decision<Officers> {
  if (isOver(state)) return refuse(refusalOfEnd(state));
  const { tellers, headTellerSeatId, meetingSecretarySeatId } = named;
  const refusals: Refusal[] = tellers.flatMap((id, at) => checkSeat(sittings, id, `tellers.${at}`));
  if (headTellerSeatId && !tellers.includes(headTellerSeatId)) {
    refusals.push({ code: 'head-teller-not-teller', path: 'headTellerSeatId' });
  }
  if (meetingSecretarySeatId) {
    const path = 'meetingSecretarySeatId';
    if (!meeting.electsSecretary) refusals.push({ code: 'meeting-elects-no-secretary', path });
    refusals.push(...checkSeat(sittings, meetingSecretarySeatId, path));
  }
  return allowUnless(refusals, named);
}

function checkSeat(sittings: OfficerFacts['sittings'], seatId: string, path: string): Refusal[] {
  const seats = sittings.map((sitting) => sitting.find((seat) => seat.seatId === seatId));
  if (seats.includes(undefined)) return [{ code: 'unknown-reference', path, facts: { field: path } }];
  return seats.every((seat) => takesPart(seat!)) ? [] : [{ code: 'officer-takes-no-part', path }];
}

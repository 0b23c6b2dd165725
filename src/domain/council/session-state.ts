/** A session is called, opened, may call its vote, and ends closed or postponed; which acts each state takes stands here. */
import type { RefusalCode } from '../refusal.js';

export const SESSION_STATES = ['scheduled', 'open', 'voting', 'closed', 'postponed'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** Ballots may come from the opening on, or only once the vote was called. */
export const BALLOTS_FROM = ['opening', 'voting'] as const;
export type BallotsFrom = (typeof BALLOTS_FROM)[number];

/** Why no ballot can be cast in this state, or null where one can. */
export function takesBallots(state: SessionState, from: BallotsFrom): RefusalCode | null {
  if (isOver(state)) return refusalOfEnd(state);
  if (state === 'voting' || (state === 'open' && from === 'opening')) return null;
  return state === 'open' ? 'voting-not-called' : 'session-not-open';
}

/** Opened and not ended. */
export function isRunning(state: SessionState): boolean {
  return state === 'open' || state === 'voting';
}

export function isOver(state: SessionState): state is 'closed' | 'postponed' {
  return state === 'closed' || state === 'postponed';
}

export function refusalOfEnd(state: 'closed' | 'postponed'): RefusalCode {
  return state === 'closed' ? 'session-closed' : 'session-postponed';
}

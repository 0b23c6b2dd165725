/**
 * A session that lacks its quorum, or cannot go on, is postponed before it closes: it ends without a verdict, its ballots stay
 * sealed and never count. The vote is called once, of a session that is open.
 */
import { allow, type Decision, refuse } from '../refusal.js';
import { isOver, refusalOfEnd, type SessionState } from './session-state.js';

export function decidePostponement(state: SessionState): Decision<'postponed'> {
  return isOver(state) ? refuse(refusalOfEnd(state)) : allow('postponed');
}

export function decideVotingCall(state: SessionState): Decision<'voting'> {
  if (isOver(state)) return refuse(refusalOfEnd(state));
  if (state === 'scheduled') return refuse('session-not-open');
  return state === 'voting' ? refuse('voting-already-called') : allow('voting');
}

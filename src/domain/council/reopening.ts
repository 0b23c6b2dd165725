/**
 * What a member submitted is frozen; the chair may let it be reopened, with a reason, while the session runs, and the earlier
 * version is kept. A mistyped paper ballot the office takes back the same way.
 */
import { allow, type Decision, refuse } from '../refusal.js';
import { isOver, refusalOfEnd, type SessionState } from './session-state.js';

export interface ReopeningFacts {
  readonly sessionState: SessionState;
  readonly ballotState: 'draft' | 'awaiting-confirmation' | 'submitted' | 'missing';
  readonly isPaper: boolean;
  readonly actorPresides: boolean;
  readonly actorIsOffice: boolean;
}

/** The channel through which the ballot is cast anew: a member goes on with the draft, a paper is keyed in again. */
export function decideReopening(
  { sessionState, ballotState, isPaper, actorPresides, actorIsOffice }: ReopeningFacts,
  reason: string,
): Decision<{ reason: string; keepsContent: boolean }> {
  if (!actorPresides && !(isPaper && actorIsOffice)) return refuse('not-permitted');
  if (isOver(sessionState)) return refuse(refusalOfEnd(sessionState));
  if (ballotState !== 'submitted' && ballotState !== 'awaiting-confirmation')
    return refuse('ballot-not-cast');
  if (!reason.trim()) return refuse('reopening-needs-reason', undefined, 'reason');
  return allow({ reason, keepsContent: !isPaper });
}

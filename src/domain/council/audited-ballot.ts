/** A ballot counts as it was cast: what its row says must be what the chained audit holds of its latest casting. */
import type { Refusal } from '../refusal.js';

export type BallotState = 'draft' | 'awaiting-confirmation' | 'submitted' | 'missing';

/** How a ballot stands after each act that casts it; after any other it is not cast. */
const CAST_BY: Readonly<Record<string, BallotState>> = {
  'ballot.submitted': 'submitted',
  'ballot.keyed-in': 'awaiting-confirmation',
  'ballot.confirmed': 'submitted',
};

/** The acts that cast a ballot or give it back. */
export const CASTING_ACTS = [...Object.keys(CAST_BY), 'ballot.reopened'];

export interface AuditedBallot {
  readonly state: BallotState;
  /** Of what its row says now. */
  readonly digest: string;
  /** The latest that cast it or gave it back; null where there was none. */
  readonly act: string | null;
  /** Of what was cast then. */
  readonly auditedDigest: string | null;
  /** Whether the audit knows of its council at all: not of one that the load of invented projects brought. */
  readonly isCouncilAudited: boolean;
}

export function isAsAudited({ state, digest, act, auditedDigest, isCouncilAudited }: AuditedBallot): boolean {
  const isCast = state === 'submitted' || state === 'awaiting-confirmation';
  if (act === null && !isCouncilAudited) return true;
  const castTo = act === null ? undefined : CAST_BY[act];
  if (!isCast || !castTo) return !isCast && !castTo;
  return state === castTo && digest === auditedDigest;
}

export interface SeatsBallot extends AuditedBallot {
  readonly role: string;
  readonly member: string;
}

export function checkAsAudited(ballots: readonly SeatsBallot[]): Refusal[] {
  return ballots
    .filter((ballot) => !isAsAudited(ballot))
    .map(({ role, member }) => ({ code: 'ballot-differs-from-its-audit', facts: { role, member } }));
}

/**
 * A member leaves from a day on; what a session was told of them stays, so nobody leaves before a session they attended. Where
 * the session still runs, their ballot counts no more, and its quorum is asked for again at the closing.
 */
import { allowUnless, type Decision, type Refusal } from '../refusal.js';
import type { PlainDate } from '../values/plain-date.js';

export const LEAVING_KINDS = ['resigned', 'replaced', 'dismissed', 'deceased', 'other'] as const;
export type LeavingKind = (typeof LEAVING_KINDS)[number];

export interface LeavingFacts {
  readonly leftOn: PlainDate;
  readonly today: PlainDate;
  /** Joined on, or else the council's first day. */
  readonly since: PlainDate;
  /** The days of sessions, running or closed, in which the seat was present. */
  readonly attendedOn: readonly PlainDate[];
}

export function decideLeaving(facts: LeavingFacts): Decision<{ readonly leftOn: PlainDate }> {
  const { leftOn: date, today, since, attendedOn } = facts;
  const refusals: Refusal[] = [];
  if (date > today) {
    refusals.push({ code: 'effective-date-in-future', path: 'effectiveDate', facts: { date } });
  }
  if (date < since) {
    const path = 'effectiveDate';
    refusals.push({ code: 'effective-date-before-last-act', path, facts: { date, lastActDate: since } });
  }
  const [heldOn] = attendedOn.filter((day) => date < day).sort();
  if (heldOn) {
    refusals.push({ code: 'seat-attended-later-session', path: 'effectiveDate', facts: { date, heldOn } });
  }
  return allowUnless(refusals, { leftOn: date });
}

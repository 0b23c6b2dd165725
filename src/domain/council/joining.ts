/** A member who joins later, or replaces another, meets the rules that the first ones met; only too few keep nobody out. */
import { allowUnless, type Decision, type Refusal, refuse } from '../refusal.js';
import type { PlainDate } from '../values/plain-date.js';
import { excessesOf } from './composition.js';
import type { Rulebook } from './rulebook.js';
import type { Seat } from './seat.js';

export interface JoiningFacts {
  readonly rulebook: Rulebook;
  /** In office once the new member has joined; the new one is the last. */
  readonly seats: readonly Seat[];
  readonly sizeReason: string | null;
  readonly joinedOn: PlainDate;
  readonly today: PlainDate;
  /** The council's first day, or the day on which the replaced seat, or an earlier one of this person, was left. */
  readonly since: PlainDate;
  readonly isReplacedAlready: boolean;
}

export function decideJoining(facts: JoiningFacts): Decision<{ readonly joinedOn: PlainDate }> {
  const { rulebook, seats, sizeReason, joinedOn: date, today, since } = facts;
  if (facts.isReplacedAlready) return refuse('seat-already-replaced', undefined, 'replacesSeatId');
  const refusals: Refusal[] = excessesOf(rulebook, seats, sizeReason).map((refusal) =>
    refusal.code === 'person-sits-twice' ? { ...refusal, path: 'personId' } : refusal,
  );
  if (date > today) {
    refusals.push({ code: 'effective-date-in-future', path: 'effectiveDate', facts: { date } });
  }
  if (date < since) {
    const path = 'effectiveDate';
    refusals.push({ code: 'effective-date-before-last-act', path, facts: { date, lastActDate: since } });
  }
  return allowUnless(refusals, { joinedOn: date });
}

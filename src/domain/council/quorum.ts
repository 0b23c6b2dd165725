/**
 * A session opens when enough of the seats in office take part, led by the chair or the vice-chair whom the chair
 * authorised in writing, with every seat that the rulebook requires (NĐ 08/2014 art 33.1; TT 11/2014 art 10.2b).
 */
import { allowUnless, type Decision, type Refusal, type RefusalCode, refuse } from '../refusal.js';
import { boundOf } from './fraction.js';
import type { QuorumRules, Rulebook } from './rulebook.js';
import { type SeatRole, type Sitting, takesPart } from './seat.js';

export type SessionState = 'scheduled' | 'open' | 'closed';

/** Live figures of a session: what the rulebook asks for and what is there. */
export interface Attendance {
  readonly appointed: number;
  /** Without the recused. */
  readonly present: number;
  readonly recused: number;
  readonly needed: number;
  readonly required: readonly {
    readonly role: SeatRole;
    readonly present: number;
    readonly needed: number;
  }[];
  /** Who may lead the session, or null where neither may. */
  readonly presides: 'chair' | 'vice-chair' | null;
  readonly missing: readonly Refusal[];
}

const MISSING: Partial<Record<SeatRole, RefusalCode>> = {
  chair: 'chair-missing',
  reviewer: 'reviewers-missing',
  'scientific-secretary': 'scientific-secretary-missing',
};

/** How many of the seats in office must take part. */
export function seatsNeeded({ bySize }: QuorumRules, appointed: number): number {
  const step = bySize.find(({ upTo }) => upTo === undefined || appointed <= upTo);
  if (!step) throw new RangeError(`no quorum for ${appointed} seats`);
  return step.fraction
    ? boundOf({ operator: 'at-least', fraction: step.fraction }, appointed)
    : step.absolute;
}

export function attendanceOf(rulebook: Rulebook, sitting: Sitting): Attendance {
  const { seats } = sitting;
  const appointed = seats.length;
  const present = seats.filter(takesPart).length;
  const recused = seats.filter((seat) => seat.recused).length;
  const needed = seatsNeeded(rulebook.quorum, appointed);
  const required = rulebook.quorum.mustAttend.map(({ role, count }) => {
    const ofRole = seats.filter((seat) => seat.role === role);
    const all = Math.max(ofRole.length, rulebook.seats.roles[role].min);
    return { role, present: ofRole.filter(takesPart).length, needed: count === 'all' ? all : count };
  });
  const presides = presiderOf(sitting);
  const { article } = rulebook.quorum;

  const missing: Refusal[] = [];
  if (present < needed || present === 0) {
    missing.push({ code: 'quorum-not-met', facts: { appointed, present, recused, needed, article } });
  }
  if (rulebook.quorum.chairOrAuthorisedVice && !presides) {
    missing.push({
      code: viceTakesPart(sitting) ? 'vice-chair-not-authorised' : 'chair-missing',
      facts: { article },
    });
  }
  for (const { role, ...figures } of required.filter((each) => each.present < each.needed)) {
    missing.push({ code: MISSING[role] ?? 'required-seats-missing', facts: { role, ...figures, article } });
  }
  return { appointed, present, recused, needed, required, presides, missing };
}

export function hasQuorum(attendance: Attendance): boolean {
  return attendance.missing.length === 0;
}

export interface OpeningFacts {
  readonly state: SessionState;
  readonly rulebook: Rulebook;
  readonly sitting: Sitting;
}

export function decideOpening({ state, rulebook, sitting }: OpeningFacts): Decision<Attendance> {
  if (state !== 'scheduled') return refuse(state === 'open' ? 'session-already-open' : 'session-closed');
  const attendance = attendanceOf(rulebook, sitting);
  return allowUnless(attendance.missing, attendance);
}

function presiderOf({ seats, chairAuthorisation }: Sitting): 'chair' | 'vice-chair' | null {
  if (seats.some((seat) => seat.role === 'chair' && takesPart(seat))) return 'chair';
  if (!chairAuthorisation?.document.trim()) return null;
  const authorised = seats.find((seat) => seat.seatId === chairAuthorisation.seatId);
  return authorised?.role === 'vice-chair' && takesPart(authorised) ? 'vice-chair' : null;
}

function viceTakesPart({ seats }: Sitting): boolean {
  return seats.some((seat) => seat.role === 'vice-chair' && takesPart(seat));
}

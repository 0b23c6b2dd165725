/**
 * A session opens when enough of the seats in office take part, led by the chair or the vice-chair whom the chair
 * authorised in writing, with every seat that the rulebook requires (NĐ 08/2014 art 33.1; TT 11/2014 art 10.2b).
 */
import { allowUnless, type Decision, type Refusal, type RefusalCode, refuse } from '../refusal.js';
import { boundOf } from './fraction.js';
import type { PresidingRule, QuorumRules } from './meeting-rules.js';
import type { Rulebook } from './rulebook.js';
import { type SeatRole, type Sitting, takesPart } from './seat.js';
import { isOver, refusalOfEnd, type SessionState } from './session-state.js';

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
  readonly presides: 'chair' | 'vice-chair' | 'elected' | null;
  readonly missing: readonly Refusal[];
}

const MISSING: Partial<Record<SeatRole, RefusalCode>> = {
  chair: 'chair-missing',
  reviewer: 'reviewers-missing',
  'scientific-secretary': 'scientific-secretary-missing',
};

/** How many of the seats in office must take part. */
export function seatsNeeded({ bySize }: QuorumRules, appointed: number): number {
  const step = bySize.find(({ upTo }) => upTo === undefined || upTo === null || appointed <= upTo);
  if (!step) throw new RangeError(`no quorum for ${appointed} seats`);
  return step.fraction
    ? boundOf({ operator: 'at-least', fraction: step.fraction }, appointed)
    : step.absolute!;
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
  const presides = presiderOf(rulebook.quorum.presides, sitting);
  const { article } = rulebook.quorum;

  const missing: Refusal[] = [];
  if (present < needed || present === 0) {
    missing.push({ code: 'quorum-not-met', facts: { appointed, present, recused, needed, article } });
  }
  if (!presides) {
    const viceLacksPaper = rulebook.quorum.presides === 'chair-or-authorised-vice' && viceTakesPart(sitting);
    missing.push({
      code: viceLacksPaper ? 'vice-chair-not-authorised' : 'chair-missing',
      facts: { presides: rulebook.quorum.presides, article },
    });
  }
  const isSaid = (role: SeatRole) => role === 'chair' && !presides && rulebook.quorum.presides === 'chair';
  for (const { role, ...figures } of required.filter((each) => each.present < each.needed)) {
    if (isSaid(role)) continue;
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
  if (state !== 'scheduled') return refuse(isOver(state) ? refusalOfEnd(state) : 'session-already-open');
  const attendance = attendanceOf(rulebook, sitting);
  return allowUnless(attendance.missing, attendance);
}

function presiderOf(rule: PresidingRule, sitting: Sitting): Attendance['presides'] {
  const { seats, chairAuthorisation } = sitting;
  if (seats.some((seat) => seat.role === 'chair' && takesPart(seat))) return 'chair';
  if (rule === 'chair') return null;
  if (rule !== 'chair-or-authorised-vice' && viceTakesPart(sitting)) return 'vice-chair';
  const authorised = seats.find((seat) => seat.seatId === chairAuthorisation?.seatId);
  const hasPaper = Boolean(chairAuthorisation?.document.trim());
  if (hasPaper && authorised?.role === 'vice-chair' && takesPart(authorised)) return 'vice-chair';
  return rule === 'anyone' && seats.some(takesPart) ? 'elected' : null;
}

function viceTakesPart({ seats }: Sitting): boolean {
  return seats.some((seat) => seat.role === 'vice-chair' && takesPart(seat));
}

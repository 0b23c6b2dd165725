/** Councils, sittings and ballots for the specs, in the subject's words. */
import type { CountedBallot } from '../../../src/domain/council/counted-ballot.js';
import type { Choice } from '../../../src/domain/council/grades.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import type { SeatRole, SittingSeat } from '../../../src/domain/council/seat.js';
import type { DeadlineFacts } from '../../../src/domain/council/session-deadlines.js';
import type { Counts } from '../../../src/domain/council/tally.js';
import type { Evidence } from '../../../src/domain/council/verdict-rules.js';
import { PLAIN_CALENDAR } from '../../../src/domain/schedule/working-days.js';

const FIRST_ROLES: readonly SeatRole[] = [
  'chair',
  'vice-chair',
  'reviewer',
  'reviewer',
  'scientific-secretary',
];

/** Seat ids `s0` (chair), `s1` (vice-chair), `s2` `s3` (reviewers), `s4` (scientific secretary), `s5`… (members). */
export function seatsInOffice(size: number, absent: readonly string[] = [], recused: readonly string[] = []) {
  return Array.from({ length: size }, (_, i): SittingSeat => {
    const seatId = `s${i}`;
    return {
      seatId,
      role: FIRST_ROLES[i] ?? 'member',
      present: !absent.includes(seatId),
      recused: recused.includes(seatId),
    };
  });
}

type Said = Partial<Record<Choice | 'invalid', number>>;

/** Ballots of the first seats in order; whoever is left over has cast none. */
export function ballots(said: Said): CountedBallot[] {
  const choices = Object.entries(said).flatMap(([choice, count]) => Array<string>(count ?? 0).fill(choice));
  return choices.map((choice, i) => ({
    seatId: `s${i}`,
    choice: choice === 'invalid' ? null : (choice as Choice),
    invalid: choice === 'invalid',
  }));
}

/** Counts of a council of which everybody in office is present. */
export function counts(said: Said & { missing?: number; absent?: number }): Counts {
  const { invalid = 0, missing = 0, absent = 0, ...choices } = said;
  const valid = Object.values(choices).reduce((sum, count) => sum + count, 0);
  const cast = valid + invalid;
  const present = cast + missing;
  const none = { excellent: 0, good: 0, pass: 0, average: 0, fail: 0 };
  return { appointed: present + absent, present, recused: 0, cast, invalid, missing, ...none, ...choices };
}

/** Counted ballots without points, of a dossier whose days nobody knows. */
export function evidence(
  said: Parameters<typeof counts>[0],
  submission: Evidence['submission'] = null,
): Evidence {
  return { counts: counts(said), scores: null, submission };
}

/** An acceptance session called for 23/12/2021 by a council of 10/12, on the 20th, with nothing recorded yet. */
export const DEADLINE_FACTS: DeadlineFacts = {
  deadlines: TT_11_2014.deadlines,
  eventDays: {
    meeting: '2021-12-23',
    'council-decision': '2021-12-10',
    conclusion: null,
    'recognition-file': null,
    'dossier-opening': null,
    'dossier-received': null,
    'valid-dossier': null,
    'contract-end': null,
  },
  heldOn: null,
  steps: [],
  today: '2021-12-20',
  calendar: PLAIN_CALENDAR,
};

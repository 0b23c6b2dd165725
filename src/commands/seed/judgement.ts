/** An acceptance meeting of nine seats: who came, what they said, and the verdict that the rulebook makes of it. */
import type { CountedBallot } from '../../domain/council/counted-ballot.js';
import { decideVerdict, type Verdict } from '../../domain/council/grading.js';
import { TT_11_2014 } from '../../domain/council/rulebooks/tt-11-2014.js';
import type { SeatRole, SittingSeat } from '../../domain/council/seat.js';
import { type Day, dateOf } from './days.js';
import type { Random } from './random.js';

/** Nine seats, as TT 11/2014 has them. */
export const NINE_SEATS: readonly SeatRole[] = [
  'chair',
  'vice-chair',
  'reviewer',
  'reviewer',
  'scientific-secretary',
  'member',
  'member',
  'member',
  'member',
];
const MOST_ABSENT = 2;

/** How many in a hundred say what, in a council of this mood. */
const MOODS = {
  glad: { excellent: 88, pass: 12 },
  mixed: { excellent: 40, pass: 55, fail: 5 },
  stern: { pass: 45, fail: 55 },
} as const;

export interface Judgement {
  readonly heldOn: Day;
  readonly seats: readonly SittingSeat[];
  /** Of the seats present, in their order. */
  readonly ballots: readonly CountedBallot[];
  readonly verdict: Verdict;
}

export function judge(random: Random, dossier: { endsOn: Day; submittedOn: Day; heldOn: Day }): Judgement {
  const mood: Readonly<Record<string, number>> = MOODS[random.weighted({ glad: 35, mixed: 57, stern: 8 })];
  const present = NINE_SEATS.length - random.int(0, MOST_ABSENT);
  // Members stand last in the list: chair, reviewers and secretary must come for the session to be valid.
  const seats = NINE_SEATS.map((role, at) => ({
    seatId: random.uuid(),
    role,
    present: at < present,
    recused: false,
  }));
  const ballots = seats.slice(0, present).map(({ seatId }) => ({
    seatId,
    choice: random.weighted(mood) as CountedBallot['choice'],
    invalid: false,
  }));
  const submission = { endsOn: dateOf(dossier.endsOn), submittedOn: dateOf(dossier.submittedOn) };
  const verdict = decideVerdict({ rulebook: TT_11_2014, sitting: { seats }, ballots, submission });
  return { heldOn: dossier.heldOn, seats, ballots, verdict };
}

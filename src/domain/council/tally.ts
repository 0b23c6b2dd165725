/** Counting: absent and recused members have no ballot; an invalid or missing ballot stays among those present. */
import type { BallotForm } from './ballot-form.js';
import type { CountedBallot } from './counted-ballot.js';
import { type Choice, GRADES, type Grade, VOTES, type Vote } from './grades.js';
import type { Rulebook } from './rulebook.js';
import { type ScoreTally, tallyScores } from './score-tally.js';
import { type SittingSeat, takesPart } from './seat.js';
import type { Base } from './verdict-conditions.js';

/** `present` is without the recused; `cast` includes the invalid; `present` is `cast` and `missing` together. */
export type Counts = Readonly<
  Record<'appointed' | 'present' | 'recused' | 'cast' | 'invalid' | 'missing' | Grade, number> &
    Partial<Record<Vote, number>>
>;

/** `scores` only of score ballots. */
export interface Tally {
  readonly counts: Counts;
  readonly scores: ScoreTally | null;
}

export function tally(
  { ballot: { kind, score } }: Pick<Rulebook, 'ballot'>,
  form: BallotForm | null,
  seats: readonly SittingSeat[],
  ballots: readonly CountedBallot[],
): Tally {
  const voting = seats.filter(takesPart);
  const cast = voting.flatMap(({ seatId }) => ballots.find((ballot) => ballot.seatId === seatId) ?? []);
  const scores = score && form ? tallyScores(score, form, cast) : null;
  const valid = cast.filter((ballot) => counts(ballot) && !scores?.deviating.includes(ballot.seatId));
  const saying = <T extends Choice>(choices: readonly T[]) =>
    Object.fromEntries(
      choices.map((choice) => [choice, valid.filter((ballot) => ballot.choice === choice).length]),
    ) as Record<T, number>;
  return {
    counts: {
      appointed: seats.length,
      present: voting.length,
      recused: seats.filter((seat) => seat.recused).length,
      cast: cast.length,
      invalid: cast.length - valid.length,
      missing: voting.length - cast.length,
      ...saying(GRADES),
      ...(kind === 'vote' && saying(VOTES)),
    },
    scores,
  };
}

export function sizeOf(counts: Counts, base: Base): number {
  return base === 'valid' ? counts.cast - counts.invalid : counts[base];
}

function counts({ invalid, choice, scores }: CountedBallot): boolean {
  return !invalid && (choice !== null || scores !== undefined);
}

/** Counting: absent and recused members have no ballot; an invalid or missing ballot stays among those present. */
import type { BallotKind } from './ballot-rules.js';
import { type Choice, GRADES, type Grade, VOTES, type Vote } from './grades.js';
import type { Base } from './rulebook.js';
import { type SittingSeat, takesPart } from './seat.js';

/** `present` is without the recused; `cast` includes the invalid; `present` is `cast` and `missing` together. */
export type Counts = Readonly<
  Record<'appointed' | 'present' | 'recused' | 'cast' | 'invalid' | 'missing' | Grade, number> &
    Partial<Record<Vote, number>>
>;

export interface CountedBallot {
  readonly seatId: string;
  readonly choice: Choice | null;
  readonly invalid: boolean;
}

export function tally(
  kind: BallotKind,
  seats: readonly SittingSeat[],
  ballots: readonly CountedBallot[],
): Counts {
  const voting = seats.filter(takesPart);
  const cast = voting.flatMap(({ seatId }) => ballots.find((ballot) => ballot.seatId === seatId) ?? []);
  const valid = cast.filter(isValid);
  const saying = <T extends Choice>(choices: readonly T[]) =>
    Object.fromEntries(
      choices.map((choice) => [choice, valid.filter((ballot) => ballot.choice === choice).length]),
    ) as Record<T, number>;
  return {
    appointed: seats.length,
    present: voting.length,
    recused: seats.filter((seat) => seat.recused).length,
    cast: cast.length,
    invalid: cast.length - valid.length,
    missing: voting.length - cast.length,
    ...saying(GRADES),
    ...(kind === 'vote' && saying(VOTES)),
  };
}

export function sizeOf(counts: Counts, base: Base): number {
  return base === 'valid' ? counts.cast - counts.invalid : counts[base];
}

function isValid({ invalid, choice }: CountedBallot): boolean {
  return !invalid && choice !== null;
}

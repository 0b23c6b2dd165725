/** How many verdicts of nine ballots the rules reach in a second. */
import { decideVerdict } from '../../domain/council/grading.js';
import { TT_11_2014 } from '../../domain/council/rulebooks/tt-11-2014.js';
import { NINE_SEATS } from '../seed/judgement.js';
import type { Tell } from './figures.js';

const LASTS_MS = 2_000;
const WARM_UP = 200;

export function benchGrading(tell: Tell): void {
  const seats = NINE_SEATS.map((role, at) => ({ seatId: `s${at}`, role, present: true, recused: false }));
  const choiceAt = (at: number) => (at === 0 ? ('pass' as const) : ('excellent' as const));
  const ballots = seats.map(({ seatId }, at) => ({ seatId, choice: choiceAt(at), invalid: false }));
  const submission = { endsOn: '2021-12-31', submittedOn: '2021-12-01' };
  const once = () => decideVerdict({ rulebook: TT_11_2014, sitting: { seats }, ballots, submission });

  for (let round = 0; round < WARM_UP; round++) once();
  const startedAt = performance.now();
  let count = 0;
  let passedMs = 0;
  for (; passedMs < LASTS_MS; count++) {
    once();
    passedMs = performance.now() - startedAt;
  }
  tell(`grading: ${Math.round((count * 1000) / passedMs)} verdicts of nine ballots in a second`);
}

import fc from 'fast-check';
import { BUILT_IN_RULEBOOKS } from '../../../src/domain/council/built-in-rulebooks.js';
import { type CountedBallot } from '../../../src/domain/council/counted-ballot.js';
import type { Choice } from '../../../src/domain/council/grades.js';
import { decideVerdict } from '../../../src/domain/council/grading.js';
import type { Rulebook } from '../../../src/domain/council/rulebook.js';
import { TT_07_2014 } from '../../../src/domain/council/rulebooks/tt-07-2014.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import type { SittingSeat } from '../../../src/domain/council/seat.js';
import { tally } from '../../../src/domain/council/tally.js';
import { decidingRule } from '../../../src/domain/council/verdict-rules.js';
import { pointsText } from '../../../src/domain/values/points.js';
import { seatsInOffice } from './given.js';
import { formOf, spread } from './scoring.js';

/** What became of each seat, as somebody who counts by hand would note it. */
const FATES = ['excellent', 'pass', 'fail', 'invalid', 'missing', 'absent', 'recused'] as const;
type Fate = (typeof FATES)[number];

function sittingOf(fates: readonly string[]): SittingSeat[] {
  return seatsInOffice(fates.length).map((seat, i) => ({
    ...seat,
    present: fates[i] !== 'absent',
    recused: fates[i] === 'recused',
  }));
}

/** The absent and the recused have left a ballot too, which must not count. */
function ballotsOf(fates: readonly string[]): CountedBallot[] {
  return fates.flatMap((fate, i): CountedBallot[] => {
    const seatId = `s${i}`;
    if (fate === 'missing') return [];
    if (fate === 'invalid') return [{ seatId, choice: 'excellent', invalid: true }];
    const away = fate === 'absent' || fate === 'recused';
    return [{ seatId, choice: away ? 'fail' : (fate as Choice), invalid: false }];
  });
}

/** TT 11/2014 art 13.2, written once more, with a table of bounds rather than fractions. */
const EXCELLENT_FROM = [0, 1, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 9, 10, 11, 12];
const FAIL_FROM = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6];

function gradeByHand(count: Readonly<Record<Fate, number>>): string {
  const present = count.excellent + count.pass + count.fail + count.invalid + count.missing;
  if (present > 0 && count.fail === 0 && count.excellent >= EXCELLENT_FROM[present]!) return 'excellent';
  return count.fail >= FAIL_FROM[present]! ? 'fail' : 'pass';
}

describe('TT 11/2014', () => {
  it('agrees with a table for every council of 5 to 15, whatever became of its seats', () => {
    let councils = 0;
    for (let size = 5; size <= 15; size++) {
      for (const counts of splitsOf(size, FATES.length)) {
        const fates = FATES.flatMap((fate, i) => Array<Fate>(counts[i]!).fill(fate));
        const tallied = tally(TT_11_2014, null, sittingOf(fates), ballotsOf(fates));
        const grade = decidingRule(TT_11_2014, { ...tallied, submission: null }).grade;
        const expected = gradeByHand(
          Object.fromEntries(FATES.map((fate, i) => [fate, counts[i]!])) as Record<Fate, number>,
        );
        if (grade !== expected) throw new Error(`${fates.join(' ')}: ${grade}, not ${expected}`);
        councils++;
      }
    }
    expect(councils).toBe(170_544 - 330);
  });

  it('agrees with the table for any sitting, its counts and trace included', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FATES), { minLength: 5, maxLength: 15 }), (fates) => {
        const verdict = decideVerdict({
          rulebook: TT_11_2014,
          sitting: { seats: sittingOf(fates) },
          ballots: ballotsOf(fates),
        });
        const of = (...which: Fate[]) => fates.filter((fate) => which.includes(fate)).length;
        expect(verdict.grade).toBe(
          gradeByHand(Object.fromEntries(FATES.map((fate) => [fate, of(fate)])) as Record<Fate, number>),
        );
        const present = fates.length - of('absent', 'recused');
        expect(verdict.counts).toMatchObject({
          appointed: fates.length,
          present,
          recused: of('recused'),
          cast: present - of('missing'),
          invalid: of('invalid'),
          missing: of('missing'),
          excellent: of('excellent'),
          pass: of('pass'),
          fail: of('fail'),
        });
        const reviewersThere = [2, 3, 4].every((i) => !['absent', 'recused'].includes(fates[i]!));
        const chairThere = !['absent', 'recused'].includes(fates[0]!);
        expect(verdict.valid).toBe(3 * present >= 2 * fates.length && reviewersThere && chairThere);
      }),
    );
  });

  it.each([
    ['nine of whom one is recused: eight decide', 8, ['s8'], { excellent: 6, pass: 2 }, 'excellent'],
    ['eight alone: six of eight is exactly three quarters', 8, [], { excellent: 6, pass: 2 }, 'excellent'],
    ['nine: six are not three quarters', 9, [], { excellent: 6, pass: 3 }, 'pass'],
  ])('of %s', (_what, voting, recused, said, expected) => {
    const fates = Object.entries(said).flatMap(([choice, count]) => Array<string>(count).fill(choice));
    expect(fates).toHaveLength(voting);
    const all = [...fates, ...recused.map(() => 'recused')];
    expect(
      decideVerdict({
        rulebook: TT_11_2014,
        sitting: { seats: sittingOf(all) },
        ballots: ballotsOf(all),
      }).grade,
    ).toBe(expected);
  });
});

function* splitsOf(left: number, buckets: number): Generator<number[]> {
  if (buckets === 1) return yield [left];
  for (let first = 0; first <= left; first++) {
    for (const rest of splitsOf(left - first, buckets - 1)) yield [first, ...rest];
  }
}

/** A council of any shipped rulebook, with ballots of its kind. */
const sitting = fc
  .record({
    rulebook: fc.constantFrom(...BUILT_IN_RULEBOOKS),
    fates: fc.array(
      fc.record({
        away: fc.constantFrom('no', 'no', 'no', 'absent', 'recused'),
        ballot: fc.constantFrom('valid', 'valid', 'valid', 'invalid', 'missing'),
        choice: fc.nat(4),
        total: fc.integer({ min: 4000, max: 10_000 }),
      }),
      { minLength: 5, maxLength: 12 },
    ),
    submittedOn: fc.constantFrom(null, '2021-06-30', '2021-07-20', '2021-09-30', '2021-12-31', '2022-03-01'),
  })
  .map(({ rulebook, fates, submittedOn }) => {
    const form = formOf(rulebook);
    const seats = seatsInOffice(fates.length).map((seat, i) => ({
      ...seat,
      present: fates[i]!.away !== 'absent',
      recused: fates[i]!.away === 'recused',
    }));
    const ballots = fates.flatMap(({ ballot, choice, total }, i): CountedBallot[] => {
      if (ballot === 'missing') return [];
      const { choices } = rulebook.ballot;
      const said = choices[choice % Math.max(choices.length, 1)] ?? null;
      const scores = rulebook.ballot.kind === 'score' ? { scores: spread(form, pointsText(total)) } : {};
      return [{ seatId: `s${i}`, choice: said, invalid: ballot === 'invalid', ...scores }];
    });
    return { rulebook, form, seats, ballots, submission: { endsOn: '2021-06-30', submittedOn } };
  });

type Case = typeof sitting extends fc.Arbitrary<infer T> ? T : never;

const verdictOf = ({ rulebook, form, seats, ballots, submission }: Case) =>
  decideVerdict({ rulebook, form, sitting: { seats }, ballots, submission });

describe('for any sitting under any shipped rulebook', () => {
  it('neither the order of the ballots nor that of the seats matters', () => {
    fc.assert(
      fc.property(
        sitting.chain((given) =>
          fc.record({
            given: fc.constant(given),
            seats: fc.shuffledSubarray(given.seats, { minLength: given.seats.length }),
            ballots: fc.shuffledSubarray(given.ballots, { minLength: given.ballots.length }),
          }),
        ),
        ({ given, seats, ballots }) => {
          const plain = (verdict: ReturnType<typeof verdictOf>) => ({
            ...verdict,
            scores: verdict.scores && {
              ...verdict.scores,
              deviating: [...verdict.scores.deviating].sort(),
            },
          });
          expect(plain(verdictOf({ ...given, seats, ballots }))).toEqual(plain(verdictOf(given)));
        },
      ),
    );
  });

  it('ballots of the absent and the recused change nothing', () => {
    fc.assert(
      fc.property(sitting, (given) => {
        const there = given.seats.filter((seat) => seat.present && !seat.recused).map(({ seatId }) => seatId);
        const ballots = given.ballots.filter(({ seatId }) => there.includes(seatId));
        expect(verdictOf({ ...given, ballots })).toEqual(verdictOf(given));
      }),
    );
  });

  it('whoever was absent may as well be recused: the grade is the same', () => {
    fc.assert(
      fc.property(sitting, (given) => {
        const seats = given.seats.map((seat) => (seat.present ? seat : { ...seat, recused: true }));
        expect(verdictOf({ ...given, seats }).grade).toBe(verdictOf(given).grade);
      }),
    );
  });

  it('the absent matter only where the rulebook counts all who were appointed', () => {
    const asksAppointed = ({ verdict }: Rulebook) => JSON.stringify(verdict).includes('"base":"appointed"');
    fc.assert(
      fc.property(sitting, (given) => {
        fc.pre(!asksAppointed(given.rulebook));
        const seats = given.seats.filter(({ present }) => present);
        fc.pre(seats.length > 0);
        const [without, before] = [verdictOf({ ...given, seats }), verdictOf(given)];
        expect(without.grade).toBe(before.grade);
        expect(without.decidedBy).toBe(before.decidedBy);
        expect(without.distance).toEqual(before.distance);
      }),
    );
  });

  it('the grade is one the rulebook lists, and exactly one rule decided it', () => {
    fc.assert(
      fc.property(sitting, (given) => {
        const { grade, accepts, decidedBy, trace } = verdictOf(given);
        const listed = given.rulebook.verdict.grades.find((each) => each.grade === grade);
        expect(listed?.accepts).toBe(accepts);
        const { lateness, rules } = given.rulebook.verdict;
        const deciding = [...(lateness ? [lateness] : []), ...rules].filter(({ rule }) => rule === decidedBy);
        expect(deciding).toMatchObject([{ grade }]);
        expect(trace.find(({ rule }) => rule === decidedBy)).toMatchObject({ holds: true });
      }),
    );
  });

  it('every figure is a whole number or a text: none was rounded on the way', () => {
    fc.assert(
      fc.property(sitting, (given) => {
        const numbers: number[] = [];
        JSON.stringify(verdictOf(given), (_key, value) => {
          if (typeof value === 'number') numbers.push(value);
          return value;
        });
        expect(numbers.filter((number) => !Number.isSafeInteger(number))).toEqual([]);
      }),
    );
  });
});

it('two rulebooks give the same ballots two traces', () => {
  const seats = seatsInOffice(8);
  const ballots = seats.map(({ seatId }, i) => ({
    seatId,
    choice: i < 6 ? ('approve' as const) : ('reject' as const),
    invalid: false,
  }));
  const other: Rulebook = {
    ...TT_07_2014,
    verdict: {
      ...TT_07_2014.verdict,
      rules: TT_07_2014.verdict.rules.map((rule) => ({
        ...rule,
        conditions: rule.conditions.map((each) =>
          'of' in each ? { ...each, operator: 'at-least' as const } : each,
        ),
      })),
    },
  };
  const verdict = (rulebook: Rulebook) => decideVerdict({ rulebook, sitting: { seats }, ballots });
  expect(verdict(TT_07_2014)).toMatchObject({ grade: 'fail', distance: { ballots: 1, to: 'pass' } });
  expect(verdict(other)).toMatchObject({ grade: 'pass', distance: { ballots: 1, to: 'fail' } });
  expect(verdict(other).trace).not.toEqual(verdict(TT_07_2014).trace);
});

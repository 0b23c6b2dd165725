/** Small cases, in which every split of ballots and every sum of points can be tried. */
import fc from 'fast-check';
import type { BallotDistance } from '../../../src/domain/council/ballot-distance.js';
import type { BallotState } from '../../../src/domain/council/ballot-moves.js';
import { distanceFrom } from '../../../src/domain/council/distance.js';
import { GRADES } from '../../../src/domain/council/grades.js';
import type { PointDistance } from '../../../src/domain/council/point-distance.js';
import type { Rulebook } from '../../../src/domain/council/rulebook.js';
import { unreachedGrades } from '../../../src/domain/council/rulebook-checks/reach.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import { VINH_PHUC_ACCEPTANCE } from '../../../src/domain/council/rulebooks/vinh-phuc.js';
import {
  BASES,
  type Condition,
  POINT_OPERATORS,
  type VerdictRule,
} from '../../../src/domain/council/verdict-conditions.js';
import { decidingRule, type Evidence } from '../../../src/domain/council/verdict-rules.js';
import { hundredthsOf } from '../../../src/domain/values/points.js';
import { counts, evidence } from './given.js';

const grade = fc.constantFrom(...GRADES);

function rulesOf(condition: fc.Arbitrary<Condition>): fc.Arbitrary<VerdictRule[]> {
  const rule = fc.record({
    rule: fc.constant('r'),
    article: fc.constant('1'),
    grade,
    conditions: fc.array(condition, { minLength: 1, maxLength: 3 }),
  });
  return fc
    .tuple(fc.array(rule, { minLength: 1, maxLength: 5 }), grade)
    .map(([rules, last]) => [...rules, { rule: 'z', article: '1', grade: last, conditions: [] }]);
}

const withRules = (rulebook: Rulebook, rules: readonly VerdictRule[]): Rulebook => ({
  ...rulebook,
  verdict: { ...rulebook.verdict, rules, lateness: null },
});

describe('the nearest split of ballots', () => {
  const choices = ['excellent', 'good', 'pass', 'fail'] as const;
  const states: readonly BallotState[] = [...choices, 'invalid', 'missing'];
  const share: fc.Arbitrary<Condition> = fc
    .record({
      of: fc.constantFrom(...choices),
      base: fc.constantFrom(...BASES),
      operator: fc.constantFrom('at-least', 'more-than', 'at-most'),
      denominator: fc.integer({ min: 1, max: 4 }),
      numerator: fc.nat(4),
    })
    .map(({ numerator, denominator, ...each }) => ({
      ...each,
      fraction: { numerator: Math.min(numerator, denominator), denominator },
    }));
  const split = fc.array(fc.nat(2), { minLength: states.length, maxLength: states.length });
  const said = (each: readonly number[], absent: number) =>
    evidence({ ...Object.fromEntries(states.map((state, i) => [state, each[i]!])), absent });

  /** Every split to which these ballots can be moved: none becomes invalid, none is taken back. */
  function splitsFrom(from: readonly number[]): number[][] {
    const ballots = from.reduce((sum, count) => sum + count, 0);
    let splits: number[][] = [[]];
    for (const state of states) {
      splits = splits.flatMap((begun) => {
        const left = ballots - begun.reduce((sum, count) => sum + count, 0);
        const most = choices.includes(state as never) ? left : Math.min(left, from[begun.length]!);
        return Array.from({ length: most + 1 }, (_, count) => [...begun, count]);
      });
    }
    return splits.filter((each) => each.reduce((sum, count) => sum + count, 0) === ballots);
  }

  /** Ballots carried over the border behind each state, one after the other. */
  function leapsBetween(from: readonly number[], to: readonly number[]): number {
    let [carried, leaps] = [0, 0];
    for (const [i, count] of from.entries()) {
      carried += count - to[i]!;
      leaps += Math.abs(carried);
    }
    return leaps;
  }

  const leapsOf = ({ changes }: BallotDistance) =>
    changes.reduce(
      (sum, { from, to, ballots }) => sum + ballots * Math.abs(states.indexOf(from) - states.indexOf(to)),
      0,
    );

  it('is the one found by trying all: the fewest ballots, the better grade, the smallest leaps', () => {
    fc.assert(
      fc.property(rulesOf(share), split, fc.nat(1), (rules, from, absent) => {
        const rulebook = withRules(
          { ...TT_11_2014, ballot: { ...TT_11_2014.ballot, choices: [...choices] } },
          rules,
        );
        const gradeOf = (each: readonly number[]) => decidingRule(rulebook, said(each, absent)).grade;
        const own = gradeOf(from);
        const [nearest = null] = splitsFrom(from)
          .filter((to) => gradeOf(to) !== own)
          .map((to) => [
            to.reduce((sum, count, i) => sum + Math.max(0, count - from[i]!), 0),
            GRADES.indexOf(gradeOf(to)),
            leapsBetween(from, to),
          ])
          .sort(([a, b, c], [x, y, z]) => a! - x! || b! - y! || c! - z!);
        const distance = distanceFrom(rulebook, said(from, absent)) as BallotDistance | null;
        const found = distance && [distance.ballots, GRADES.indexOf(distance.to), leapsOf(distance)];
        expect(found).toEqual(nearest);
        if (distance) {
          const changed = states.map((state, i) =>
            distance.changes.reduce(
              (count, { from: was, to, ballots }) =>
                count + (to === state ? ballots : 0) - (was === state ? ballots : 0),
              from[i]!,
            ),
          );
          expect(gradeOf(changed)).toBe(distance.to);
        }
      }),
      { numRuns: 600 },
    );
  });
});

/** Criteria a and b make the group g, c stands alone; points are hundredths, so that each sum can be tried. */
describe('the nearest sums of points', () => {
  const bound: fc.Arbitrary<Condition> = fc.record({
    averageOf: fc.constantFrom('a', 'b', 'c', 'g', 'total'),
    operator: fc.constantFrom(...POINT_OPERATORS),
    points: fc.nat(9).map((hundredths) => hundredths / 100),
  });
  const maxima = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 });
  const part = ([a, b, c]: readonly number[]) => ({ a: a!, b: b!, c: c!, g: a! + b! });

  function scored(most: readonly number[], sums: readonly number[]): Evidence {
    const sum = sums.reduce((all, each) => all + each, 0);
    const groups = { g: ['a', 'b'] };
    const tally = { all: { ballots: 1, sum }, valid: { ballots: 1, sum }, deviating: [], zeros: {}, groups };
    return {
      counts: counts({ missing: 1 }),
      submission: null,
      scores: { ...tally, sums: part(sums), most: part(most) },
    };
  }

  const everySum = (most: readonly number[]) =>
    most.reduce<number[][]>(
      (all, each) => all.flatMap((begun) => Array.from({ length: each + 1 }, (_, sum) => [...begun, sum])),
      [[]],
    );

  it('are those found by trying all: the fewest points, then the better grade', () => {
    const given = maxima.chain((most) =>
      fc.tuple(fc.constant(most), fc.tuple(...most.map((each) => fc.nat(each)))),
    );
    fc.assert(
      fc.property(rulesOf(bound), given, (rules, [most, from]) => {
        const rulebook = withRules(VINH_PHUC_ACCEPTANCE, rules);
        const gradeOf = (sums: readonly number[]) => decidingRule(rulebook, scored(most, sums)).grade;
        const own = gradeOf(from);
        const [nearest = null] = everySum(most)
          .filter((to) => gradeOf(to) !== own)
          .map((to) => [
            to.reduce((sum, each, i) => sum + Math.abs(each - from[i]!), 0),
            GRADES.indexOf(gradeOf(to)),
          ])
          .sort(([a, b], [x, y]) => a! - x! || b! - y!);
        const distance = distanceFrom(rulebook, scored(most, from)) as PointDistance | null;
        expect(distance && [hundredthsOf(distance.moved), GRADES.indexOf(distance.to)]).toEqual(nearest);
      }),
      { numRuns: 2000 },
    );
  });

  it('are found wherever a grade can be reached at all, and nowhere else', () => {
    fc.assert(
      fc.property(rulesOf(bound), maxima, (rules, most) => {
        const criteria = most.map((each, i) => ({
          ...VINH_PHUC_ACCEPTANCE.ballot.criteria[0]!,
          code: 'abc'[i]!,
          maxPoints: each / 100,
          weight: 1,
          ...(i < 2 && { group: 'g' }),
        }));
        const { verdict, seats, quorum, ballot } = VINH_PHUC_ACCEPTANCE;
        const rulebook: Rulebook = {
          ...withRules(VINH_PHUC_ACCEPTANCE, rules),
          seats: { ...seats, count: { min: 1, max: 1, default: 1 } },
          quorum: { ...quorum, bySize: [{ absolute: 1 }] },
          ballot: { ...ballot, criteria, forms: [] },
        };
        const grades = GRADES.map((each) => ({ grade: each, accepts: true }));
        const asked = { ...rulebook, verdict: { ...verdict, rules, grades, lateness: null } };
        const reached = new Set(
          everySum(most).map((sums) => decidingRule(rulebook, scored(most, sums)).grade),
        );
        expect(unreachedGrades(asked)).toEqual(GRADES.filter((each) => !reached.has(each)));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Rulebooks at the edge of what may be written: what is asked of them is counted in steps, never in time. */
import { distanceFrom } from '../../../src/domain/council/distance.js';
import { GRADES, type Grade } from '../../../src/domain/council/grades.js';
import type { Rulebook } from '../../../src/domain/council/rulebook.js';
import { unreachedGrades } from '../../../src/domain/council/rulebook-checks/reach.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import { VINH_PHUC_ACCEPTANCE } from '../../../src/domain/council/rulebooks/vinh-phuc.js';
import type { Base, Condition, VerdictRule } from '../../../src/domain/council/verdict-conditions.js';
import { evidence } from './given.js';
import { formOf, scoreBallots, verdictOf } from './scoring.js';

const SIZES = { min: 1, max: 50, default: 50 };
const OTHERWISE: VerdictRule = { rule: 'z', article: '1', grade: 'fail', conditions: [] };
const ANY_SIZE = {
  seats: { ...TT_11_2014.seats, count: SIZES },
  quorum: { ...TT_11_2014.quorum, bySize: [{ absolute: 1 }] },
};

const list = <T>(count: number, each: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => each(i));
const rule = (grade: Grade, conditions: readonly Condition[], at = 0): VerdictRule => ({
  rule: `${grade}-${at}`,
  article: '1',
  grade,
  conditions,
});
const average = (averageOf: string, points: number, operator: 'at-least' | 'more-than' = 'at-least') => ({
  averageOf,
  operator,
  points,
});
const ofPresent = (numerator: number, denominator: number, base: Base = 'present'): Condition => ({
  of: 'excellent',
  operator: 'at-least',
  fraction: { numerator, denominator },
  base,
});

function decidedBy(rulebook: Rulebook, rules: readonly VerdictRule[]): Rulebook {
  const yields = GRADES.filter((grade) => [...rules, OTHERWISE].some((each) => each.grade === grade));
  const grades = yields.map((grade) => ({ grade, accepts: grade !== 'fail' }));
  return {
    ...rulebook,
    verdict: { ...rulebook.verdict, grades, rules: [...rules, OTHERWISE], lateness: null },
  };
}

/** Criteria c0, c1 … of ten points each. */
function scored(criteria: number, rules: readonly VerdictRule[]): Rulebook {
  const { ballot } = VINH_PHUC_ACCEPTANCE;
  const asked = list(criteria, (i) => ({ ...ballot.criteria[0]!, code: `c${i}`, maxPoints: 10, weight: 1 }));
  const score = { outOf: criteria * 10, invalidBeyond: null };
  return decidedBy(
    { ...VINH_PHUC_ACCEPTANCE, ...ANY_SIZE, ballot: { ...ballot, criteria: asked, forms: [], score } },
    rules,
  );
}

function graded(rules: readonly VerdictRule[]): Rulebook {
  const ballot = { ...TT_11_2014.ballot, choices: [...GRADES] };
  return decidedBy({ ...TT_11_2014, ...ANY_SIZE, ballot }, rules);
}

function pointDistance(rulebook: Rulebook, points: number, steps: { left: number }, seats = 5) {
  const { counts, scores } = givenAll(rulebook, points, seats);
  return distanceFrom(rulebook, { counts, scores, submission: null }, steps);
}

/** So many members give every criterion the same. */
function givenAll(rulebook: Rulebook, points: number, seats = 5) {
  const form = formOf(rulebook);
  return verdictOf(rulebook, {
    ballots: scoreBallots(form, Array(seats).fill(points * form.criteria.length)),
  });
}

describe('whether a grade can be reached is found out', () => {
  it('of as many bounds as a rule may have, each of another criterion and beyond its points', () => {
    const steps = { left: 50_000 };
    const bounds = list(20, (i) => average(`c${i}`, 999));
    expect(unreachedGrades({ ...scored(100, [rule('pass', bounds)]), ...ONE_SIZE }, steps)).toEqual(['pass']);
    expect(steps.left).toBeGreaterThan(0);
  });

  it('of fifty rules with twenty bounds of one total each', () => {
    const steps = { left: 1_000_000 };
    const rules = list(49, (i) =>
      rule(
        'pass',
        [...list(19, (j) => average('total', ((i * 20 + j) % 900) / 100)), average('total', 10, 'more-than')],
        i,
      ),
    );
    expect(unreachedGrades(scored(1, rules), steps)).toEqual(['pass']);
    expect(steps.left).toBeGreaterThan(0);
  });

  it('of days once for each of them, however many councils may sit', () => {
    const steps = { left: 500_000 };
    const late = (months: number): Condition => ({
      late: 'more-than',
      by: { count: months, unit: 'months' },
    });
    const rules = [rule('good', [late(6)]), rule('excellent', [late(7)]), rule('pass', [ofPresent(1, 2)])];
    expect(unreachedGrades(graded(rules), steps)).toEqual(['excellent']);
    expect(steps.left).toBeGreaterThan(0);
  });

  it('only for so many steps: beyond them no rulebook is accused', () => {
    const rules = list(49, (i) =>
      rule(
        'pass',
        [
          ...list(
            9,
            (j): Condition => ({
              of: GRADES[(i + j) % 5]!,
              operator: 'at-least',
              fraction: { numerator: (i * 7 + j) % 90, denominator: 1000 },
              base: 'cast',
            }),
          ),
          { ...ofPresent(1, 1), operator: 'more-than' } as Condition,
        ],
        i,
      ),
    );
    const steps = { left: 100_000 };
    expect(unreachedGrades(graded(rules), steps)).toEqual([]);
    expect(steps.left).toBeGreaterThan(-10_000);
  });
});

const ONE_SIZE = { seats: { ...TT_11_2014.seats, count: { min: 5, max: 5, default: 5 } } };

describe('the distance is exact within its steps', () => {
  it.each([10, 12, 20])('where each of %i criteria must have five of ten points', (criteria) => {
    const steps = { left: 20_000 };
    const rulebook = scored(criteria, [
      rule(
        'pass',
        list(criteria, (i) => average(`c${i}`, 5)),
      ),
    ]);
    expect(pointDistance(rulebook, 7, steps)).toMatchObject({ points: '-10.01', to: 'fail' });
    expect(pointDistance(rulebook, 3, steps)).toMatchObject({ points: `${criteria * 10}`, to: 'pass' });
    expect(steps.left).toBeGreaterThan(0);
  });

  it.each([
    [9.5, '-7.51', 'good'],
    [7.5, '-7.51', 'pass'],
    [5.5, '-7.51', 'fail'],
    [3, '1000', 'pass'],
  ] as const)(
    'under four grades that ask a total and nineteen of a hundred criteria, all given %d',
    (points, away, to) => {
      const steps = { left: 50_000 };
      const tier = (grade: Grade, least: number) =>
        rule(grade, [average('total', least * 100), ...list(19, (i) => average(`c${i}`, least - 1))]);
      const rulebook = scored(100, [tier('excellent', 9), tier('good', 7), tier('pass', 5)]);
      expect(pointDistance(rulebook, points, steps)).toMatchObject({ points: away, to });

      expect(steps.left).toBeGreaterThan(0);
    },
  );

  it.each([
    ['present', { fail: 50 }, 50],
    ['present', { fail: 20, invalid: 15, missing: 15 }, 50],
    ['cast', { fail: 20, invalid: 15, missing: 15 }, 35],
    ['valid', { fail: 20, invalid: 15, missing: 15 }, 20],
  ] as const)('where all of those %s must say excellent, of %j', (base, said, ballots) => {
    const steps = { left: 300_000 };
    const rulebook = graded([rule('pass', [ofPresent(1, 1, base)])]);
    expect(distanceFrom(rulebook, evidence(said), steps)).toMatchObject({ ballots, to: 'pass' });
    expect(steps.left).toBeGreaterThan(0);
  });
});

describe('rules too entangled for it', () => {
  const rulebook = scored(
    100,
    list(49, (i) =>
      rule(
        'pass',
        list(20, (j) => average(`c${(i * 31 + j * 17) % 100}`, ((i * 7 + j * 5) % 30) / 10)),
        i,
      ),
    ),
  );

  it('are given their verdict all the same, and the distance is told to be not reckoned', () => {
    const { grade, distance, decidedBy: by } = givenAll(rulebook, 7);
    expect({ grade, by, distance }).toEqual({ grade: 'pass', by: 'pass-0', distance: { reckoned: false } });
  });
});

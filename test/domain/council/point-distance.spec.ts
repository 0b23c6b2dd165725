import fc from 'fast-check';
import { distanceFrom } from '../../../src/domain/council/distance.js';
import { GRADES } from '../../../src/domain/council/grades.js';
import type { PointDistance } from '../../../src/domain/council/point-distance.js';
import type { Rulebook } from '../../../src/domain/council/rulebook.js';
import { TT_10_2019 } from '../../../src/domain/council/rulebooks/tt-10-2019.js';
import { TT_16_2015_BVHTTDL } from '../../../src/domain/council/rulebooks/tt-16-2015-bvhttdl.js';
import { TT_20_2023 } from '../../../src/domain/council/rulebooks/tt-20-2023.js';
import { VINH_PHUC_ACCEPTANCE } from '../../../src/domain/council/rulebooks/vinh-phuc.js';
import { decidingRule, type Evidence } from '../../../src/domain/council/verdict-rules.js';
import { hundredthsOf } from '../../../src/domain/values/points.js';
import { counts } from './given.js';
import { formOf, scoreBallots, verdictOf } from './scoring.js';

const distanceOf = (rulebook: Rulebook, totals: readonly (number | string)[]) =>
  verdictOf(rulebook, { ballots: scoreBallots(formOf(rulebook), totals) }).distance;

describe('the distance in points', () => {
  it.each<[readonly (number | string)[], string, string, string]>([
    [[85, 85, 85, 85, 85], '5', '86', 'excellent'],
    [[86, 86, 86, 86, 86], '-0.01', '86', 'good'],
    [['85.99', '85.99', '85.99', '85.99', '85.99'], '0.05', '86', 'excellent'],
    [[69, 69, 69, 69, 69], '5', '70', 'good'],
    [[0, 0, 0, 0, 0], '250', '50', 'average'],
    [[100, 100, 100, 100, 100], '-70.01', '86', 'good'],
    [[78, 78], '16', '86', 'excellent'],
  ])('of %j is %s, to an average of %s: %s', (totals, points, average, to) => {
    expect(distanceOf(VINH_PHUC_ACCEPTANCE, totals)).toEqual({
      points,
      moved: points.replace('-', ''),
      parts: [],
      average,
      to,
    });
  });

  it('says in which part the points must be found', () => {
    const scores = [
      { criterion: 'science', points: 24 },
      { criterion: 'co-operation', points: 25 },
      { criterion: 'remainder', points: 35 },
    ];
    const ballots = [0, 1, 2, 3, 4].map((i) => ({ seatId: `s${i}`, choice: null, invalid: false, scores }));
    expect(verdictOf(TT_10_2019, { ballots }).distance).toEqual({
      points: '5',
      moved: '5',
      parts: [{ of: 'science', points: '5' }],
      average: '85',
      to: 'pass',
    });
  });

  it('is none where nobody gave points, or where no points could help', () => {
    expect(distanceOf(TT_20_2023, [])).toBeNull();
    const form = formOf(TT_20_2023);
    const ballots = scoreBallots(form, Array(7).fill(90)).map((ballot) => ({
      ...ballot,
      scores: ballot.scores!.map((each, at) => (at === 0 ? { ...each, points: 0 } : each)),
    }));
    expect(verdictOf(TT_20_2023, { ballots }).distance).toBeNull();
  });

  it('cannot move the total without moving what adds up to it', () => {
    // Science and application full: 100. Down to below 85 the total must lose 15 or more, but losing 10 of application does it.
    const distance = distanceOf(TT_16_2015_BVHTTDL, [100]) as PointDistance;
    expect(distance).toEqual({
      points: '-10.01',
      moved: '10.01',
      parts: [{ of: 'application', points: '-10.01' }],
      average: '89.99',
      to: 'pass',
    });
  });
});

/** Parts of whole points, few enough to try every sum; bounds in whole points too, and sums then in steps of a hundredth. */
interface Small {
  readonly maxima: readonly [number, number, number];
  readonly sums: readonly [number, number, number];
  readonly bounds: { readonly a: number; readonly g: number; readonly total: number };
}

const small: fc.Arbitrary<Small> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([a, b, c]) =>
    fc.record({
      maxima: fc.constant([a, b, c] as const),
      sums: fc.tuple(fc.nat(a), fc.nat(b), fc.nat(c)),
      bounds: fc.record({ a: fc.nat(a), g: fc.nat(a + b), total: fc.nat(a + b + c) }),
    }),
  );

/** Criteria a and b make the group g, c stands alone. Points are hundredths, so that each sum can be tried. */
function evidenceOf({ maxima }: Pick<Small, 'maxima'>, [a, b, c]: readonly number[]): Evidence {
  const [x, y, z] = maxima;
  const part = (one: number, two: number, three: number) => ({ a: one, b: two, c: three, g: one + two });
  return {
    counts: counts({ missing: 1 }),
    submission: null,
    scores: {
      all: { ballots: 1, sum: a! + b! + c! },
      valid: { ballots: 1, sum: a! + b! + c! },
      deviating: [],
      sums: part(a!, b!, c!),
      most: part(x, y, z),
      groups: { g: ['a', 'b'] },
      zeros: {},
    },
  };
}

function rulebookOf({ bounds }: Small): Rulebook {
  const at = (averageOf: string, hundredths: number, operator: 'at-least' | 'at-most' = 'at-least') => ({
    averageOf,
    operator,
    points: hundredths / 100,
  });
  const { verdict } = VINH_PHUC_ACCEPTANCE;
  return {
    ...VINH_PHUC_ACCEPTANCE,
    verdict: {
      ...verdict,
      rules: [
        {
          rule: 'excellent',
          article: '1',
          grade: 'excellent',
          conditions: [at('total', bounds.total), at('a', bounds.a), at('g', bounds.g)],
        },
        {
          rule: 'good',
          article: '1',
          grade: 'good',
          conditions: [at('a', bounds.a, 'at-most'), at('g', bounds.g)],
        },
        {
          rule: 'average',
          article: '1',
          grade: 'average',
          conditions: [at('total', bounds.total, 'at-most')],
        },
        { rule: 'otherwise-fail', article: '1', grade: 'fail', conditions: [] },
      ],
    },
  };
}

it('is the smallest there is: no points of any criteria that move less give another grade, and those named do', () => {
  fc.assert(
    fc.property(small, (given) => {
      const rulebook = rulebookOf(given);
      const own = decidingRule(rulebook, evidenceOf(given, given.sums)).grade;
      let best = Number.POSITIVE_INFINITY;
      for (let a = 0; a <= given.maxima[0]; a++) {
        for (let b = 0; b <= given.maxima[1]; b++) {
          for (let c = 0; c <= given.maxima[2]; c++) {
            const to = decidingRule(rulebook, evidenceOf(given, [a, b, c])).grade;
            const moved = [a, b, c].reduce((sum, each, i) => sum + Math.abs(each - given.sums[i]!), 0);
            if (to !== own) best = Math.min(best, moved * GRADES.length + GRADES.indexOf(to));
          }
        }
      }
      const distance = distanceFrom(rulebook, evidenceOf(given, given.sums)) as PointDistance | null;
      const found = distance
        ? hundredthsOf(distance.moved)! * GRADES.length + GRADES.indexOf(distance.to)
        : Number.POSITIVE_INFINITY;
      expect(found).toBe(best);
    }),
    { numRuns: 2000 },
  );
});

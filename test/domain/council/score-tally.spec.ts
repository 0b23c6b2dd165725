import fc from 'fast-check';
import type { BallotForm } from '../../../src/domain/council/ballot-form.js';
import { TT_20_2023 } from '../../../src/domain/council/rulebooks/tt-20-2023.js';
import { VINH_PHUC_ACCEPTANCE } from '../../../src/domain/council/rulebooks/vinh-phuc.js';
import { sumFor, tallyScores } from '../../../src/domain/council/score-tally.js';
import { checkScores } from '../../../src/domain/council/scores.js';
import { averageText, hundredthsOf, pointsText } from '../../../src/domain/values/points.js';
import { formOf, scoreBallots, verdictOf } from './scoring.js';

const form = formOf(TT_20_2023);
const rules = TT_20_2023.ballot.score!;
const deviating = (totals: readonly (number | string)[]) =>
  tallyScores(rules, form, scoreBallots(form, totals)).deviating;

describe('a ballot too far from the mean', () => {
  it.each<[string, readonly (number | string)[], readonly string[]]>([
    ['exactly 20 % below stays', [60, 75, 75, 75, 75, 75, 90], []],
    ['exactly 20 % below and above stay', [60, 90, 75, 75], []],
    ['a hundredth more than 20 % below goes', ['59.99', '75.01', 75, 75, 75, 75, 90], ['s0']],
    ['a hundredth more than 20 % above goes', [60, 75, 75, 75, 75, '74.99', '90.01'], ['s6']],
    ['all alike stay', [70, 70, 70, 70, 70], []],
    ['of a single one nothing is far', [3], []],
    ['all giving nothing stay', [0, 0, 0, 0, 0], []],
    [
      'one among those giving nothing goes, and they go too',
      [0, 0, 0, 0, 10],
      ['s0', 's1', 's2', 's3', 's4'],
    ],
  ])('%s', (_what, totals, expected) => {
    expect(deviating(totals)).toEqual(expected);
  });

  it('is measured once: those left are not measured against their own mean', () => {
    // Mean of all 70: bounds 56 and 84; only 30 is out. Of the six left the mean is 76.67, so 61.33 would be the bound.
    const totals = [30, 60, 80, 80, 80, 80, 80];
    expect(deviating(totals)).toEqual(['s0']);
    const verdict = verdictOf(TT_20_2023, { ballots: scoreBallots(form, totals) });
    expect(verdict.scores?.valid).toEqual({ ballots: 6, sum: 46_000 });
    expect(verdict.counts).toMatchObject({ cast: 7, invalid: 1, present: 7 });
    expect(verdict.trace).toContainEqual({
      rule: 'ballots-near-the-mean',
      article: '11.6d',
      facts: {
        cast: 7,
        'total-points': '490',
        'total-average': '70',
        valid: 6,
        deviating: 1,
      },
      holds: false,
    });
  });

  it('still counts among those who gave a criterion nothing', () => {
    const ballots = scoreBallots(form, [0, 0, 80, 80, 80, 80, 80]);
    const verdict = verdictOf(TT_20_2023, { ballots });
    expect(verdict.scores?.deviating).toEqual(expect.arrayContaining(['s0', 's1']));
    expect(verdict.grade).toBe('fail');
  });

  it('is no matter to rulebooks that do not ask', () => {
    const plain = formOf(VINH_PHUC_ACCEPTANCE);
    const ballots = scoreBallots(plain, [0, 100, 100]);
    expect(tallyScores(VINH_PHUC_ACCEPTANCE.ballot.score!, plain, ballots).deviating).toEqual([]);
  });

  it('is found as exact fractions find it, for any ballots', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 15 }),
        (totals) => {
          const given = totals.map(pointsText);
          const sum = totals.reduce((all, each) => all + BigInt(each), 0n);
          const count = BigInt(totals.length);
          const far = totals.flatMap((total, i) => {
            const gap = BigInt(total) * count - sum;
            return 5n * (gap < 0n ? -gap : gap) > sum ? [`s${i}`] : [];
          });
          expect(deviating(given)).toEqual(far);
        },
      ),
    );
  });
});

describe('points', () => {
  const weighted: BallotForm = {
    ...form,
    criteria: [
      { code: 'a', aspect: 'item', label: { vi: 'a', en: 'a' }, maxPoints: 4, weight: 6, group: 'g' },
      { code: 'b', aspect: 'item', label: { vi: 'b', en: 'b' }, maxPoints: 4, weight: 19, group: 'g' },
    ],
  };

  it('count by their weights, alone and in their group', () => {
    const scores = [
      { criterion: 'a', points: '3.3' },
      { criterion: 'b', points: 2.07 },
    ];
    const tally = tallyScores({ outOf: 100, invalidBeyond: null }, weighted, [
      { seatId: 's0', choice: null, invalid: false, scores },
    ]);
    expect(tally).toMatchObject({
      valid: { ballots: 1, sum: 1980 + 3933 },
      sums: { a: 1980, b: 3933, g: 5913 },
      most: { a: 2400, b: 7600, g: 10_000 },
      groups: { g: ['a', 'b'] },
      zeros: { a: 0, b: 0 },
    });
  });

  it('of a maximum with decimals are bounded exactly', () => {
    const half = { ...weighted, criteria: [{ ...weighted.criteria[0]!, maxPoints: 8.3 }] };
    expect(checkScores(half, [{ criterion: 'a', points: '8.3' }])).toEqual([]);
    expect(checkScores(half, [{ criterion: 'a', points: '8.31' }])).toMatchObject([
      { code: 'points-outside-criterion', facts: { most: 8.3 } },
    ]);
    expect(tallyScores({ outOf: 100, invalidBeyond: null }, half, []).most).toEqual({ a: 4980, g: 4980 });
  });

  it.each([[-1], ['-0.5'], ['1.234'], ['1e2'], [''], ['abc'], [' 1'], [0.1 + 0.2]])(
    'are not %j',
    (points) => {
      expect(hundredthsOf(points)).toBeNull();
    },
  );

  it('read and write themselves back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9_999_999 }), (n) => hundredthsOf(pointsText(n)) === n));
  });

  it('round half up for reading, as exact fractions do', () => {
    fc.assert(
      fc.property(fc.nat(1_500_000), fc.integer({ min: 1, max: 15 }), (sum, ballots) => {
        const rounded = (2n * BigInt(sum) + BigInt(ballots)) / (2n * BigInt(ballots));
        expect(averageText(sum, ballots)).toBe(pointsText(Number(rounded)));
      }),
    );
  });
});

describe('an average', () => {
  it('decides as the fraction of whole numbers does, however near its bound', () => {
    const near = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(
        fc.constantFrom(50, 70, 86),
        fc.array(fc.tuple(fc.integer({ min: -1400, max: 1400 }), near), { minLength: 1, maxLength: 15 }),
        (bound, gaps) => {
          const totals = gaps.map(([wide, narrow]) => bound * 100 + Math.min(wide, 1390) + narrow);
          const verdict = verdictOf(VINH_PHUC_ACCEPTANCE, {
            ballots: scoreBallots(formOf(VINH_PHUC_ACCEPTANCE), totals.map(pointsText)),
          });
          const sum = totals.reduce((all, each) => all + BigInt(each), 0n);
          const reaches = (points: bigint) => sum >= points * 100n * BigInt(totals.length);
          const expected = reaches(86n)
            ? 'excellent'
            : reaches(70n)
              ? 'good'
              : reaches(50n)
                ? 'average'
                : 'fail';
          expect(verdict.grade).toBe(expected);
        },
      ),
    );
  });
});

it.each(['constructor', 'valueOf', 'toString', '__proto__'])(
  'criteria named %s are counted like any others',
  (name) => {
    const criteria = ['a', 'b'].map((code) => ({ ...form.criteria[0]!, code, maxPoints: 10, group: name }));
    const ballots = [0, 1, 2].map((i) => ({
      seatId: `s${i}`,
      choice: null,
      invalid: false,
      scores: criteria.map(({ code }) => ({ criterion: code, points: 8 })),
    }));
    const grouped = tallyScores(rules, { ...form, criteria }, ballots);
    expect(sumFor(grouped, name)).toBe(4800);
    expect(JSON.parse(JSON.stringify(grouped.most))).toEqual(
      JSON.parse(`{"a":1000,"b":1000,"${name}":2000}`),
    );

    const [single, other] = criteria.map(({ code, group: _, ...each }) => ({
      ...each,
      code: code === 'a' ? name : code,
    }));
    const alone = tallyScores(rules, { ...form, criteria: [single!, other!] }, [
      { ...ballots[0]!, scores: [{ criterion: name, points: 8 }] },
    ]);
    expect([sumFor(alone, name), sumFor(alone, 'b')]).toEqual([800, 0]);
    expect(sumFor(tallyScores(rules, form, []), name)).toBe(0);
  },
);

import fc from 'fast-check';
import { GRADES } from '../../../src/domain/council/grades.js';
import { decideVerdict, grade } from '../../../src/domain/council/grading.js';
import { timedHandIn } from '../../../src/domain/council/lateness.js';
import { TT_06_2023 } from '../../../src/domain/council/rulebooks/tt-06-2023.js';
import { TT_07_2014 } from '../../../src/domain/council/rulebooks/tt-07-2014.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import { decidingRule } from '../../../src/domain/council/verdict-rules.js';
import { ballots, counts, evidence, seatsInOffice } from './given.js';

const gradeOf = (said: Parameters<typeof counts>[0]) => grade(TT_11_2014, evidence(said)).grade;

describe('the grade of an acceptance council under TT 11/2014 art 13.2', () => {
  it.each([
    [5, 4, 2],
    [6, 5, 3],
    [7, 6, 3],
    [8, 6, 3],
    [9, 7, 4],
    [4, 3, 2],
  ])('of %i present needs %i to be excellent and %i to fail', (present, excellent, fail) => {
    expect(gradeOf({ excellent, pass: present - excellent })).toBe('excellent');
    expect(gradeOf({ excellent: excellent - 1, pass: present - excellent + 1 })).toBe('pass');
    expect(gradeOf({ pass: present - fail, fail })).toBe('fail');
    expect(gradeOf({ pass: present - fail + 1, fail: fail - 1 })).toBe('pass');
  });

  it.each([
    [{ excellent: 7, pass: 2 }, 'excellent'],
    [{ excellent: 8, pass: 1 }, 'excellent'],
    [{ excellent: 8, fail: 1 }, 'pass'],
    [{ excellent: 6, pass: 3 }, 'pass'],
    [{ pass: 5, fail: 4 }, 'fail'],
    [{ pass: 6, fail: 3 }, 'pass'],
    [{ excellent: 6, fail: 3 }, 'pass'],
    [{ excellent: 6, invalid: 3 }, 'pass'],
    [{ excellent: 7, invalid: 1, missing: 1 }, 'excellent'],
    [{ fail: 3, invalid: 6 }, 'pass'],
    [{ missing: 9 }, 'pass'],
  ] as const)('of nine present %j yields %s', (said, expected) => {
    expect(gradeOf(said)).toBe(expected);
  });

  it('agrees with plain counting for every council of 5 to 15 and every split of its ballots', () => {
    let splits = 0;
    for (let present = 5; present <= 15; present++) {
      for (let excellent = 0; excellent <= present; excellent++) {
        for (let pass = 0; pass + excellent <= present; pass++) {
          for (let fail = 0; fail + pass + excellent <= present; fail++) {
            const invalid = present - excellent - pass - fail;
            const isExcellent = fail === 0 && 4 * excellent >= 3 * present;
            const expected = isExcellent ? 'excellent' : 3 * fail > present ? 'fail' : 'pass';
            const actual = decidingRule(TT_11_2014, evidence({ excellent, pass, fail, invalid })).grade;
            if (actual !== expected) throw new Error(`${excellent}/${pass}/${fail}/${invalid}: ${actual}`);
            splits++;
          }
        }
      }
    }
    expect(splits).toBe(3806);
  });
});

describe('the conclusion of a definition council', () => {
  it.each([
    [5, 4],
    [6, 5],
    [7, 6],
    [8, 7],
    [9, 7],
  ])('of %i present needs %i approvals under TT 07/2014 art 17.4', (present, approve) => {
    const yields = (yes: number) =>
      grade(TT_07_2014, evidence({ approve: yes, reject: present - yes })).grade;
    expect(yields(approve)).toBe('pass');
    expect(yields(approve - 1)).toBe('fail');
  });

  it('counts those present under TT 07/2014, all ballots under TT 06/2023', () => {
    const nineOfWhomOneCastNothing = evidence({ approve: 7, reject: 1, missing: 1 });
    const eightWithOneInvalid = evidence({ approve: 6, reject: 1, invalid: 1 });
    const sevenOfNine = evidence({ approve: 6, missing: 3 });
    expect(grade(TT_07_2014, nineOfWhomOneCastNothing).grade).toBe('pass');
    expect(grade(TT_06_2023, nineOfWhomOneCastNothing).grade).toBe('pass');
    expect(grade(TT_06_2023, eightWithOneInvalid).grade).toBe('fail');
    expect(grade(TT_07_2014, sevenOfNine).grade).toBe('fail');
    expect(grade(TT_06_2023, sevenOfNine).grade).toBe('pass');
  });

  it('does not approve where nobody cast a ballot', () => {
    expect(grade(TT_06_2023, evidence({ missing: 7 })).grade).toBe('fail');
  });
});

describe('lateness', () => {
  const submitted = (submittedOn: string | null, endsOn: string | null = '2021-12-31') =>
    grade(TT_11_2014, evidence({ excellent: 9 }, { endsOn, submittedOn }));

  it.each([
    ['2021-12-23', '2021-12-31', 'excellent'],
    ['2022-06-30', '2021-12-31', 'excellent'],
    ['2022-07-01', '2021-12-31', 'fail'],
    ['2022-07-01', '2021-12', 'fail'],
    ['2022-08-28', '2022-02-28', 'excellent'],
    ['2022-08-29', '2022-02-28', 'fail'],
    ['2021-02-28', '2020-08-31', 'excellent'],
    ['2021-03-01', '2020-08-31', 'fail'],
    ['2022', '2021-12-31', 'excellent'],
  ])('of a dossier of %s for an end on %s gives %s', (submittedOn, endsOn, expected) => {
    expect(submitted(submittedOn, endsOn).grade).toBe(expected);
  });

  it.each<[string, [string | null, string][], number]>([
    ['the only one', [['in-progress', 'acceptance-submitted']], 0],
    [
      'the last, where the dossier was returned',
      [
        ['in-progress', 'acceptance-submitted'],
        ['acceptance-submitted', 'in-progress'],
        ['in-progress', 'acceptance-submitted'],
      ],
      0,
    ],
    [
      'none that resumes after a suspension',
      [
        ['suspended', 'acceptance-submitted'],
        ['acceptance-submitted', 'suspended'],
        ['in-progress', 'acceptance-submitted'],
      ],
      2,
    ],
    [
      'none of a re-evaluation, returned or not',
      [
        ['in-progress', 'acceptance-submitted'],
        ['acceptance-submitted', 'in-progress'],
        ['not-accepted', 'acceptance-submitted'],
        ['acceptance-submitted', 'not-accepted'],
        ['in-progress', 'acceptance-submitted'],
      ],
      4,
    ],
    ['none of a re-evaluation before which none is on record', [['not-accepted', 'acceptance-submitted']], 1],
  ])('looks at the hand-in that is %s', (_, moves, at) => {
    const history = moves.map(([fromStage, toStage]) => ({ fromStage, toStage }));
    expect(timedHandIn(history)).toBe(history[at]);
  });

  it('stands first whatever the ballots say, and no ballot could change it', () => {
    const verdict = submitted('2022-07-01');
    expect(verdict).toMatchObject({
      grade: 'fail',
      accepts: false,
      decidedBy: 'late-dossier',
      distance: null,
    });
    expect(verdict.trace[0]).toEqual({
      rule: 'late-dossier',
      article: '13.1c',
      facts: { endsOn: '2021-12-31', lastTimelyDay: '2022-06-30', submittedOn: '2022-07-01' },
      holds: true,
    });
  });

  it('is not assumed where the record does not know the days', () => {
    expect(submitted(null).grade).toBe('excellent');
    expect(submitted('2022-07-01', null).trace[0]?.facts.lastTimelyDay).toBe('unknown');
  });
});

describe('a verdict', () => {
  it('of eight excellent and one pass is excellent, and says why', () => {
    const verdict = decideVerdict({
      rulebook: TT_11_2014,
      sitting: { seats: seatsInOffice(9) },
      ballots: ballots({ excellent: 8, pass: 1 }),
      submission: { endsOn: '2021-12-31', submittedOn: '2021-12-10' },
    });
    expect(verdict).toMatchObject({ grade: 'excellent', accepts: true, valid: true, decidedBy: 'excellent' });
    expect(verdict.counts).toEqual(counts({ excellent: 8, pass: 1 }));
    expect(verdict.trace).toEqual([
      {
        rule: 'quorum',
        article: '10.2b',
        facts: {
          appointed: 9,
          present: 9,
          recused: 0,
          needed: 6,
          presides: 'chair',
          reviewer: 2,
          'reviewer-needed': 2,
          'scientific-secretary': 1,
          'scientific-secretary-needed': 1,
        },
        holds: true,
      },
      expect.objectContaining({ rule: 'late-dossier', holds: false }),
      {
        rule: 'excellent',
        article: '13.2',
        facts: {
          present: 9,
          excellent: 8,
          'excellent-needed-of-present': 7,
          fail: 0,
          'fail-allowed-of-present': 0,
        },
        holds: true,
      },
      {
        rule: 'fail',
        article: '13.2',
        facts: { present: 9, fail: 0, 'fail-needed-of-present': 4 },
        holds: false,
      },
      { rule: 'otherwise-pass', article: '13.2', facts: {}, holds: false },
    ]);
  });

  it('leaves the recused out of its denominator and in its quorum base', () => {
    const sitting = { seats: seatsInOffice(9, [], ['s8']) };
    const verdict = decideVerdict({
      rulebook: TT_11_2014,
      sitting,
      ballots: ballots({ excellent: 6, pass: 3 }),
    });
    expect(verdict.counts).toMatchObject({
      appointed: 9,
      present: 8,
      recused: 1,
      cast: 8,
      excellent: 6,
      pass: 2,
    });
    expect(verdict).toMatchObject({ grade: 'excellent', valid: true });
    expect(verdict.trace[0]?.facts).toMatchObject({ appointed: 9, present: 8, recused: 1, needed: 6 });
  });

  it('of a session without a reviewer is not valid', () => {
    const sitting = { seats: seatsInOffice(9, ['s2']) };
    expect(decideVerdict({ rulebook: TT_11_2014, sitting, ballots: [] }).valid).toBe(false);
  });

  it('is plain data, the same after a journey through JSON', () => {
    const verdict = decideVerdict({
      rulebook: TT_11_2014,
      sitting: { seats: seatsInOffice(9) },
      ballots: ballots({ pass: 9 }),
    });
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
  });
});

describe('for any ballots', () => {
  const split = fc.record({
    excellent: fc.nat(5),
    pass: fc.nat(5),
    fail: fc.nat(5),
    invalid: fc.nat(3),
    missing: fc.nat(2),
  });
  const rank = (said: Parameters<typeof counts>[0]) =>
    GRADES.indexOf(decidingRule(TT_11_2014, evidence(said)).grade);

  it('one more excellent instead of a pass never lowers the grade', () => {
    fc.assert(
      fc.property(split, (said) => {
        fc.pre(said.pass > 0);
        const better = { ...said, pass: said.pass - 1, excellent: said.excellent + 1 };
        return rank(better) <= rank(said);
      }),
    );
  });

  it('an invalid ballot helps neither excellence nor failure', () => {
    fc.assert(
      fc.property(split, (said) => {
        const spoiled = (from: 'excellent' | 'fail') => ({
          ...said,
          [from]: said[from] - 1,
          invalid: said.invalid + 1,
        });
        if (said.excellent > 0) expect(rank(spoiled('excellent'))).toBeGreaterThanOrEqual(rank(said));
        if (said.fail > 0 && rank(said) < GRADES.indexOf('fail')) {
          expect(rank(spoiled('fail'))).toBeLessThanOrEqual(rank(said));
        }
        expect(rank({ ...said, invalid: said.invalid + 1 })).toBe(
          rank({ ...said, missing: said.missing + 1 }),
        );
      }),
    );
  });
});

import { criteriaFor } from '../../../src/domain/council/ballot-form.js';
import { BUILT_IN_RULEBOOKS } from '../../../src/domain/council/built-in-rulebooks.js';
import { checkRulebook } from '../../../src/domain/council/check-rulebook.js';
import { checkComposition } from '../../../src/domain/council/composition.js';
import { checkSeatConflicts } from '../../../src/domain/council/conflict-of-interest.js';
import { type ConflictKind } from '../../../src/domain/council/conflict-rule.js';
import { grade } from '../../../src/domain/council/grading.js';
import { attendanceOf, hasQuorum } from '../../../src/domain/council/quorum.js';
import type { Rulebook } from '../../../src/domain/council/rulebook.js';
import { TT_07_2016 } from '../../../src/domain/council/rulebooks/tt-07-2016.js';
import { TT_08_2016 } from '../../../src/domain/council/rulebooks/tt-08-2016.js';
import { TT_10_2019 } from '../../../src/domain/council/rulebooks/tt-10-2019.js';
import { TT_16_2015_BVHTTDL } from '../../../src/domain/council/rulebooks/tt-16-2015-bvhttdl.js';
import { TT_18_2015_BNNPTNT } from '../../../src/domain/council/rulebooks/tt-18-2015-bnnptnt.js';
import { TT_20_2023 } from '../../../src/domain/council/rulebooks/tt-20-2023.js';
import { TT_24_2023_BYT } from '../../../src/domain/council/rulebooks/tt-24-2023-byt.js';
import { TT_26_2018_BTNMT } from '../../../src/domain/council/rulebooks/tt-26-2018-btnmt.js';
import {
  TT_45_2016_ACCEPTANCE,
  TT_45_2016_DEFINITION,
} from '../../../src/domain/council/rulebooks/tt-45-2016-btttt.js';
import {
  TT_50_2014_ACCEPTANCE,
  TT_50_2014_DEFINITION,
  TT_50_2014_SELECTION,
} from '../../../src/domain/council/rulebooks/tt-50-2014-bct.js';
import { VINH_PHUC_ACCEPTANCE } from '../../../src/domain/council/rulebooks/vinh-phuc.js';
import type { SeatRole, SittingSeat } from '../../../src/domain/council/seat.js';
import { plusDays } from '../../../src/domain/values/plain-date.js';
import { RULE_WORDS } from '../../../src/wording/trace-words.js';
import { counts, evidence, seatsInOffice } from './given.js';
import { formOf, gradeOfAll, scoreBallots, verdictOf } from './scoring.js';

const WORDED_DEADLINES = [
  'documents-out',
  'expert-group-report',
  'written-comments',
  'meeting-held',
  'conclusion-sent',
  'dossier-completed',
  'recognition-decided',
  'recommendations-final',
  'opinions-reviewed',
];

describe.each(BUILT_IN_RULEBOOKS.map((rulebook) => [rulebook.code, rulebook] as const))(
  'the shipped rulebook %s',
  (_code, rulebook) => {
    it('stands', () => {
      expect(checkRulebook(rulebook, BUILT_IN_RULEBOOKS)).toEqual([]);
    });

    it('has words for each of its rules and deadlines', () => {
      const rules = rulebook.verdict.rules.filter(({ rule, title }) => !title && !(rule in RULE_WORDS));
      const deadlines = rulebook.deadlines.filter(
        ({ code, title }) => !title && !WORDED_DEADLINES.includes(code),
      );
      expect([...rules, ...deadlines]).toEqual([]);
    });

    it('can seat a council of its default size that then may meet', () => {
      const seats = seatsFor(rulebook);
      expect(
        checkComposition(
          rulebook,
          seats.map(({ seatId, role }) => ({ personId: seatId, role })),
        ),
      ).toEqual([]);
      expect(hasQuorum(attendanceOf(rulebook, { seats }))).toBe(true);
    });
  },
);

function seatsFor({ seats: { count, roles } }: Rulebook): SittingSeat[] {
  const needed = (Object.keys(roles) as SeatRole[]).flatMap((role) =>
    Array<SeatRole>(roles[role].min).fill(role),
  );
  const members = Array<SeatRole>(count.default - needed.length).fill('member');
  const spare = [...needed, ...members];
  const most = roles.member.max ?? count.default;
  const extra = spare.filter((role) => role === 'member').length - most;
  const seated = extra > 0 ? [...spare.slice(0, -extra), 'scientific-secretary' as const] : spare;
  return seated.map((role, i) => ({ seatId: `s${i}`, role, present: true, recused: false }));
}

const shareGrade = (rulebook: Rulebook, said: Parameters<typeof counts>[0]) =>
  grade(rulebook, evidence(said)).grade;

describe('TT 20/2023', () => {
  it.each([
    ['topic', null, [12, 24, 16, 16, 16, 16]],
    ['topic', 'engineering', [12, 24, 16, 16, 16, 16]],
    ['topic', 'social', [12, 12, 12, 24, 20, 20]],
    ['topic', 'humanities', [12, 12, 12, 24, 20, 20]],
    ['scheme', null, [12, 12, 12, 24, 20, 20]],
    ['scheme', 'engineering', [12, 12, 12, 24, 20, 20]],
    ['pilot-production', null, [8, 20, 12, 16, 12, 16, 16]],
    ['st-project', 'social', [8, 20, 12, 16, 12, 16, 16]],
  ])('asks of a %s of field %s a hundred points as %j', (kind, field, expected) => {
    const most = criteriaFor(TT_20_2023.ballot, { kind, field }).map(({ maxPoints }) => maxPoints);
    expect(most).toEqual(expected);
    expect(expected.reduce((sum, each) => sum + each)).toBe(100);
  });

  it.each([
    ['70', 'pass'],
    ['69.99', 'fail'],
    ['100', 'pass'],
    ['0', 'fail'],
  ])('of an average of %s says %s', (points, expected) => {
    expect(gradeOfAll(TT_20_2023, points)).toBe(expected);
  });

  it('counts the sum, so that seven ballots one hundredth short together fail', () => {
    const form = formOf(TT_20_2023);
    const short = scoreBallots(form, ['70', '70', '70', '70', '70', '70', '69.99']);
    const even = scoreBallots(form, ['70', '70', '70', '70', '70', '70.01', '69.99']);
    expect(verdictOf(TT_20_2023, { ballots: short }).grade).toBe('fail');
    expect(verdictOf(TT_20_2023, { ballots: even }).grade).toBe('pass');
  });

  it.each([
    [7, 1, 'pass'],
    [7, 2, 'fail'],
    [8, 2, 'pass'],
    [8, 3, 'fail'],
    [9, 2, 'pass'],
    [9, 3, 'fail'],
  ])('of %i present with %i giving a criterion nothing says %s', (size, zeros, expected) => {
    const form = formOf(TT_20_2023);
    const ballots = scoreBallots(form, Array(size).fill(90)).map((ballot, i) =>
      i < zeros
        ? { ...ballot, scores: ballot.scores!.map((each, at) => (at === 0 ? { ...each, points: 0 } : each)) }
        : ballot,
    );
    expect(verdictOf(TT_20_2023, { ballots }).grade).toBe(expected);
  });

  it('does not add up members who give different criteria nothing', () => {
    const form = formOf(TT_20_2023);
    const ballots = scoreBallots(form, Array(7).fill(90)).map((ballot, i) =>
      i < 4
        ? { ...ballot, scores: ballot.scores!.map((each, at) => (at === i ? { ...each, points: 0 } : each)) }
        : ballot,
    );
    const verdict = verdictOf(TT_20_2023, { ballots });
    expect(verdict.scores?.zeros).toMatchObject({ overview: 1, content: 1, outputs: 1, application: 1 });
    expect(verdict.trace.at(-2)?.facts).toMatchObject({ 'most-zeros': 1, 'zeros-too-many': 2 });
  });

  it('measures zeros against all present, those without a ballot too', () => {
    const form = formOf(TT_20_2023);
    const zeroed = scoreBallots(form, Array(7).fill(90)).map((ballot, i) =>
      i < 2
        ? { ...ballot, scores: ballot.scores!.map((each, at) => (at === 0 ? { ...each, points: 0 } : each)) }
        : ballot,
    );
    expect(verdictOf(TT_20_2023, { ballots: zeroed, size: 7 }).grade).toBe('fail');
    expect(verdictOf(TT_20_2023, { ballots: zeroed, size: 8 }).grade).toBe('pass');
  });

  it.each<[ConflictKind]>([
    ['team-member'],
    ['host-staff'],
    ['partner-staff'],
    ['interest'],
    ['relative'],
    ['sanctioned'],
  ])('closes every seat to a %s (art 8.2)', (kind) => {
    const standing = {
      isTeamMember: false,
      institutionId: null,
      leadInstitutionId: null,
      partnerInstitutionIds: [],
      contributorInstitutionIds: [],
      hasRelativeOnTeam: false,
      keptOutFor: [],
      conflicts: [{ kind, status: 'upheld' as const }],
    };
    expect(checkSeatConflicts(TT_20_2023, 'member', standing)[0]).toMatchObject({
      code: 'seat-in-conflict',
      facts: { article: expect.stringMatching(/^8\.2/) },
    });
  });

  it.each([
    [9, ['s5', 's6', 's7'], true],
    [9, ['s5', 's6', 's7', 's8'], false],
    [7, ['s5', 's6'], true],
    [7, ['s4', 's5', 's6'], false],
    [9, ['s4'], true],
    [9, ['s3'], false],
  ])('of %i seats without %j may meet: %s', (size, absent, expected) => {
    expect(hasQuorum(attendanceOf(TT_20_2023, { seats: seatsInOffice(size, absent) }))).toBe(expected);
  });
});

describe('TT 10/2019', () => {
  const form = formOf(TT_10_2019);
  it.each([
    [25, 20, 25, 'pass'],
    ['24.99', 20, 35, 'fail'],
    [35, '19.99', 35, 'fail'],
    [30, 20, 20, 'pass'],
    [30, 20, '19.99', 'fail'],
  ])('of science %s, co-operation %s and the rest %s says %s', (science, coOperation, rest, expected) => {
    const scores = [
      { criterion: 'science', points: science },
      { criterion: 'co-operation', points: coOperation },
      { criterion: 'remainder', points: rest },
    ];
    const ballots = seatsInOffice(7).map(({ seatId }) => ({ seatId, choice: null, invalid: false, scores }));
    expect(verdictOf(TT_10_2019, { form, ballots }).grade).toBe(expected);
  });

  it.each([
    [9, 2, 'pass'],
    [9, 3, 'fail'],
    [7, 2, 'pass'],
    [7, 3, 'fail'],
  ])(
    'of %i present with %i giving a criterion nothing says %s: a third is too many',
    (size, zeros, expected) => {
      const ballots = scoreBallots(form, Array(size).fill(95)).map((ballot, i) =>
        i < zeros
          ? {
              ...ballot,
              scores: ballot.scores!.map((each, at) => (at === 2 ? { ...each, points: 0 } : each)),
            }
          : ballot,
      );
      expect(verdictOf(TT_10_2019, { form, ballots }).grade).toBe(expected);
    },
  );
});

describe.each([
  ['TT 18/2015/BNNPTNT', TT_18_2015_BNNPTNT],
  ['TT 50/2014/BCT', TT_50_2014_SELECTION],
])('selection under %s', (_name, rulebook) => {
  it.each([
    [5, 1, 'pass'],
    [5, 2, 'fail'],
    [7, 2, 'pass'],
    [7, 3, 'fail'],
  ])('of %i present with %i giving nothing says %s: more than a third', (size, zeros, expected) => {
    const totals = Array.from({ length: size }, (_, i) => (i < zeros ? 0 : 100));
    const given = { ballots: scoreBallots(formOf(rulebook), totals) };
    const { holds, facts } = verdictOf(rulebook, given).trace.find(({ rule }) => rule === 'may-win')!;
    const average = (100 * (size - zeros)) / size;
    expect(Number(facts['most-zeros'])).toBe(zeros);
    expect(Number(facts['most-zeros']) < Number(facts['zeros-too-many'])).toBe(expected === 'pass');
    expect(holds).toBe(expected === 'pass' && average >= 70);
  });

  it('takes no ballot out for lying far from the mean', () => {
    const ballots = scoreBallots(formOf(rulebook), [100, 100, 100, 100, 1]);
    expect(verdictOf(rulebook, { ballots }).scores).toMatchObject({ deviating: [], valid: { sum: 40_100 } });
  });
});

it('TT 18/2015/BNNPTNT seats five or seven, not six', () => {
  const council = (size: number) =>
    checkComposition(
      TT_18_2015_BNNPTNT,
      seatsInOffice(size).map(({ seatId, role }) => ({ personId: seatId, role })),
    ).map(({ code }) => code);
  expect([5, 6, 7].map(council)).toEqual([[], ['council-size-outside-rulebook'], []]);
});

describe('TT 50/2014 with TT 37/2016/BCT', () => {
  it.each([
    [{ approve: 4, reject: 2, absent: 2 }, 'pass'],
    [{ approve: 4, reject: 2, absent: 3 }, 'fail'],
    [{ approve: 3, reject: 2 }, 'fail'],
    [{ approve: 4, reject: 1 }, 'pass'],
    [{ approve: 6, reject: 3 }, 'pass'],
    [{ approve: 5, reject: 3 }, 'fail'],
  ])('of %j, two thirds of those present and half of all, says %s', (said, expected) => {
    expect(shareGrade(TT_50_2014_DEFINITION, said)).toBe(expected);
  });

  it.each([
    [{ excellent: 3, pass: 1 }, 'excellent'],
    [{ excellent: 4, pass: 1 }, 'excellent'],
    [{ excellent: 3, pass: 2 }, 'pass'],
    [{ excellent: 4, fail: 1 }, 'pass'],
    [{ pass: 3, fail: 2 }, 'fail'],
    [{ excellent: 6, pass: 2 }, 'excellent'],
    [{ pass: 4, fail: 2 }, 'pass'],
  ])('accepts %j as %s', (said, expected) => {
    expect(shareGrade(TT_50_2014_ACCEPTANCE, said)).toBe(expected);
  });

  it('lets a failed project come again once within six months where it was never extended, and the file come early', () => {
    expect(TT_50_2014_ACCEPTANCE.verdict.reEvaluation).toMatchObject({
      within: { count: 6, unit: 'months' },
      onlyIfNeverExtended: true,
    });
    expect(TT_50_2014_ACCEPTANCE.deadlines).toMatchObject([
      { count: 30, unit: 'calendar-days', relation: 'before', event: 'contract-end' },
    ]);
  });
});

describe('TT 08/2016', () => {
  const five = (absent: readonly string[]): SittingSeat[] =>
    (['chair', 'vice-chair', 'member', 'member', 'member'] as const).map((role, i) => ({
      seatId: `s${i}`,
      role,
      present: !absent.includes(`s${i}`),
      recused: false,
    }));

  it.each([
    [[], true],
    [['s4'], true],
    [['s0'], true],
    [['s3', 's4'], false],
    [['s0', 's1'], false],
  ])('of five seats without %j may meet: %s', (absent, expected) => {
    expect(hasQuorum(attendanceOf(TT_08_2016, { seats: five(absent) }))).toBe(expected);
  });

  it.each([
    [{ approve: 3, reject: 2 }, 'pass'],
    [{ approve: 2, reject: 2 }, 'fail'],
  ])('of %j says %s', (said, expected) => {
    expect(shareGrade(TT_08_2016, said)).toBe(expected);
  });
});

describe('TT 26/2018/BTNMT', () => {
  const endsOn = '2021-06-30';
  const days = (count: number) => plusDays(endsOn, count);
  it.each<[string, string, string]>([
    ['85', days(0), 'excellent'],
    ['84.99', days(0), 'good'],
    ['85', days(1), 'good'],
    ['85', days(30), 'good'],
    ['85', days(31), 'pass'],
    ['84.99', days(30), 'pass'],
    ['70', days(0), 'good'],
    ['69.99', days(0), 'pass'],
    ['50', days(0), 'pass'],
    ['49.99', days(0), 'fail'],
    ['50', days(1), 'fail'],
    ['59.99', days(1), 'fail'],
    ['60', days(1), 'pass'],
    ['60', '2021-09-30', 'pass'],
    ['60', '2021-10-01', 'fail'],
    ['69.99', '2021-10-01', 'fail'],
    ['70', '2021-10-01', 'pass'],
    ['85', '2021-12-30', 'pass'],
    ['70', '2021-12-30', 'pass'],
    ['100', '2021-12-31', 'fail'],
  ])('of %s handed in on %s for 30/6/2021 says %s', (points, submittedOn, expected) => {
    expect(gradeOfAll(TT_26_2018_BTNMT, points, { endsOn, submittedOn })).toBe(expected);
  });

  it('reads unknown days in favour of the project', () => {
    expect(gradeOfAll(TT_26_2018_BTNMT, 85)).toBe('excellent');
    expect(gradeOfAll(TT_26_2018_BTNMT, 85, { endsOn, submittedOn: null })).toBe('excellent');
  });

  it('names late-dossier where more than six months decide', () => {
    const submission = { endsOn, submittedOn: '2022-01-01' };
    const ballots = scoreBallots(formOf(TT_26_2018_BTNMT), Array(7).fill(95));
    const verdict = verdictOf(TT_26_2018_BTNMT, { ballots, submission });
    expect(verdict).toMatchObject({ grade: 'fail', decidedBy: 'late-dossier', distance: null });
  });
});

describe('TT 45/2016/BTTTT', () => {
  it.each([
    [{ pass: 5, fail: 2 }, 'pass'],
    [{ pass: 4, fail: 3 }, 'fail'],
    [{ pass: 5, absent: 2 }, 'pass'],
    [{ pass: 4, fail: 1, absent: 2 }, 'fail'],
    [{ pass: 4, absent: 3 }, 'fail'],
    [{ pass: 5, missing: 2 }, 'pass'],
  ])('accepts %j as %s: five of the seven appointed', (said, expected) => {
    expect(shareGrade(TT_45_2016_ACCEPTANCE, said)).toBe(expected);
  });

  it('meets only under its chair, in both councils', () => {
    for (const rulebook of [TT_45_2016_ACCEPTANCE, TT_45_2016_DEFINITION]) {
      const seats = seatsInOffice(7, ['s0']);
      const sitting = { seats, chairAuthorisation: { seatId: 's1', document: 'GUQ-01' } };
      expect(attendanceOf(rulebook, sitting).missing.map(({ code }) => code)).toEqual(['chair-missing']);
      expect(hasQuorum(attendanceOf(rulebook, { seats: seatsInOffice(7, ['s5', 's6']) }))).toBe(true);
    }
  });

  it.each([
    [{ approve: 4, reject: 1 }, 'pass'],
    [{ approve: 3, reject: 1 }, 'fail'],
    [{ approve: 6, reject: 1 }, 'pass'],
    [{ approve: 5, reject: 2 }, 'fail'],
  ])('defines by more than three quarters of those present: %j is %s', (said, expected) => {
    expect(shareGrade(TT_45_2016_DEFINITION, said)).toBe(expected);
  });
});

describe('the Vĩnh Phúc scale', () => {
  it.each([
    ['100', 'excellent'],
    ['86', 'excellent'],
    ['85.99', 'good'],
    ['85', 'good'],
    ['70', 'good'],
    ['69.99', 'average'],
    ['50', 'average'],
    ['49.99', 'fail'],
    ['0', 'fail'],
  ])('says of %s: %s', (points, expected) => {
    expect(gradeOfAll(VINH_PHUC_ACCEPTANCE, points)).toBe(expected);
  });
});

describe('TT 16/2015/BVHTTDL', () => {
  const form = formOf(TT_16_2015_BVHTTDL);
  it.each([
    [65, 20, 'excellent'],
    ['64.99', 20, 'pass'],
    [70, '19.99', 'pass'],
    [55, 30, 'excellent'],
    ['54.99', 30, 'pass'],
    [70, 30, 'excellent'],
    [50, 0, 'pass'],
    ['49.99', 0, 'fail'],
  ])('of science %s and application %s says %s', (scientific, application, expected) => {
    const scores = [
      { criterion: 'scientific', points: scientific },
      { criterion: 'application', points: application },
    ];
    const ballots = seatsInOffice(7).map(({ seatId }) => ({ seatId, choice: null, invalid: false, scores }));
    expect(verdictOf(TT_16_2015_BVHTTDL, { form, ballots }).grade).toBe(expected);
  });

  it('gives no excellence to a dossier a day late', () => {
    const late = { endsOn: '2021-06-30', submittedOn: '2021-07-01' };
    expect(gradeOfAll(TT_16_2015_BVHTTDL, 95, late)).toBe('pass');
    expect(gradeOfAll(TT_16_2015_BVHTTDL, 95, { ...late, submittedOn: '2021-06-30' })).toBe('excellent');
  });
});

describe('TT 24/2023/BYT', () => {
  it('meets in person or hybrid, not online alone', () => {
    expect(TT_24_2023_BYT.meeting.modes).toEqual(['in-person', 'hybrid']);
  });

  it.each([
    [{ excellent: 9, pass: 2 }, 'excellent'],
    [{ excellent: 8, pass: 3 }, 'pass'],
    [{ excellent: 10, fail: 1 }, 'pass'],
    [{ pass: 7, fail: 4 }, 'fail'],
    [{ pass: 8, fail: 3 }, 'pass'],
  ])('of eleven, %j is %s', (said, expected) => {
    expect(shareGrade(TT_24_2023_BYT, said)).toBe(expected);
  });
});

it.each([
  [{ approve: 4, reject: 1 }, 'pass'],
  [{ approve: 3, reject: 2 }, 'fail'],
  [{ approve: 4, absent: 1 }, 'pass'],
  [{ approve: 3, reject: 1, absent: 1 }, 'fail'],
])('TT 07/2016 asks four of five members: %j is %s', (said, expected) => {
  expect(shareGrade(TT_07_2016, said)).toBe(expected);
});

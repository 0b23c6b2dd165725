import fc from 'fast-check';
import { BUILT_IN_RULEBOOKS } from '../../../src/domain/council/built-in-rulebooks.js';
import { checkRulebook } from '../../../src/domain/council/check-rulebook.js';
import type { Rulebook } from '../../../src/domain/council/rulebook.js';
import { unreachedGrades } from '../../../src/domain/council/rulebook-checks/reach.js';
import { TT_07_2014 } from '../../../src/domain/council/rulebooks/tt-07-2014.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import { TT_16_2015_BVHTTDL } from '../../../src/domain/council/rulebooks/tt-16-2015-bvhttdl.js';
import { TT_20_2023 } from '../../../src/domain/council/rulebooks/tt-20-2023.js';
import { TT_26_2018_BTNMT } from '../../../src/domain/council/rulebooks/tt-26-2018-btnmt.js';
import { VINH_PHUC_ACCEPTANCE } from '../../../src/domain/council/rulebooks/vinh-phuc.js';
import type { VerdictRule } from '../../../src/domain/council/verdict-conditions.js';

import { LANGUAGES } from '../../../src/domain/values/language.js';

import { sentenceOf } from '../../../src/wording/refusals/index.js';

/** The rulebook as an office would send it, with the value at this path replaced. */
function changed(rulebook: Rulebook, path: string, value: unknown): Rulebook {
  const copy = structuredClone(rulebook) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  parent[last] = value;
  return copy as unknown as Rulebook;
}

const reasons = (rulebook: Rulebook) => checkRulebook(rulebook).map(({ code, path }) => `${code} ${path}`);
const part = (numerator: number, denominator: number) => ({ numerator, denominator });

const ROLES = TT_11_2014.seats.roles;
const APPLIED = TT_20_2023.ballot.criteria;
const SCALE = VINH_PHUC_ACCEPTANCE.verdict;

const CASES: readonly (readonly [string, Rulebook, string])[] = [
  ['a code in small letters', changed(TT_11_2014, 'code', 'qd-25'), 'rulebook-code-malformed code'],
  ['a code of one letter', changed(TT_11_2014, 'code', 'A'), 'rulebook-code-malformed code'],
  ['a code with a hyphen first', changed(TT_11_2014, 'code', '-QD'), 'rulebook-code-malformed code'],
  ['a code of 41 letters', changed(TT_11_2014, 'code', 'A'.repeat(41)), 'rulebook-code-malformed code'],
  ['a title without English', changed(TT_11_2014, 'title.en', ' '), 'rulebook-text-missing title'],
  [
    'a criterion without a name',
    changed(TT_20_2023, 'ballot.forms.0.criteria.1.label.vi', ''),
    'rulebook-text-missing ballot.forms.0.criteria.1.label',
  ],
  [
    'a rule without an article',
    changed(TT_11_2014, 'verdict.rules.0.article', ' '),
    'rulebook-article-missing verdict.rules.0.article',
  ],
  [
    'no articles at all',
    changed(TT_11_2014, 'legalBasis.articles', []),
    'rulebook-article-missing legalBasis.articles',
  ],
  [
    'sizes the wrong way round',
    changed(TT_11_2014, 'seats.count.min', 10),
    'rulebook-seats-impossible seats',
  ],
  [
    'sizes of which none is named',
    changed(TT_11_2014, 'seats.count.only', []),
    'rulebook-seats-impossible seats',
  ],
  [
    'a size outside its range',
    changed(TT_11_2014, 'seats.count.only', [9, 11]),
    'rulebook-seats-impossible seats',
  ],
  [
    'a default that is not among its sizes',
    changed(TT_07_2014, 'seats.count.only', [5, 9]),
    'rulebook-seats-impossible seats',
  ],
  [
    'roles that cannot fill the council',
    changed(TT_11_2014, 'seats.roles.member.max', 3),
    'rulebook-seats-impossible seats',
  ],
  [
    'a quorum beyond one of its sizes',
    changed(TT_07_2014, 'quorum.bySize.0.absolute', 6),
    'rulebook-quorum-unreachable quorum.bySize',
  ],
  [
    'a quorum of nobody',
    changed(TT_07_2014, 'quorum.bySize.0.absolute', 0),
    'rulebook-quorum-number-invalid quorum.bySize.0.absolute',
  ],
  [
    'quorum steps that fall',
    changed(TT_07_2014, 'quorum.bySize', [
      { upTo: 7, absolute: 5 },
      { upTo: 6, absolute: 4 },
      { absolute: 5 },
    ]),
    'rulebook-quorum-has-gaps quorum.bySize',
  ],
  [
    'more of a role required than may sit',
    changed(TT_11_2014, 'quorum.mustAttend', [{ role: 'reviewer', count: 3 }]),
    'rulebook-quorum-unreachable quorum.mustAttend.0',
  ],
  [
    'a chair required where none sits',
    changed(
      changed(TT_11_2014, 'seats.roles', { ...ROLES, chair: { min: 0, max: 0 } }),
      'quorum.presides',
      'chair',
    ),
    'rulebook-nobody-presides quorum.presides',
  ],
  [
    'more tellers than seats',
    changed(TT_11_2014, 'meeting.tellers.count', 10),
    'rulebook-tellers-too-many meeting.tellers.count',
  ],
  [
    'a fraction of four thirds',
    changed(TT_11_2014, 'verdict.rules.1.conditions.0.fraction', part(4, 3)),
    'rulebook-fraction-invalid verdict.rules.1.conditions.0.fraction',
  ],
  [
    'a negative fraction',
    changed(TT_20_2023, 'ballot.score.invalidBeyond.fraction', part(-1, 5)),
    'rulebook-fraction-invalid ballot.score.invalidBeyond.fraction',
  ],
  [
    'a part of a whole number',
    changed(TT_20_2023, 'selection.bonus.fraction', part(0.1, 1)),
    'rulebook-fraction-invalid selection.bonus.fraction',
  ],
  [
    'zeros by more than all',
    changed(TT_20_2023, 'verdict.rules.0.conditions.1.noCriterionZeroBy.fraction', part(5, 4)),
    'rulebook-fraction-invalid verdict.rules.0.conditions.1.noCriterionZeroBy.fraction',
  ],
  [
    'a bound with three decimals',
    changed(TT_20_2023, 'verdict.rules.0.conditions.0.points', 69.995),
    'rulebook-points-invalid verdict.rules.0.conditions.0.points',
  ],
  [
    'a negative bound',
    changed(TT_20_2023, 'selection.bonus.minimumAverage', -1),
    'rulebook-points-invalid selection.bonus.minimumAverage',
  ],
  [
    'lateness of no months',
    changed(TT_11_2014, 'verdict.lateness.months', 0),
    'rulebook-span-invalid verdict.lateness.months',
  ],
  [
    'a negative span',
    changed(TT_26_2018_BTNMT, 'verdict.rules.0.conditions.1.by.count', -1),
    'rulebook-span-invalid verdict.rules.0.conditions.1.by.count',
  ],
  [
    'a deadline of no days',
    changed(TT_11_2014, 'deadlines.2.count', 0),
    'rulebook-span-invalid deadlines.2.count',
  ],
  [
    'a deadline of more than ten years',
    changed(TT_11_2014, 'deadlines.0.count', 3651),
    'rulebook-span-invalid deadlines.0.count',
  ],
  [
    'a deadline of half a day',
    changed(TT_11_2014, 'deadlines.0.count', 0.5),
    'rulebook-span-invalid deadlines.0.count',
  ],
  [
    'two forms of one code',
    changed(TT_20_2023, 'ballot.forms.1.code', 'project'),
    'rulebook-form-twice ballot.forms.1.code',
  ],
  [
    'two criteria of one code',
    changed(TT_20_2023, 'ballot.criteria.1.code', 'overview'),
    'rulebook-criterion-twice ballot.criteria.1.code',
  ],
  [
    'a group called like a criterion',
    changed(TT_20_2023, 'ballot.criteria.0.group', 'plan'),
    'rulebook-name-taken ballot.criteria.0',
  ],
  [
    'a criterion called total',
    changed(TT_20_2023, 'ballot.criteria.0.code', 'total'),
    'rulebook-name-taken ballot.criteria.0',
  ],
  [
    'a score ballot without score rules',
    changed(TT_20_2023, 'ballot.score', null),
    'rulebook-score-rules-misplaced ballot.score',
  ],
  [
    'score rules of a vote',
    changed(TT_07_2014, 'ballot.score', TT_20_2023.ballot.score),
    'rulebook-score-rules-misplaced ballot.score',
  ],
  [
    'points for each product',
    changed(TT_20_2023, 'ballot.criteria.2.per', 'product'),
    'rulebook-criterion-not-per-project ballot.criteria.2.per',
  ],
  [
    'a criterion without points',
    changed(TT_20_2023, 'ballot.criteria.2.maxPoints', null),
    'rulebook-criterion-without-points ballot.criteria.2.maxPoints',
  ],
  [
    'a criterion of half a point',
    changed(TT_20_2023, 'ballot.criteria.2.maxPoints', 0.5),
    'rulebook-criterion-without-points ballot.criteria.2.maxPoints',
  ],
  [
    'half a weight',
    changed(TT_20_2023, 'ballot.criteria.2.weight', 0.5),
    'rulebook-weight-invalid ballot.criteria.2.weight',
  ],
  [
    'criteria of 96 points',
    changed(TT_20_2023, 'ballot.criteria.2.maxPoints', 12),
    'rulebook-weights-do-not-add-up ballot.criteria',
  ],
  [
    'weights that make 116 points',
    changed(TT_20_2023, 'ballot.criteria.2.weight', 2),
    'rulebook-weights-do-not-add-up ballot.criteria',
  ],
  [
    'one of three forms that does not add up',
    changed(TT_20_2023, 'ballot.forms.2.criteria.0.maxPoints', 13),
    'rulebook-weights-do-not-add-up ballot.forms.2.criteria',
  ],
  [
    'no common criteria where no form takes the rest',
    changed(TT_20_2023, 'ballot.criteria', []),
    'rulebook-weights-do-not-add-up ballot.criteria',
  ],
  [
    'votes that are grades',
    changed(TT_07_2014, 'ballot.choices', ['approve', 'fail']),
    'rulebook-choices-of-another-kind ballot.choices',
  ],
  [
    'a ballot without a choice',
    changed(TT_11_2014, 'ballot.choices', []),
    'rulebook-choices-of-another-kind ballot.choices',
  ],
  [
    'a rule that counts what no ballot says',
    changed(TT_11_2014, 'verdict.rules.0.conditions.0.of', 'good'),
    'rulebook-choice-unknown verdict.rules.0.conditions.0.of',
  ],
  [
    'member rules that leave ballots open',
    changed(TT_11_2014, 'ballot.memberRules', TT_11_2014.ballot.memberRules.slice(0, 2)),
    'rulebook-without-otherwise ballot.memberRules',
  ],
  [
    'two rules of one name',
    changed(TT_26_2018_BTNMT, 'verdict.rules.2.rule', 'good'),
    'rulebook-rule-twice verdict.rules',
  ],
  [
    'an average where ballots are grades',
    changed(TT_11_2014, 'verdict.rules.1.conditions', [
      { averageOf: 'total', operator: 'less-than', points: 50 },
    ]),
    'rulebook-average-without-scores verdict.rules.1.conditions.0',
  ],
  [
    'zeros where ballots are votes',
    changed(TT_07_2014, 'verdict.rules.0.conditions', [
      { noCriterionZeroBy: { operator: 'more-than', fraction: part(1, 4) }, base: 'present' },
    ]),
    'rulebook-average-without-scores verdict.rules.0.conditions.0',
  ],
  [
    'scores that no average looks at',
    changed(TT_20_2023, 'verdict.rules.0.conditions', [
      { noCriterionZeroBy: { operator: 'more-than', fraction: part(1, 4) }, base: 'present' },
    ]),
    'rulebook-scores-without-average verdict.rules',
  ],
  [
    'an average of a group that no form has',
    changed(TT_16_2015_BVHTTDL, 'verdict.rules.0.conditions.1.averageOf', 'science'),
    'rulebook-average-unknown verdict.rules.0.conditions.1.averageOf',
  ],
  [
    'an average of a criterion that one form lacks',
    changed(TT_20_2023, 'verdict.rules.0.conditions.0.averageOf', 'application'),
    'rulebook-average-unknown verdict.rules.0.conditions.0.averageOf',
  ],
  [
    'a tie by what no form has',
    changed(TT_20_2023, 'selection.ties.2.of', 'beauty'),
    'rulebook-average-unknown selection.ties.2.of',
  ],
  [
    'a tie by an average of nothing',
    changed(TT_20_2023, 'selection.ties.2.of', null),
    'rulebook-average-unknown selection.ties.2.of',
  ],
  [
    'a ranking of acceptances',
    changed(TT_20_2023, 'purpose', 'acceptance'),
    'rulebook-selection-misplaced selection',
  ],
  [
    'a lateness that yields a grade it does not list',
    changed(TT_11_2014, 'verdict.lateness.grade', 'average'),
    'rulebook-grade-unknown verdict.lateness.grade',
  ],
];

describe('a rulebook is refused for', () => {
  it.each(CASES)('%s', (_what, rulebook, expected) => {
    const found = reasons(rulebook);
    expect(found).toContain(expected);
    expect(found.length).toBeLessThanOrEqual(4);
  });

  it('all its reasons at once', () => {
    const bad = changed(changed(TT_20_2023, 'title.vi', ''), 'ballot.criteria.2.maxPoints', 12);
    expect(reasons(bad)).toEqual([
      'rulebook-text-missing title',
      'rulebook-weights-do-not-add-up ballot.criteria',
    ]);
  });

  it('reasons that read in both languages, with nothing left open', () => {
    for (const [, rulebook] of CASES) {
      for (const refusal of checkRulebook(rulebook)) {
        for (const sentence of LANGUAGES.map((language) => sentenceOf(refusal, language))) {
          expect(sentence).toMatch(/\.$/);
          expect(sentence).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    }
  });
});

describe('a rulebook stands', () => {
  it('with weights that make up its hundred points', () => {
    const quarters = changed(
      VINH_PHUC_ACCEPTANCE,
      'ballot.criteria',
      VINH_PHUC_ACCEPTANCE.ballot.criteria.map((each, i) => ({
        ...each,
        maxPoints: 5,
        weight: [4, 4, 6, 6][i],
      })),
    );
    expect(reasons(quarters)).toEqual([]);
  });

  it('without common criteria where a form takes every other project', () => {
    const forms = [
      ...TT_20_2023.ballot.forms,
      { code: 'rest', title: { vi: 'Khác', en: 'Others' }, kinds: [], fields: [], criteria: APPLIED },
    ];
    expect(reasons(changed(changed(TT_20_2023, 'ballot.forms', forms), 'ballot.criteria', []))).toEqual([]);
  });

  it('with scores that members turn into grades, of which shares decide', () => {
    const { ballot, verdict } = TT_11_2014;
    const byGrade: Rulebook = {
      ...VINH_PHUC_ACCEPTANCE,
      verdict,
      ballot: {
        ...VINH_PHUC_ACCEPTANCE.ballot,
        choices: ballot.choices,
        memberRules: [
          {
            choice: 'excellent',
            article: '1',
            conditions: [{ total: { operator: 'at-least', points: 85 } }],
          },
          { choice: 'pass', article: '1', conditions: [{ total: { operator: 'at-least', points: 50 } }] },
          { choice: 'fail', article: '1', conditions: [] },
        ],
      },
    };
    expect(reasons(byGrade)).toEqual([]);
  });

  it('with bounds of two decimals, such as 8.3', () => {
    expect(reasons(changed(VINH_PHUC_ACCEPTANCE, 'verdict.rules.0.conditions.0.points', 85.75))).toEqual([]);
  });
});

describe('a grade is unreachable', () => {
  const from = (points: number, grade: VerdictRule['grade'], operator = 'at-least') =>
    ({
      rule: `${grade}-${points}`,
      article: '1',
      grade,
      conditions: [{ averageOf: 'total', operator, points }],
    }) as VerdictRule;
  const otherwise: VerdictRule = { rule: 'otherwise', article: '1', grade: 'fail', conditions: [] };
  const scale = (...rules: VerdictRule[]) =>
    changed(VINH_PHUC_ACCEPTANCE, 'verdict.rules', [...rules, otherwise]);
  const shares = (rules: readonly VerdictRule[], more: Partial<Rulebook> = {}): Rulebook => ({
    ...changed(TT_11_2014, 'verdict.rules', rules),
    ...more,
  });
  const when = (
    of: 'excellent' | 'pass' | 'fail',
    operator: 'at-least' | 'more-than' | 'at-most',
    fraction: { numerator: number; denominator: number },
    base: 'present' | 'appointed' | 'valid' | 'cast' = 'present',
  ) => ({ of, operator, fraction, base });
  const rule = (grade: VerdictRule['grade'], ...conditions: VerdictRule['conditions']): VerdictRule => ({
    rule: `${grade}-${conditions.length}`,
    article: '1',
    grade,
    conditions,
  });

  it.each<[string, Rulebook, readonly string[]]>([
    [
      'behind a lower bound that takes all its cases',
      scale(from(70, 'good'), from(86, 'excellent'), from(50, 'average')),
      ['excellent'],
    ],
    [
      'where its own bound is more than there are points',
      scale(from(100, 'excellent', 'more-than'), from(70, 'good'), from(50, 'average')),
      ['excellent'],
    ],
    [
      'as the last where every average is taken before it',
      scale(from(86, 'excellent'), from(70, 'good'), from(0, 'average')),
      ['fail'],
    ],
    [
      'where two bounds leave nothing between them',
      scale(
        from(86, 'excellent'),
        {
          ...from(70, 'good'),
          conditions: [
            { averageOf: 'total', operator: 'more-than', points: 70 },
            { averageOf: 'total', operator: 'less-than', points: 70 },
          ],
        },
        from(50, 'average'),
      ),
      ['good'],
    ],
    [
      'behind the same share asked more gently',
      shares([
        rule('pass', when('excellent', 'at-least', part(1, 2))),
        rule('excellent', when('excellent', 'at-least', part(3, 4))),
        rule('fail'),
      ]),
      ['excellent'],
    ],
    [
      'where two shares together are more than all',
      shares([
        rule('excellent', when('excellent', 'more-than', part(1, 2)), when('pass', 'at-least', part(1, 2))),
        rule('pass', when('pass', 'at-least', part(1, 2))),
        rule('fail'),
      ]),
      ['excellent'],
    ],
    [
      'where it needs a share of those valid that those present forbid',
      shares([
        rule(
          'excellent',
          when('excellent', 'at-least', part(1, 1), 'valid'),
          when('excellent', 'at-most', part(0, 1)),
        ),
        rule('pass', when('pass', 'at-least', part(1, 2))),
        rule('fail'),
      ]),
      ['excellent'],
    ],
    [
      'where only lateness beyond the last span would give it',
      changed(TT_26_2018_BTNMT, 'verdict.rules', [
        {
          rule: 'excellent',
          article: '1',
          grade: 'excellent',
          conditions: [{ late: 'more-than', by: { count: 7, unit: 'months' } }],
        },
        from(70, 'good'),
        from(50, 'pass'),
        otherwise,
      ]),
      ['excellent'],
    ],
    [
      'where a share is only met by sizes that are not lawful',
      shares(
        [
          rule(
            'excellent',
            when('excellent', 'at-least', part(1, 2)),
            when('excellent', 'at-most', part(1, 2)),
          ),
          rule('pass', when('pass', 'at-least', part(1, 2))),
          rule('fail'),
        ],
        {
          seats: { ...TT_11_2014.seats, count: { min: 7, max: 7, default: 7 } },
          quorum: { ...TT_11_2014.quorum, bySize: [{ fraction: part(1, 1) }] },
        },
      ),
      ['excellent'],
    ],
  ])('%s', (_how, rulebook, expected) => {
    expect(unreachedGrades(rulebook)).toEqual(expected);
    expect(checkRulebook(rulebook).map(({ facts }) => facts?.grade)).toEqual(expected);
  });

  it('but not where half of an even council gives it', () => {
    const even = shares(
      [
        rule(
          'excellent',
          when('excellent', 'at-least', part(1, 2)),
          when('excellent', 'at-most', part(1, 2)),
        ),
        rule('pass', when('pass', 'at-least', part(1, 2))),
        rule('fail'),
      ],
      { seats: { ...TT_11_2014.seats, count: { min: 7, max: 8, default: 7 } } },
    );
    expect(unreachedGrades(even)).toEqual([]);
  });

  it('not where the last rule is a grade that zero averages still reach', () => {
    expect(unreachedGrades(changed(VINH_PHUC_ACCEPTANCE, 'verdict.rules', [...SCALE.rules]))).toEqual([]);
  });

  it('is looked for only for a while in a rulebook of many choices, sizes and bases', () => {
    const many: Rulebook = {
      ...TT_11_2014,
      seats: { ...TT_11_2014.seats, count: { min: 5, max: 30, default: 9 } },
      ballot: {
        ...TT_11_2014.ballot,
        memberRules: [],
        choices: ['excellent', 'good', 'pass', 'average', 'fail'],
      },
      verdict: {
        ...TT_11_2014.verdict,
        grades: (['excellent', 'good', 'pass', 'average', 'fail'] as const).map((grade) => ({
          grade,
          accepts: grade !== 'fail',
        })),
        rules: (['good', 'pass', 'average', 'fail'] as const)
          .map(
            (of): VerdictRule => ({
              rule: of,
              article: '1',
              grade: of,
              conditions: [{ of, operator: 'more-than', fraction: part(1, 5), base: 'appointed' }],
            }),
          )
          .concat([
            {
              rule: 'excellent',
              article: '1',
              grade: 'excellent',
              conditions: [
                { of: 'excellent', operator: 'more-than', fraction: part(1, 2), base: 'present' },
                { of: 'good', operator: 'more-than', fraction: part(1, 2), base: 'present' },
              ],
            },
            { rule: 'otherwise', article: '1', grade: 'fail', conditions: [] },
          ]),
      },
    };
    const started = performance.now();
    unreachedGrades(many);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

it('fifty of its flaws are told, then how many more there are', () => {
  const forms = Array.from({ length: 60 }, (_, at) => ({
    ...TT_20_2023.ballot.forms[0]!,
    code: `form-${at}`,
    kinds: ['topic'],
  }));
  const withForms = (count: number) => changed(TT_20_2023, 'ballot.forms', forms.slice(0, count));
  const named = (rulebook: Rulebook) =>
    changed(rulebook, 'verdict.rules.0.conditions', [
      { averageOf: 'nothing', operator: 'at-least', points: 50 },
    ]);
  const few = checkRulebook(named(withForms(10)));
  expect(few.map(({ code }) => code)).not.toContain('rulebook-flaws-more');
  const all = checkRulebook(named(withForms(60)));
  expect(all).toHaveLength(51);
  const last = all.at(-1)!;
  expect(last).toEqual({ code: 'rulebook-flaws-more', facts: { more: expect.any(Number), told: 50 } });
  expect(last.facts!.more).toBeGreaterThanOrEqual(11);
  for (const language of LANGUAGES) expect(sentenceOf(last, language)).toContain(`${last.facts!.more}`);
});

it('what is refused is a matter of the rulebook alone, never an error, whatever figure is put in it', () => {
  const paths = [
    'seats.count.min',
    'seats.count.max',
    'seats.roles.reviewer.min',
    'quorum.bySize.0.fraction.numerator',
    'quorum.bySize.0.fraction.denominator',
    'meeting.tellers.count',
    'verdict.rules.0.conditions.0.fraction.numerator',
    'verdict.rules.0.conditions.0.fraction.denominator',
    'verdict.lateness.months',
    'deadlines.0.count',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      fc.oneof(fc.integer({ min: -3, max: 120 }), fc.constantFrom(0.5, 1e9, Number.MAX_SAFE_INTEGER)),
      (path, value) => {
        expect(Array.isArray(checkRulebook(changed(TT_11_2014, path, value)))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
  expect(BUILT_IN_RULEBOOKS.length).toBeGreaterThan(15);
});

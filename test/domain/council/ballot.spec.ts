import { type CastingFacts, decideCastBallot, decideDraft } from '../../../src/domain/council/ballot.js';
import { ballotForm, checkFormLength, MOST_FORM_CRITERIA } from '../../../src/domain/council/ballot-form.js';
import type { BallotPaper } from '../../../src/domain/council/ballot-paper.js';
import type { Grade } from '../../../src/domain/council/grades.js';
import { type Assessment, choiceFrom } from '../../../src/domain/council/member-choice.js';
import { TT_07_2014 } from '../../../src/domain/council/rulebooks/tt-07-2014.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';

const form = ballotForm(TT_11_2014, {
  kind: 'topic',
  field: null,
  products: [
    { id: 'kg', name: 'tảo xoắn khô' },
    { id: 'hop', name: 'viên nhộng' },
  ],
});

const facts: CastingFacts = {
  state: 'open',
  seat: { present: true, recused: false, hasCast: false },
  rulebook: TT_11_2014,
  form,
  channel: 'online',
};

const voteFacts: CastingFacts = {
  ...facts,
  rulebook: TT_07_2014,
  form: ballotForm(TT_07_2014, { kind: 'topic', field: null, products: [] }),
};

/** Every criterion at this grade, save the ones named. */
function assessed(grade: Grade, except: Record<string, Partial<Assessment>> = {}): Assessment[] {
  return form.criteria.map(({ code }) => ({ criterion: code, grade, ...except[code] }));
}

function codes(given: CastingFacts, paper: BallotPaper) {
  const decision = decideCastBallot(given, paper);
  return decision.allowed ? [] : decision.refusals.map((refusal) => refusal.code);
}

it('the form asks three things of each product and one of the report', () => {
  expect(form.criteria.map(({ code }) => code)).toEqual([
    'quantity:kg',
    'volume:kg',
    'quality:kg',
    'quantity:hop',
    'volume:hop',
    'quality:hop',
    'report',
  ]);
});

describe('of a project with many products', () => {
  const ordered = (products: number) => ({
    kind: 'topic',
    field: null,
    products: Array.from({ length: products }, (_, at) => ({ id: `${at}`, name: `sản phẩm ${at}` })),
  });

  it('the form is refused once it asks more than a ballot can answer', () => {
    expect(checkFormLength(TT_11_2014, ordered(166), 'projectIds.0')).toEqual([]);
    expect(checkFormLength(TT_11_2014, ordered(167), 'projectIds.0')).toEqual([
      {
        code: 'ballot-form-too-long',
        path: 'projectIds.0',
        facts: { criteria: 502, most: MOST_FORM_CRITERIA },
      },
    ]);
  });

  it('the form that grew meanwhile asks of the first products only, each with all its criteria', () => {
    const { criteria } = ballotForm(TT_11_2014, ordered(10_000));
    expect(criteria).toEqual(ballotForm(TT_11_2014, ordered(166)).criteria);
    expect(criteria).toHaveLength(166 * 3 + 1);
  });
});

describe('a ballot is refused', () => {
  const seat = facts.seat;
  it.each<[string, Partial<CastingFacts>, string]>([
    ['before the session opens', { state: 'scheduled' }, 'session-not-open'],
    ['after it closed', { state: 'closed' }, 'session-closed'],
    ['a second time', { seat: { ...seat, hasCast: true } }, 'ballot-already-cast'],
    ['from a recused seat', { seat: { ...seat, recused: true } }, 'seat-recused'],
    ['from an absent seat', { seat: { ...seat, present: false } }, 'seat-not-present'],
  ])('%s', (_when, change, code) => {
    expect(codes({ ...facts, ...change }, { grade: 'pass' })).toEqual([code]);
  });

  it.each<[string, CastingFacts, BallotPaper, string]>([
    ['without a grade', facts, {}, 'ballot-grade-missing'],
    ['with a vote where grades are asked', facts, { approve: true }, 'ballot-of-another-kind'],
    ['with a grade where a vote is asked', voteFacts, { grade: 'pass' }, 'ballot-of-another-kind'],
    ['with neither vote', voteFacts, { comment: 'ý kiến' }, 'ballot-grade-missing'],
    ['with a grade of another rulebook', facts, { grade: 'good' }, 'grade-not-in-rulebook'],
    [
      'with a criterion not on the form',
      facts,
      { grade: 'pass', assessments: [{ criterion: 'beauty', grade: 'pass' }] },
      'criterion-unknown',
    ],
    [
      'with a criterion twice',
      facts,
      {
        grade: 'pass',
        assessments: [
          { criterion: 'report', grade: 'pass' },
          { criterion: 'report', grade: 'fail' },
        ],
      },
      'criterion-assessed-twice',
    ],
    [
      'with a criterion at a grade of another rulebook',
      facts,
      { grade: 'pass', assessments: [{ criterion: 'report', grade: 'average' }] },
      'grade-not-in-rulebook',
    ],
    [
      'online where grade and assessments disagree',
      facts,
      { grade: 'excellent', assessments: assessed('pass') },
      'ballot-contradicts-assessments',
    ],
    [
      'online where what was assessed rules the grade out, though some is left open',
      facts,
      { grade: 'excellent', assessments: [{ criterion: 'quantity:kg', grade: 'pass' }] },
      'ballot-contradicts-assessments',
    ],
    ['online as invalid', facts, { invalid: { reason: 'để trống' } }, 'invalid-ballot-not-on-paper'],
    [
      'on paper as invalid without a reason',
      { ...facts, channel: 'paper' },
      { invalid: { reason: ' ' } },
      'invalid-ballot-needs-reason',
    ],
  ])('%s', (_what, given, paper, code) => {
    expect(codes(given, paper)).toEqual([code]);
  });
});

describe('a ballot is taken', () => {
  const take = (given: CastingFacts, paper: BallotPaper) => {
    const decision = decideCastBallot(given, paper);
    if (!decision.allowed) throw new Error(JSON.stringify(decision.refusals));
    return decision.value;
  };

  it('without assessments, and marked so', () => {
    expect(take(facts, { grade: 'excellent' })).toEqual({
      choice: 'excellent',
      derivedChoice: null,
      standing: 'unassessed',
      assessments: [],
      scores: [],
      total: null,
      comment: null,
      invalid: null,
    });
  });

  it('with assessments that agree', () => {
    const ballot = take(facts, { grade: 'excellent', assessments: assessed('excellent') });
    expect(ballot).toMatchObject({ choice: 'excellent', derivedChoice: 'excellent', standing: 'assessed' });
  });

  it('with the grade that its assessments yield where it names none', () => {
    expect(take(facts, { assessments: assessed('pass') }).choice).toBe('pass');
  });

  it('partly assessed, where the rest could still agree', () => {
    const assessments = assessed('excellent').slice(0, 3);
    expect(take(facts, { grade: 'pass', assessments })).toMatchObject({
      choice: 'pass',
      derivedChoice: null,
      standing: 'partly-assessed',
    });
  });

  it('from paper as it was written, and invalid where it contradicts itself', () => {
    const paper = { grade: 'excellent', assessments: assessed('fail') } as const;
    expect(take({ ...facts, channel: 'paper' }, paper)).toMatchObject({
      choice: 'excellent',
      derivedChoice: 'fail',
      invalid: { reason: 'contradicts-assessments' },
    });
  });

  it('from paper left blank', () => {
    const ballot = take({ ...facts, channel: 'paper' }, { invalid: { reason: 'để trống' } });
    expect(ballot).toMatchObject({ choice: null, invalid: { reason: 'để trống' } });
  });

  it.each([
    [true, 'approve'],
    [false, 'reject'],
  ] as const)('with a vote of %s', (approve, choice) => {
    expect(take(voteFacts, { approve }).choice).toBe(choice);
  });
});

describe('a draft', () => {
  it('may lack its grade, and may contradict itself', () => {
    expect(decideDraft(facts, {}).allowed).toBe(true);
    expect(decideDraft(facts, { grade: 'excellent', assessments: assessed('fail') }).allowed).toBe(true);
  });

  it('names only what the form asks', () => {
    expect(decideDraft(facts, { assessments: [{ criterion: 'beauty', grade: 'pass' }] }).allowed).toBe(false);
  });
});

describe("a member's grade under TT 11/2014 art 13.1", () => {
  const fail = { grade: 'fail' } as const;
  const near = { grade: 'fail', reachesThreeQuarters: true } as const;
  const far = { grade: 'fail', reachesThreeQuarters: false } as const;
  it.each<[string, Assessment[], string | null]>([
    ['all exceed the order', assessed('excellent'), 'excellent'],
    ['all exceed, the report needs edits', assessed('excellent', { report: { grade: 'pass' } }), 'excellent'],
    ['all exceed, the report is not usable', assessed('excellent', { report: fail }), 'fail'],
    [
      'one product meets the order exactly',
      assessed('excellent', { 'quality:kg': { grade: 'pass' } }),
      'pass',
    ],
    ['all meet the order', assessed('pass'), 'pass'],
    ['one amount of four short, but three quarters there', assessed('pass', { 'quantity:kg': near }), 'pass'],
    ['one amount of four too short', assessed('pass', { 'quantity:kg': far }), 'fail'],
    ['one amount of four short, by how much unsaid', assessed('pass', { 'quantity:kg': fail }), null],
    ['two amounts of four short', assessed('pass', { 'quantity:kg': near, 'volume:hop': near }), 'fail'],
    ['one quality below the order', assessed('excellent', { 'quality:hop': fail }), 'fail'],
    ['nothing assessed', [], null],
    ['only the report, which fails', [{ criterion: 'report', grade: 'fail' }], 'fail'],
    ['only the report, which is complete', [{ criterion: 'report', grade: 'excellent' }], null],
  ])('when %s', (_what, assessments, expected) => {
    expect(choiceFrom(TT_11_2014, form, { assessments })).toBe(expected);
  });
});

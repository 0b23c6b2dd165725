import { BUILT_IN_RULEBOOKS } from '../../../src/domain/council/built-in-rulebooks.js';
import { checkRulebook } from '../../../src/domain/council/check-rulebook.js';
import type { Rulebook } from '../../../src/domain/council/rulebook.js';
import {
  decideRulebookChoice,
  type Occasion,
  rulebookInForce,
} from '../../../src/domain/council/rulebook-in-force.js';
import { TT_07_2014 } from '../../../src/domain/council/rulebooks/tt-07-2014.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import { COUNCIL_REFUSAL_WORDING } from '../../../src/wording/refusals/council.js';

const occasion = (facts: Partial<Occasion>): Occasion => ({
  purpose: 'acceptance',
  level: 'grassroots',
  kind: 'topic',
  date: '2021-12-01',
  ...facts,
});

describe('the rulebook in force', () => {
  it.each<[string, Partial<Occasion>, string | null]>([
    ["the seed's acceptance", { approvedOn: '2020-04-15' }, 'TT-11-2014'],
    ['an acceptance before TT 11/2014', { date: '2014-07-31' }, null],
    ['its first day', { date: '2014-08-01' }, 'TT-11-2014'],
    ['a late acceptance of an old project', { date: '2026-05-01', approvedOn: '2025-02-09' }, 'TT-11-2014'],
    [
      'an acceptance of a project approved from 10/2/2025',
      { date: '2026-05-01', approvedOn: '2025-02-10' },
      null,
    ],
    ['one approved some time in 2025', { date: '2026-05-01', approvedOn: '2025' }, null],
    ['one approved nobody knows when, accepted long ago', { approvedOn: null }, 'TT-11-2014'],
    ['one approved nobody knows when, accepted now', { date: '2026-05-01' }, null],
    ['a programme, which the circular does not cover', { kind: 'programme' }, null],
    ['a ministry project, which has rules of its own', { level: 'ministry' }, null],
    ["the seed's definition", { purpose: 'definition', date: '2020-02-01' }, 'TT-07-2014'],
    ['a definition before TT 03/2017', { purpose: 'definition', date: '2017-05-18' }, null],
    ['the last day of TT 07/2014', { purpose: 'definition', date: '2023-07-08' }, 'TT-07-2014'],
    ['the first day of TT 06/2023', { purpose: 'definition', date: '2023-07-09' }, 'TT-06-2023'],
    ['a selection before TT 20/2023', { purpose: 'selection' }, null],
  ])('of %s', (_what, facts, expected) => {
    expect(rulebookInForce(BUILT_IN_RULEBOOKS, occasion(facts))?.rulebook.code ?? null).toBe(expected);
  });

  it('applies to a national project by law, to a district one by analogy', () => {
    expect(rulebookInForce(BUILT_IN_RULEBOOKS, occasion({ level: 'national' }))?.adoption).toBeNull();
    expect(rulebookInForce(BUILT_IN_RULEBOOKS, occasion({}))?.adoption?.note.en).toBe(
      'by analogy, not verified locally',
    );
  });

  it("is the authority's own where it adopted one", () => {
    const own: Rulebook = {
      ...TT_11_2014,
      code: 'QD-25-2018',
      validFrom: '2018-01-01',
      adoptions: [{ ...TT_11_2014.adoptions[1]!, authority: 'Bình Sơn' }],
    };
    const among = [...BUILT_IN_RULEBOOKS, own];
    expect(rulebookInForce(among, occasion({ authority: 'Bình Sơn' }))?.rulebook.code).toBe('QD-25-2018');
    expect(rulebookInForce(among, occasion({ authority: 'Sơn Tịnh' }))?.rulebook.code).toBe('TT-11-2014');
  });

  it('may be chosen out of its time with a warning, but not for another purpose', () => {
    expect(decideRulebookChoice(TT_11_2014, occasion({}))).toMatchObject({ value: { warnings: [] } });
    expect(
      decideRulebookChoice(TT_07_2014, occasion({ purpose: 'definition', date: '2026-01-01' })),
    ).toMatchObject({
      value: { warnings: ['rulebook-not-in-force'] },
    });
    expect(decideRulebookChoice(TT_11_2014, occasion({ purpose: 'definition' })).allowed).toBe(false);
  });
});

describe('a rulebook', () => {
  it.each(BUILT_IN_RULEBOOKS.map((rulebook) => [rulebook.code, rulebook] as const))(
    '%s stands, and survives a journey through JSON',
    (_code, rulebook) => {
      expect(checkRulebook(rulebook, BUILT_IN_RULEBOOKS)).toEqual([]);
      expect(JSON.parse(JSON.stringify(rulebook))).toEqual(rulebook);
    },
  );

  const half = { numerator: 1, denominator: 2 };
  const { seats, quorum, ballot, verdict } = TT_11_2014;
  it.each<[string, Partial<Rulebook>, string]>([
    ['ends before it begins', { validTo: '2014-07-31' }, 'rulebook-dates-reversed'],
    [
      'asks more roles than seats',
      { seats: { ...seats, roles: { ...seats.roles, reviewer: { min: 8, max: 8 } } } },
      'rulebook-seats-impossible',
    ],
    [
      'has a quorum above its seats',
      { quorum: { ...quorum, bySize: [{ absolute: 10 }] } },
      'rulebook-quorum-unreachable',
    ],
    [
      'requires a role that nobody may hold',
      {
        seats: { ...seats, roles: { ...seats.roles, 'scientific-secretary': { min: 0, max: 0 } } },
      },
      'rulebook-quorum-unreachable',
    ],
    [
      'has no quorum for large councils',
      { quorum: { ...quorum, bySize: [{ upTo: 9, fraction: half }] } },
      'rulebook-quorum-has-gaps',
    ],
    [
      'has a quorum of more than all',
      { quorum: { ...quorum, bySize: [{ fraction: { numerator: 1, denominator: 0 } }] } },
      'rulebook-fraction-invalid',
    ],
    [
      'yields a grade it does not list',
      { verdict: { ...verdict, grades: verdict.grades.slice(0, 2) } },
      'rulebook-grade-unknown',
    ],
    [
      'lists a grade that no rule yields',
      { verdict: { ...verdict, grades: [...verdict.grades, { grade: 'good', accepts: true }] } },
      'rulebook-grade-unreachable',
    ],
    [
      'counts what its ballot does not offer',
      { ballot: { ...ballot, choices: ['excellent', 'pass'] } },
      'rulebook-choice-unknown',
    ],
    [
      'leaves some ballots without a grade',
      { verdict: { ...verdict, rules: verdict.rules.slice(0, 2) } },
      'rulebook-without-otherwise',
    ],
  ])('that %s is refused', (_what, change, code) => {
    expect(checkRulebook({ ...TT_11_2014, ...change }).map((refusal) => refusal.code)).toContain(code);
  });

  it('may not overlap another version of itself, but may another text', () => {
    const next = { ...TT_11_2014, version: 2, validFrom: '2020-01-01' };
    expect(checkRulebook(next, [TT_11_2014]).map(({ code }) => code)).toEqual(['rulebook-versions-overlap']);
    expect(checkRulebook(next, [{ ...TT_11_2014, validTo: '2019-12-31' }])).toEqual([]);
    expect(checkRulebook({ ...next, code: 'QD-25-2018' }, [TT_11_2014])).toEqual([]);
  });
});

it('every refusal reads as a sentence in both languages', () => {
  for (const wording of Object.values(COUNCIL_REFUSAL_WORDING)) {
    for (const sentence of [wording.vi({}), wording.en({})]) expect(sentence).toMatch(/\.$/);
  }
});

import fc from 'fast-check';
import { BUILT_IN_RULEBOOKS } from '../../../src/domain/council/built-in-rulebooks.js';
import { checkRulebook } from '../../../src/domain/council/check-rulebook.js';
import { COUNCIL_PURPOSES, type Rulebook } from '../../../src/domain/council/rulebook.js';
import {
  decideRulebookChoice,
  type Occasion,
  rulebookInForce,
} from '../../../src/domain/council/rulebook-in-force.js';
import { TT_07_2014 } from '../../../src/domain/council/rulebooks/tt-07-2014.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import { TT_20_2023 } from '../../../src/domain/council/rulebooks/tt-20-2023.js';
import { plusDays } from '../../../src/domain/values/plain-date.js';
import { COUNCIL_REFUSAL_WORDING } from '../../../src/wording/refusals/council.js';

const day = fc.integer({ min: 0, max: 5000 }).map((days) => plusDays('2013-06-01', days));

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

  const selection = (facts: Partial<Occasion>) =>
    occasion({ purpose: 'selection', date: '2024-03-01', ...facts });
  it.each<[string, Partial<Occasion>, string | null]>([
    ['called the day before TT 20/2023', { calledOn: '2023-11-26' }, null],
    ['called on its first day', { calledOn: '2023-11-27' }, 'TT-20-2023'],
    ['called nobody knows when, its council decided in its time', { calledOn: null }, 'TT-20-2023'],
    ['called nobody knows when, its council decided before it', { date: '2023-11-26' }, null],
    ['of a national project', { level: 'national', calledOn: '2024-01-15' }, 'TT-20-2023'],
    ['of a province', { level: 'province', calledOn: '2024-01-15' }, 'TT-20-2023'],
    ['of a ministry', { level: 'ministry', calledOn: '2024-01-15' }, null],
    [
      'of a council of the last day before TT 09/2024',
      { date: '2025-02-09', calledOn: '2025-01-02' },
      'TT-20-2023',
    ],
    ['of a council from TT 09/2024 on', { date: '2025-02-10', calledOn: '2025-01-02' }, null],
  ])('of a selection %s', (_what, facts, expected) => {
    expect(rulebookInForce(BUILT_IN_RULEBOOKS, selection(facts))?.rulebook.code ?? null).toBe(expected);
  });

  it('says so where the day of the call is not known', () => {
    const warnings = (facts: Partial<Occasion>) => {
      const decision = decideRulebookChoice(TT_20_2023, selection(facts));
      return decision.allowed ? decision.value.warnings : [];
    };
    expect(warnings({})).toEqual(['deciding-day-unknown']);
    expect(warnings({ calledOn: '2023-11-27' })).toEqual([]);
    expect(warnings({ calledOn: '2023-11-26' })).toEqual(['rulebook-not-in-force']);
    expect(warnings({ calledOn: '2024-01-15', level: 'ministry' })).toEqual(['rulebook-not-adopted']);
  });

  describe('where rulebooks are confined to one authority or programme', () => {
    const confined = BUILT_IN_RULEBOOKS.filter(({ confinedTo }) => confinedTo);
    const everyone = BUILT_IN_RULEBOOKS.filter(({ confinedTo }) => !confinedTo);

    it('are all that are not the four national circulars', () => {
      expect(everyone.map(({ code }) => code)).toEqual([
        'TT-11-2014',
        'TT-07-2014',
        'TT-06-2023',
        'TT-20-2023',
      ]);
      expect(confined.length).toBeGreaterThanOrEqual(10);
    });

    it('is never one of them by itself, on any day, for any level', () => {
      fc.assert(
        fc.property(
          fc.record({
            purpose: fc.constantFrom(...COUNCIL_PURPOSES),
            level: fc.constantFrom('national', 'ministry', 'province', 'grassroots'),
            kind: fc.constantFrom('topic', 'pilot-production', 'scheme', 'st-project', 'programme'),
            date: day,
            calledOn: fc.option(day),
            approvedOn: fc.option(day),
            authority: fc.constantFrom(null, 'Bình Sơn'),
          }),
          (facts) => {
            expect(rulebookInForce(BUILT_IN_RULEBOOKS, facts)).toEqual(rulebookInForce(everyone, facts));
            if (facts.level === 'ministry') expect(rulebookInForce(BUILT_IN_RULEBOOKS, facts)).toBeNull();
          },
        ),
      );
    });

    it.each(confined.map((rulebook) => [rulebook.code, rulebook] as const))(
      'is %s for the authority that adopted it, and for no other',
      (_code, rulebook) => {
        const level = rulebook.levels[0]!;
        const note = { vi: 'theo quyết định', en: 'by decision' };
        const adopted = {
          ...rulebook,
          adoptions: [{ authority: 'ministry-1', level, from: rulebook.validFrom, note }],
        };
        const among = BUILT_IN_RULEBOOKS.map((each) => (each === rulebook ? adopted : each));
        const inForce = (authority: string, date = '2024-06-01') =>
          rulebookInForce(among, occasion({ purpose: rulebook.purpose, level, date, authority }))?.rulebook;
        expect(inForce('ministry-1')?.code).toBe(rulebook.code);
        expect(inForce('ministry-2')?.code).not.toBe(rulebook.code);
        expect(inForce('ministry-1', '2014-01-01')?.code).not.toBe(rulebook.code);
      },
    );

    it('may be chosen by anybody, who is told that it was not adopted', () => {
      for (const rulebook of confined) {
        const decision = decideRulebookChoice(
          rulebook,
          occasion({ purpose: rulebook.purpose, level: rulebook.levels[0]!, date: '2024-06-01' }),
        );
        expect(decision).toMatchObject({ value: { warnings: ['rulebook-not-adopted'] } });
      }
    });
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

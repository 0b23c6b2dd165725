import fc from 'fast-check';
import { type Proposal, rankProposals } from '../../../src/domain/council/ranking.js';
import { TT_10_2019 } from '../../../src/domain/council/rulebooks/tt-10-2019.js';
import { TT_20_2023 } from '../../../src/domain/council/rulebooks/tt-20-2023.js';
import type { ScoreTally } from '../../../src/domain/council/score-tally.js';

const rules = TT_20_2023.selection!;

interface Sums {
  readonly sum: number;
  readonly ballots?: number;
  readonly content?: number;
}

function scoresOf({ sum, ballots = 7, content = 0 }: Sums): ScoreTally {
  return {
    all: { ballots, sum },
    valid: { ballots, sum },
    deviating: [],
    sums: { 'content-and-plan': content, 'co-operation': content },
    most: {},
    groups: {},
    zeros: {},
  };
}

function proposal(projectId: string, sums: Sums, facts: Partial<Proposal> = {}): Proposal {
  return {
    projectId,
    accepts: true,
    scores: scoresOf(sums),
    hostProposedTopic: false,
    requestedStateVnd: 1_000_000_000n,
    hasExcellentRecord: false,
    chairTotal: 7000,
    ...facts,
  };
}

const order = (proposals: readonly Proposal[], by = rules) =>
  rankProposals(by, proposals).map(({ projectId, place }) => `${place}${projectId}`);

describe('proposals for one topic', () => {
  it('stand by their averages, whatever the number of ballots', () => {
    // 560/7 = 80; 648/8 = 81; 719/9 = 79.89.
    const three = [
      proposal('a', { sum: 56_000 }),
      proposal('b', { sum: 64_800, ballots: 8 }),
      proposal('c', { sum: 71_900, ballots: 9 }),
    ];
    expect(order(three)).toEqual(['1b', '2a', '3c']);
    expect(rankProposals(rules, three)[0]).toMatchObject({
      average: '81',
      wins: true,
      tied: false,
      ties: [],
    });
  });

  it('win only where the verdict accepts, however high the average', () => {
    const ranked = rankProposals(rules, [
      proposal('zeroed', { sum: 70_000 }, { accepts: false }),
      proposal('sound', { sum: 49_000 }),
    ]);
    expect(ranked).toMatchObject([
      { projectId: 'sound', wins: true },
      { projectId: 'zeroed', wins: false },
    ]);
    expect(rankProposals(rules, [proposal('only', { sum: 40_000 }, { accepts: false })])).toMatchObject([
      { place: 1, wins: false, tied: false },
    ]);
  });

  it.each([
    [49_000, '70', '77'],
    [48_999, '70', null],
    [63_000, '90', '99'],
    [70_000, '100', '110'],
  ])(
    'of a host that proposed the topic with %i hundredths of seven ballots have %s and %s',
    (sum, average, withBonus) => {
      const [ranked] = rankProposals(rules, [proposal('a', { sum }, { hostProposedTopic: true })]);
      expect(ranked).toMatchObject({ average, withBonus });
    },
  );

  it('overtake by the bonus, and only where it is known to be due', () => {
    const better = proposal('better', { sum: 53_000 });
    const own = (hostProposedTopic: boolean | null) =>
      proposal('own', { sum: 49_000 }, { hostProposedTopic });
    expect(order([better, own(true)])).toEqual(['1own', '2better']);
    expect(order([better, own(false)])).toEqual(['1better', '2own']);
    expect(order([better, own(null)])).toEqual(['1better', '2own']);
  });

  it('tie where the bonus makes them exactly equal', () => {
    // 700 of 7 ballots with 10 % is 77 each: 539 of 7.
    const [first] = rankProposals(rules, [
      proposal('a', { sum: 49_000 }, { hostProposedTopic: true, requestedStateVnd: 2n }),
      proposal('b', { sum: 53_900 }, { requestedStateVnd: 1n }),
    ]);
    expect(first).toMatchObject({ projectId: 'b', ties: [{ against: 'a', by: 'lower-state-money' }] });
  });
});

describe('a tie under TT 20/2023 falls', () => {
  const sums = { sum: 56_000, content: 20_000 };
  it.each<[string, Partial<Proposal>, Partial<Proposal>, string, string, string]>([
    [
      'first by the lower request of state money',
      { requestedStateVnd: 900n, hasExcellentRecord: false },
      { requestedStateVnd: 1000n, hasExcellentRecord: true },
      'lower-state-money',
      '900',
      '1000',
    ],
    [
      'then by a record of excellence',
      { hasExcellentRecord: true, scores: scoresOf({ sum: 56_000, content: 1 }) },
      { hasExcellentRecord: false },
      'excellent-record',
      '1',
      '0',
    ],
    [
      'then by content and plan',
      { scores: scoresOf({ sum: 56_000, content: 20_001 }) },
      {},
      'higher-average-of',
      '28.57',
      '28.57',
    ],
  ])('%s', (_how, winner, loser, by, own, other) => {
    const ranked = rankProposals(rules, [proposal('l', sums, loser), proposal('w', sums, winner)]);
    expect(ranked[0]).toMatchObject({
      projectId: 'w',
      wins: true,
      ties: [{ against: 'l', by, article: '11.8b', own, other }],
    });
    expect(ranked[1]).toMatchObject({ projectId: 'l', place: 2, ties: [{ by, own: other, other: own }] });
  });

  it('nowhere, where nothing parts them: both stand first, and nobody wins', () => {
    const ranked = rankProposals(rules, [
      proposal('b', sums),
      proposal('a', sums),
      proposal('c', { sum: 1 }),
    ]);
    expect(ranked).toMatchObject([
      {
        projectId: 'a',
        place: 1,
        wins: false,
        tied: true,
        ties: [{ against: 'b', by: 'nothing', article: '11.8' }],
      },
      { projectId: 'b', place: 1, wins: false, tied: true },
      { projectId: 'c', place: 3, wins: false, tied: false, ties: [] },
    ]);
  });

  it('nowhere, where the record lacks the figure that an earlier rule asks: a later one must not decide', () => {
    const ranked = rankProposals(rules, [
      proposal('a', sums, { requestedStateVnd: null, hasExcellentRecord: true }),
      proposal('b', sums, { hasExcellentRecord: false }),
    ]);
    expect(ranked).toMatchObject([
      { wins: false, tied: true, ties: [{ by: 'nothing', own: 'unknown', other: '1000000000' }] },
      { wins: false, tied: true },
    ]);
  });

  it('for some of three by one rule, for the others by the next', () => {
    const three = [
      proposal('dear', sums, { requestedStateVnd: 2n }),
      proposal('plain', sums, { requestedStateVnd: 1n }),
      proposal('famed', sums, { requestedStateVnd: 1n, hasExcellentRecord: true }),
    ];
    const ranked = rankProposals(rules, three);
    expect(ranked.map(({ projectId }) => projectId)).toEqual(['famed', 'plain', 'dear']);
    expect(ranked[0]?.ties.map(({ against, by }) => [against, by])).toEqual([
      ['dear', 'lower-state-money'],
      ['plain', 'excellent-record'],
    ]);
  });
});

describe('a tie under TT 10/2019 falls', () => {
  const by = TT_10_2019.selection!;
  it('by co-operation, then by the score of who presided', () => {
    const sums = { sum: 56_000, content: 15_000 };
    expect(
      order([proposal('a', sums), proposal('b', { ...sums, content: 15_001 }, { chairTotal: 0 })], by),
    ).toEqual(['1b', '2a']);
    const ranked = rankProposals(by, [proposal('a', sums), proposal('b', sums, { chairTotal: 7050 })]);
    expect(ranked[0]).toMatchObject({
      projectId: 'b',
      ties: [{ by: 'chair-score', own: '70.5', other: '70' }],
    });
  });
});

describe('for any proposals', () => {
  const some = fc
    .array(
      fc.record({
        accepts: fc.boolean(),
        sum: fc.constantFrom(48_999, 49_000, 53_900, 56_000),
        ballots: fc.constantFrom(7, 8),
        content: fc.constantFrom(1, 2),
        hostProposedTopic: fc.constantFrom(true, false, null),
        requestedStateVnd: fc.constantFrom(1n, 2n, null),
        hasExcellentRecord: fc.constantFrom(true, false, null),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((list) =>
      list.map(({ sum, ballots, content, ...facts }, i) =>
        proposal(`p${i}`, { sum, ballots, content }, facts),
      ),
    );

  it('the order is the same whichever came first', () => {
    fc.assert(
      fc.property(
        some.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const plain = (proposals: readonly Proposal[]) =>
            rankProposals(rules, proposals).map((each) => ({
              ...each,
              ties: [...each.ties].sort((a, b) => a.against.localeCompare(b.against)),
            }));
          expect(plain(shuffled)).toEqual(plain(list));
        },
      ),
    );
  });

  it('places form a total preorder: each has one, equals share it, the next counts all before it', () => {
    fc.assert(
      fc.property(some, (list) => {
        const ranked = rankProposals(rules, list);
        expect(ranked.map(({ projectId }) => projectId).sort()).toEqual(
          list.map((each) => each.projectId).sort(),
        );
        for (const each of ranked) {
          expect(ranked.filter(({ place }) => place < each.place)).toHaveLength(each.place - 1);
        }
      }),
    );
  });

  it('at most one wins, it stands alone and first and its verdict accepts', () => {
    fc.assert(
      fc.property(some, (list) => {
        const ranked = rankProposals(rules, list);
        const winners = ranked.filter(({ wins }) => wins);
        const first = ranked.filter(({ place }) => place === 1);
        const accepts = (projectId: string) => list.find((each) => each.projectId === projectId)!.accepts;
        expect(winners).toEqual(first.length === 1 && accepts(first[0]!.projectId) ? first : []);
        expect(ranked.filter(({ tied }) => tied)).toEqual(
          first.length > 1 && accepts(first[0]!.projectId) ? first : [],
        );
      }),
    );
  });

  it('a step that parts two says so alike from both sides, and points to the better place', () => {
    fc.assert(
      fc.property(some, (list) => {
        const ranked = rankProposals(rules, list);
        for (const one of ranked) {
          for (const step of one.ties) {
            const other = ranked.find(({ projectId }) => projectId === step.against)!;
            const back = other.ties.find(({ against }) => against === one.projectId)!;
            expect(back).toEqual({ ...step, against: one.projectId, own: step.other, other: step.own });
            expect(step.by === 'nothing').toBe(one.place === other.place);
          }
        }
      }),
    );
  });
});

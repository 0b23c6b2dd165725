import { decideClosing } from '../../../src/domain/council/closing.js';
import { decideOpening, seatsNeeded } from '../../../src/domain/council/quorum.js';
import { TT_06_2023 } from '../../../src/domain/council/rulebooks/tt-06-2023.js';
import { TT_07_2014 } from '../../../src/domain/council/rulebooks/tt-07-2014.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import type { Sitting } from '../../../src/domain/council/seat.js';
import type { Decision } from '../../../src/domain/refusal.js';
import { seatsInOffice } from './given.js';

const codes = (decision: Decision<unknown>) =>
  decision.allowed ? [] : decision.refusals.map((refusal) => refusal.code);

const authorised = { seatId: 's1', document: '12/GUQ' };

describe('the quorum', () => {
  it.each([
    [TT_11_2014, 5, 4],
    [TT_11_2014, 6, 4],
    [TT_11_2014, 7, 5],
    [TT_11_2014, 8, 6],
    [TT_11_2014, 9, 6],
    [TT_11_2014, 11, 8],
    [TT_07_2014, 5, 5],
    [TT_07_2014, 6, 5],
    [TT_07_2014, 7, 5],
    [TT_07_2014, 8, 6],
    [TT_07_2014, 9, 6],
    [TT_06_2023, 7, 5],
    [TT_06_2023, 11, 8],
  ])('of $code, $0', ({ quorum }, appointed, needed) => {
    expect(seatsNeeded(quorum, appointed)).toBe(needed);
  });
});

describe('opening an acceptance session of nine', () => {
  const open = (
    absent: string[],
    recused: string[] = [],
    chairAuthorisation: Sitting['chairAuthorisation'] = null,
  ) =>
    decideOpening({
      state: 'scheduled',
      rulebook: TT_11_2014,
      sitting: { seats: seatsInOffice(9, absent, recused), chairAuthorisation },
    });

  it.each([
    ['everybody', [], [], null, []],
    ['six with all who must be there', ['s6', 's7', 's8'], [], null, []],
    ['five', ['s5', 's6', 's7', 's8'], [], null, ['quorum-not-met']],
    ['all but one reviewer', ['s2'], [], null, ['reviewers-missing']],
    ['seven, one reviewer away', ['s3', 's8'], [], null, ['reviewers-missing']],
    ['a recused reviewer', [], ['s2'], null, ['reviewers-missing']],
    ['no scientific secretary', ['s4'], [], null, ['scientific-secretary-missing']],
    ['no chair and no paper', ['s0'], [], null, ['vice-chair-not-authorised']],
    ['no chair, the vice-chair authorised', ['s0'], [], authorised, []],
    ['a recused chair, the vice-chair authorised', [], ['s0'], authorised, []],
    ['no chair, a blank paper', ['s0'], [], { ...authorised, document: ' ' }, ['vice-chair-not-authorised']],
    [
      'no chair, a member authorised',
      ['s0'],
      [],
      { ...authorised, seatId: 's5' },
      ['vice-chair-not-authorised'],
    ],
    ['neither chair nor vice-chair', ['s0', 's1'], [], authorised, ['chair-missing']],
    ['six present, one of them recused', ['s6', 's7', 's8'], ['s5'], null, ['quorum-not-met']],
    [
      'nobody',
      ['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'],
      [],
      null,
      ['quorum-not-met', 'chair-missing', 'reviewers-missing', 'scientific-secretary-missing'],
    ],
  ] as const)('with %s', (_who, absent, recused, paper, refusals) => {
    expect(codes(open([...absent], [...recused], paper))).toEqual(refusals);
  });

  it('says how many are there and how many are needed', () => {
    expect(open(['s5', 's6', 's7', 's8'])).toMatchObject({
      refusals: [
        { code: 'quorum-not-met', facts: { appointed: 9, present: 5, needed: 6, article: '10.2b' } },
      ],
    });
  });

  it('asks for two reviewers even where only one is still in office', () => {
    const seats = seatsInOffice(9).filter((seat) => seat.seatId !== 's3');
    const decision = decideOpening({ state: 'scheduled', rulebook: TT_11_2014, sitting: { seats } });
    expect(codes(decision)).toEqual(['reviewers-missing']);
  });

  it.each([
    ['open', 'session-already-open'],
    ['closed', 'session-closed'],
  ] as const)('is refused when the session is %s', (state, code) => {
    const sitting = { seats: seatsInOffice(9) };
    expect(codes(decideOpening({ state, rulebook: TT_11_2014, sitting }))).toEqual([code]);
  });

  it('does not ask a definition council of 2017 for a scientific secretary, who is elected at the meeting', () => {
    const seats = seatsInOffice(7, ['s4', 's6']);
    expect(codes(decideOpening({ state: 'scheduled', rulebook: TT_07_2014, sitting: { seats } }))).toEqual(
      [],
    );
  });
});

describe('closing a session', () => {
  const everyone = seatsInOffice(9).map((seat) => seat.seatId);
  const facts = {
    state: 'open' as const,
    rulebook: TT_11_2014,
    sitting: { seats: seatsInOffice(9) },
    castSeatIds: everyone,
    unconfirmedSeatIds: [] as string[],
    missingSeatIds: [] as string[],
  };

  it.each([
    ['all have cast', {}, []],
    ['it is closed already', { state: 'closed' }, ['session-closed']],
    ['it never opened', { state: 'scheduled' }, ['session-not-open']],
    ['one has not cast', { castSeatIds: everyone.slice(1) }, ['ballots-outstanding']],
    ['one is recorded missing', { castSeatIds: everyone.slice(1), missingSeatIds: ['s0'] }, []],
    ['nobody has cast', { castSeatIds: [], missingSeatIds: everyone }, ['no-ballot-handed-in']],
    [
      'only a recused member has cast',
      { sitting: { seats: seatsInOffice(9, [], ['s8']) }, castSeatIds: ['s8'], missingSeatIds: everyone },
      ['no-ballot-handed-in'],
    ],
    [
      'the only paper waits for its second person',
      { castSeatIds: [], missingSeatIds: everyone, unconfirmedSeatIds: ['s0'] },
      ['paper-ballots-unconfirmed'],
    ],
    [
      'one paper waits for its second person',
      { castSeatIds: everyone.slice(1), unconfirmedSeatIds: ['s0'] },
      ['paper-ballots-unconfirmed'],
    ],
    ['a reviewer left', { sitting: { seats: seatsInOffice(9, ['s2']) } }, ['reviewers-missing']],
    ['a reviewer was recused', { sitting: { seats: seatsInOffice(9, [], ['s3']) } }, ['reviewers-missing']],
    [
      'a member left without casting',
      { sitting: { seats: seatsInOffice(9, ['s8']) }, castSeatIds: everyone.slice(0, 8) },
      [],
    ],
    [
      'a recused member has not cast',
      { sitting: { seats: seatsInOffice(9, [], ['s8']) }, castSeatIds: everyone.slice(0, 8) },
      [],
    ],
  ] as const)('when %s', (_what, change, refusals) => {
    expect(codes(decideClosing({ ...facts, ...change }))).toEqual(refusals);
  });
});

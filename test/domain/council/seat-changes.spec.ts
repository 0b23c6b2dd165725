import { excessesOf, shortfallsOf } from '../../../src/domain/council/composition.js';
import { decideJoining, type JoiningFacts } from '../../../src/domain/council/joining.js';
import { decideLeaving, type LeavingFacts } from '../../../src/domain/council/leaving.js';
import { TT_06_2023 } from '../../../src/domain/council/rulebooks/tt-06-2023.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import type { Seat } from '../../../src/domain/council/seat.js';
import type { Decision } from '../../../src/domain/refusal.js';
import { seatsInOffice } from './given.js';

const seats = (size: number): Seat[] =>
  seatsInOffice(size).map(({ seatId, role }) => ({ personId: seatId, role }));
const without = (role: Seat['role'], list = seats(9)) => {
  const at = list.findIndex((seat) => seat.role === role);
  return list.filter((_, index) => index !== at);
};
const codes = (decision: Decision<unknown>) =>
  decision.allowed ? [] : decision.refusals.map(({ code }) => code);

describe('leaving', () => {
  const facts: LeavingFacts = {
    leftOn: '2021-12-20',
    today: '2021-12-31',
    since: '2021-12-01',
    attendedOn: [],
  };

  it.each<[string, Partial<LeavingFacts>, string[]]>([
    ['on a day between the first and today', {}, []],
    ['on the first day', { leftOn: '2021-12-01' }, []],
    ['before the first day', { leftOn: '2021-11-30' }, ['effective-date-before-last-act']],
    ['today', { leftOn: '2021-12-31' }, []],
    ['tomorrow', { leftOn: '2022-01-01' }, ['effective-date-in-future']],
    ['the day before a session attended', { attendedOn: ['2021-12-21'] }, ['seat-attended-later-session']],
    ['the very day of it', { attendedOn: ['2021-12-20'] }, []],
    ['after it', { attendedOn: ['2021-12-19'] }, []],
  ])('%s', (_, more, refusals) => {
    expect(codes(decideLeaving({ ...facts, ...more }))).toEqual(refusals);
  });

  it('names the first session in the way', () => {
    const attendedOn = ['2021-12-29', '2021-12-19', '2021-12-23'];
    expect(decideLeaving({ ...facts, attendedOn })).toMatchObject({
      refusals: [{ facts: { date: '2021-12-20', heldOn: '2021-12-23' } }],
    });
  });
});

describe('joining', () => {
  const facts: JoiningFacts = {
    rulebook: TT_11_2014,
    seats: seats(9),
    sizeReason: null,
    joinedOn: '2021-12-20',
    today: '2021-12-31',
    since: '2021-12-01',
    isReplacedAlready: false,
  };
  const [chair] = seats(9);

  it.each<[string, Partial<JoiningFacts>, string[]]>([
    ['as the ninth of nine', {}, []],
    ['as the tenth', { seats: seats(10) }, ['council-size-needs-reason']],
    ['as the tenth, with a reason', { seats: seats(10), sizeReason: 'liên ngành' }, []],
    [
      'as a second chair',
      { seats: [...without('member'), { personId: 'x', role: 'chair' }] },
      ['seats-of-role-too-many'],
    ],
    ['twice', { seats: [...without('member'), { ...chair!, role: 'member' }] }, ['person-sits-twice']],
    ['a council that lacks others still', { seats: without('reviewer', seats(7)) }, []],
    ['in the place of one already replaced', { isReplacedAlready: true }, ['seat-already-replaced']],
    ['before the council was there', { joinedOn: '2021-11-30' }, ['effective-date-before-last-act']],
    ['tomorrow', { joinedOn: '2022-01-01' }, ['effective-date-in-future']],
  ])('%s', (_, more, refusals) => {
    expect(codes(decideJoining({ ...facts, ...more }))).toEqual(refusals);
  });
});

describe('a council', () => {
  it.each([
    ['whole', seats(9), []],
    ['without a reviewer', without('reviewer'), ['council-size-needs-reason', 'seats-of-role-too-few']],
    ['without a member', without('member'), ['council-size-needs-reason']],
    ['with nobody left', [], ['council-size-needs-reason', ...Array(4).fill('seats-of-role-too-few')]],
  ] as const)('%s lacks what it lacks, and has nothing too much', (_, list, lacking) => {
    const found = shortfallsOf(TT_11_2014, list).map(({ code }) => code);
    expect(found.slice(0, lacking.length)).toEqual(lacking);
    expect(excessesOf(TT_11_2014, list)).toEqual([]);
  });

  it('below what its rulebook allows is short of members, above has too many', () => {
    const size = (count: number): Seat[] =>
      Array.from({ length: count }, (_, at) => ({ personId: `p${at}`, role: 'member' }));
    const { min, max } = TT_06_2023.seats.count;
    const outside = expect.objectContaining({ code: expect.stringMatching(/^council-size/) });
    expect(shortfallsOf(TT_06_2023, size(min - 1))).toContainEqual(outside);
    expect(excessesOf(TT_06_2023, size(min - 1))).toEqual([]);
    expect(excessesOf(TT_06_2023, size(max + 1))).toContainEqual(outside);
    expect(shortfallsOf(TT_06_2023, size(max + 1))).not.toContainEqual(outside);
  });
});

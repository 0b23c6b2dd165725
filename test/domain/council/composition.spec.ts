import { checkComposition } from '../../../src/domain/council/composition.js';
import { TT_06_2023 } from '../../../src/domain/council/rulebooks/tt-06-2023.js';
import { TT_07_2014 } from '../../../src/domain/council/rulebooks/tt-07-2014.js';
import { TT_11_2014 } from '../../../src/domain/council/rulebooks/tt-11-2014.js';
import type { Seat } from '../../../src/domain/council/seat.js';
import { seatsInOffice } from './given.js';

const seats = (size: number): Seat[] =>
  seatsInOffice(size).map(({ seatId, role }) => ({ personId: seatId, role }));

const codes = (...args: Parameters<typeof checkComposition>) =>
  checkComposition(...args).map((refusal) => refusal.code);

describe('a council is composed', () => {
  it.each([
    ['of nine under TT 11/2014', TT_11_2014, 9, undefined, []],
    ['of seven without a reason', TT_11_2014, 7, undefined, ['council-size-needs-reason']],
    ['of seven with a blank reason', TT_11_2014, 7, '  ', ['council-size-needs-reason']],
    ['of seven with a reason', TT_11_2014, 7, 'nhiệm vụ quy mô nhỏ', []],
    ['of eleven with a reason', TT_11_2014, 11, 'nhiệm vụ phức tạp', []],
    ['of five under TT 07/2014', TT_07_2014, 5, undefined, []],
    ['of ten under TT 07/2014', TT_07_2014, 10, undefined, ['council-size-needs-reason']],
    ['of six under TT 06/2023', TT_06_2023, 6, undefined, ['council-size-needs-reason']],
    ['of eleven under TT 06/2023', TT_06_2023, 11, undefined, []],
  ])('%s', (_what, rulebook, size, reason, refusals) => {
    expect(codes(rulebook, seats(size), reason)).toEqual(refusals);
  });

  it('never with fewer seats than the quorum asks for, whatever the reason', () => {
    expect(codes(TT_07_2014, seats(4), 'lý do')).toEqual(['quorum-unreachable']);
  });

  it('never outside its range where the rulebook knows no exception', () => {
    const strict = { ...TT_11_2014, seats: { ...TT_11_2014.seats, mayBeOtherWithReason: false } };
    expect(codes(strict, seats(7), 'lý do')).toEqual(['council-size-outside-rulebook']);
  });

  it('with every fault said at once', () => {
    const nine: Seat[] = seats(9).map((seat, i) => (i === 2 ? { ...seat, role: 'chair' } : seat));
    nine[8] = { ...nine[8]!, personId: 's0' };
    expect(checkComposition(TT_11_2014, nine.slice(1))).toEqual([
      expect.objectContaining({
        code: 'council-size-needs-reason',
        facts: expect.objectContaining({ actual: 8 }),
      }),
      expect.objectContaining({
        code: 'seats-of-role-too-few',
        facts: expect.objectContaining({ role: 'reviewer' }),
      }),
    ]);
    expect(checkComposition(TT_11_2014, nine).map(({ code, path }) => [code, path])).toEqual([
      ['seats-of-role-too-many', 'seats'],
      ['seats-of-role-too-few', 'seats'],
      ['person-sits-twice', 'seats.8.personId'],
    ]);
  });
});

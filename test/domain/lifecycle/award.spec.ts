import type { RankedProposal } from '../../../src/domain/council/ranking.js';
import { decideAward } from '../../../src/domain/lifecycle/award.js';

const ranked = (projectId: string, more: Partial<RankedProposal> = {}): RankedProposal => ({
  projectId,
  place: 1,
  of: 3,
  average: '80',
  withBonus: null,
  wins: false,
  tied: false,
  ties: [],
  ...more,
});
const clear = {
  proposals: [ranked('a', { wins: true }), ranked('b', { place: 2 }), ranked('c', { place: 3 })],
};
const tie = {
  proposals: [ranked('d', { tied: true }), ranked('e', { tied: true }), ranked('f', { place: 3 })],
};
const nobody = { proposals: [ranked('g'), ranked('h', { place: 2 })] };

const idsOf = (list: readonly RankedProposal[]) => list.map(({ projectId }) => projectId);

describe('the award of topics', () => {
  it('goes to the first of each ranking', () => {
    const decision = decideAward([clear, nobody], {});
    expect(decision.allowed && idsOf(decision.value.winners)).toEqual(['a']);
    expect(decision.allowed && idsOf(decision.value.others)).toEqual(['g', 'b', 'h', 'c']);
  });

  it('of a tie goes to the one that is named with a reason', () => {
    const decision = decideAward([tie], { winnerIds: ['e'], reason: 'theo kiến nghị của Hội đồng' });
    expect(decision.allowed && idsOf(decision.value.winners)).toEqual(['e']);
    expect(decision.allowed && idsOf(decision.value.others)).toEqual(['d', 'f']);
  });

  it.each([
    ['a tie left open', { winnerIds: [] }, ['award-tie-undecided']],
    ['a tie given to two', { winnerIds: ['d', 'e'], reason: 'x' }, ['award-tie-undecided']],
    ['a tie decided without a reason', { winnerIds: ['d'] }, ['reason-missing']],
    ['one who was not first', { winnerIds: ['d', 'f'], reason: 'x' }, ['award-to-nobody-ranked-first']],
  ])('is refused for %s', (_what, request, expected) => {
    const decision = decideAward([tie], request);
    expect(decision.allowed ? [] : decision.refusals.map(({ code }) => code)).toEqual(expected);
  });
});

/**
 * After a selection each topic goes to one proposal: the first of the ranking, or of those that nothing parts the one that the
 * authority names with its reason; the others are told by letter (TT 20/2023 art 11.8, 16).
 */
import type { RankedProposal } from '../council/ranking.js';
import { allowUnless, type Decision, type Refusal } from '../refusal.js';

export interface RankedTopic {
  readonly proposals: readonly RankedProposal[];
}

export interface AwardRequest {
  /** Only where a ranking ends in a tie. */
  readonly winnerIds?: readonly string[];
  readonly reason?: string | null;
}

export interface Award {
  readonly winners: readonly RankedProposal[];
  readonly others: readonly RankedProposal[];
}

export function decideAward(topics: readonly RankedTopic[], request: AwardRequest): Decision<Award> {
  const named = request.winnerIds ?? [];
  const refusals: Refusal[] = [];
  const winners: RankedProposal[] = [];
  for (const { proposals } of topics) {
    const tied = proposals.filter((each) => each.tied);
    const chosen = tied.filter(({ projectId }) => named.includes(projectId));
    if (tied.length > 0 && chosen.length !== 1) {
      refusals.push({ code: 'award-tie-undecided', path: 'winnerIds', facts: { tied: tied.length } });
    }
    winners.push(...proposals.filter((each) => each.wins), ...chosen);
  }
  if (winners.some((each) => each.tied) && !request.reason?.trim()) {
    refusals.push({ code: 'reason-missing', path: 'reason' });
  }
  const all = topics.flatMap(({ proposals }) => proposals);
  for (const [at, id] of named.entries()) {
    if (!all.some(({ projectId, wins, tied }) => projectId === id && (wins || tied))) {
      refusals.push({ code: 'award-to-nobody-ranked-first', path: `winnerIds.${at}` });
    }
  }
  const others = all.filter((each) => !winners.includes(each)).sort((a, b) => a.place - b.place);
  return allowUnless(refusals, { winners, others });
}

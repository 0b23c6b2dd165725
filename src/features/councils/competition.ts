import { Injectable } from '@nestjs/common';
import type { BallotForm } from '../../domain/council/ballot-form.js';
import type { Verdict } from '../../domain/council/grading.js';
import { attendanceOf } from '../../domain/council/quorum.js';
import { type Proposal, type RankedProposal, rankProposals } from '../../domain/council/ranking.js';
import { castTotal } from '../../domain/council/scores.js';
import { requestedStateMoney } from '../../domain/funding/approved-funds.js';
import type { Tx } from '../../platform/database/transactions.js';
import { FundingRepository } from '../funding/funding.repository.js';
import type { Item } from './judged-item.js';
import { SelectionRepository } from './selections.repository.js';
import type { SessionItem } from './session.entity.js';
import { SessionRepository } from './sessions.repository.js';
import type { SessionRecord } from './sitting.js';

type JudgedItem = Item & { readonly form: BallotForm; readonly verdict: Verdict };

/** Ranks the proposals of a selection session that compete for one topic. */
@Injectable()
export class Competition {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly selections: SelectionRepository,
    private readonly funding: FundingRepository,
  ) {}

  /** By project; nothing where the rulebook ranks nobody. */
  async rank(
    tx: Tx,
    { session, rulebook }: SessionRecord,
    judged: readonly JudgedItem[],
  ): Promise<Map<string, RankedProposal>> {
    if (!rulebook.selection) return new Map();
    const topics = await this.selections.topicsOf(tx, session.councilId);
    const agenda = await this.sessions.items(tx, session.id);
    const byTopic = new Map<string, Proposal[]>();
    for (const item of judged) {
      const topic = topics.get(item.projectId) ?? item.projectId;
      const facts = agenda.find(({ projectId }) => projectId === item.projectId)!;
      const proposal = await this.proposal(tx, item, facts, rulebook);
      byTopic.set(topic, [...(byTopic.get(topic) ?? []), proposal]);
    }
    const ranked = [...byTopic.values()].flatMap((proposals) =>
      rankProposals(rulebook.selection!, proposals),
    );
    return new Map(ranked.map((each) => [each.projectId, each]));
  }

  private async proposal(
    tx: Tx,
    { projectId, form, verdict, sitting, ballots }: JudgedItem,
    { hostProposedTopic, requestedStateVnd, hasExcellentRecord }: SessionItem,
    rulebook: SessionRecord['rulebook'],
  ): Promise<Proposal> {
    const { presides } = attendanceOf(rulebook, sitting);
    const presiding = sitting.seats.find(({ role }) => role === presides);
    const chairs = ballots.find(({ seatId, state }) => seatId === presiding?.seatId && state === 'submitted');
    const plan = requestedStateVnd === null ? await this.funding.find(tx, projectId) : null;
    return {
      projectId,
      accepts: verdict.accepts,
      scores: verdict.scores,
      hostProposedTopic,
      requestedStateVnd: requestedStateVnd ?? (plan && requestedStateMoney(plan.lines)),
      hasExcellentRecord,
      // From what the audit holds a digest of, not from the sum that stands beside it.
      chairTotal: chairs ? castTotal(form, chairs.form.scores ?? []) : null,
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import type { RankedProposal } from '../../domain/council/ranking.js';
import { decideAward } from '../../domain/lifecycle/award.js';
import type { Language } from '../../domain/values/language.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { selectionLetter } from '../../wording/selection-letter.js';
import { type ClosedSelection, SelectionRepository } from '../councils/selections.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import type { AwardInput } from './award.dto.js';
import { LifecycleService } from './lifecycle.service.js';

/** What follows a selection: the first of each topic moves on, the others are closed with a letter. */
@Injectable()
export class AwardService {
  constructor(
    private readonly transactions: Transactions,
    private readonly selections: SelectionRepository,
    private readonly projects: ProjectRepository,
    private readonly lifecycle: LifecycleService,
  ) {}

  awardTopics(act: Act, sessionId: string, { decision, letter, effectiveDate, ...request }: AwardInput) {
    return this.transactions.run(async (tx) => {
      const selection = await this.selections.closedSelection(tx, act.actor, sessionId);
      if (selection.length === 0) throw Refused.because('selection-not-closed');
      const { winners, others } = accept(decideAward(topicsOf(selection), request));
      const { actor, requestId } = act;
      await this.lockAll(tx, actor, selection);
      const results = [];
      for (const winner of winners) {
        const move = { to: 'selected' as const, decision, reason: request.reason, effectiveDate };
        results.push(await this.move(tx, { actor, requestId }, winner, move));
      }
      for (const other of others) {
        const { stage } = await this.projects.lock(tx, { actor }, other.projectId);
        if (stage !== 'defined') continue;
        const reason = `not-selected: ${other.place}/${other.of}`;
        const move = { to: 'rejected' as const, decision: letter, reason, effectiveDate };
        results.push(await this.move(tx, { actor, requestId }, other, move));
      }
      return { items: results };
    });
  }

  /** The topics of a closed selection as an award would find them: their proposals best first, and where each stands now. */
  getSelection(actor: Actor, sessionId: string) {
    return this.transactions.read(async (tx) => {
      const selection = await this.selections.closedSelection(tx, actor, sessionId);
      if (selection.length === 0) throw Refused.because('selection-not-closed');
      const stages = new Map(selection.map(({ projectId, stage }) => [projectId, stage]));
      const topics = topicsOf(selection).map(({ proposals }) => ({
        proposals: [...proposals]
          .sort((a, b) => a.place - b.place)
          .map((ranking) => ({ ...ranking, stage: stages.get(ranking.projectId)! })),
      }));
      return { topics };
    });
  }

  /** The letter about the result, as the record has it. */
  getLetter(actor: Actor, projectId: string, language: Language) {
    return this.transactions.read(async (tx) => {
      await this.projects.getVisible(tx, actor, projectId);
      const facts = await this.selections.selectionOutcome(tx, projectId);
      if (!facts) throw Refused.because('not-found');
      return { text: selectionLetter(facts, language), facts };
    });
  }

  private async move(
    tx: Tx,
    act: Act,
    { projectId, place }: RankedProposal,
    move: Parameters<LifecycleService['move']>[3],
  ) {
    const { from, to } = await this.lifecycle.move(tx, act, projectId, move);
    return { projectId, place, from, to };
  }

  /** In one order, so that two awards never wait for each other crosswise. */
  private async lockAll(tx: Tx, actor: Actor, selection: readonly ClosedSelection[]): Promise<void> {
    for (const id of selection.map(({ projectId }) => projectId).sort()) {
      await this.projects.lock(tx, { actor }, id);
    }
  }
}

function topicsOf(selection: readonly ClosedSelection[]) {
  const topics = new Map<string, RankedProposal[]>();
  for (const { topicId, projectId, ranking } of selection) {
    const key = topicId ?? projectId;
    topics.set(key, [...(topics.get(key) ?? []), ranking]);
  }
  return [...topics.values()].map((proposals) => ({ proposals }));
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import type { BallotForm } from '../../domain/council/ballot-form.js';
import { decideVerdict, type Verdict } from '../../domain/council/grading.js';
import { type Submission, timedHandIn } from '../../domain/council/lateness.js';
import type { RankedProposal } from '../../domain/council/ranking.js';
import type { Tx } from '../../platform/database/transactions.js';
import { ProjectPartsRepository } from '../projects/project-parts.repository.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { countedBallot, digestOfAll } from './ballot-content.js';
import { BallotForms } from './ballot-forms.js';
import { BallotRepository } from './ballots.repository.js';
import { Competition } from './competition.js';
import type { Item } from './judged-item.js';
import type { SessionRecord } from './sitting.js';
import type { StoredVerdict } from './verdict.entity.js';

interface Judged extends Item {
  readonly verdict: Verdict;
  readonly ranking: RankedProposal | null;
}

/** Turns the ballots of each item into its verdict, ranks those that compete, and stores what stands for ever. */
@Injectable()
export class Judging {
  constructor(
    private readonly ballots: BallotRepository,
    private readonly projects: ProjectRepository,
    private readonly parts: ProjectPartsRepository,
    private readonly forms: BallotForms,
    private readonly competition: Competition,
  ) {}

  async judge(
    tx: Tx,
    actor: Actor,
    record: SessionRecord,
    items: readonly Item[],
    now: Date,
  ): Promise<StoredVerdict[]> {
    const judged = [];
    for (const item of items) {
      const form = await this.forms.of(tx, record.rulebook, item.projectId);
      judged.push({ ...item, form, verdict: await this.verdictOn(tx, record, item, form) });
    }
    const ranked = await this.competition.rank(tx, record, judged);
    const stored = [];
    for (const item of judged) {
      const ranking = ranked.get(item.projectId) ?? null;
      stored.push(await this.store(tx, actor, record, { ...item, ranking }, now));
    }
    return stored;
  }

  private async verdictOn(
    tx: Tx,
    { council, rulebook }: SessionRecord,
    { projectId, sitting, ballots }: Item,
    form: BallotForm,
  ): Promise<Verdict> {
    return decideVerdict({
      rulebook,
      sitting,
      ballots: ballots.filter(({ state }) => state === 'submitted').map(countedBallot),
      form,
      submission: council.purpose === 'acceptance' ? await this.submission(tx, projectId) : null,
    });
  }

  /** Lateness counts from the extended end. */
  private async submission(tx: Tx, projectId: string): Promise<Submission> {
    const history = await this.parts.stageHistory(tx, projectId);
    const contract = await this.parts.contractOf(tx, projectId);
    return { endsOn: contract?.endsOn ?? null, submittedOn: timedHandIn(history)?.effectiveDate ?? null };
  }

  private async store(
    tx: Tx,
    actor: Actor,
    { session, council, rulebook }: SessionRecord,
    { projectId, ballots, verdict, ranking }: Judged,
    now: Date,
  ): Promise<StoredVerdict> {
    const project = await this.projects.lock(tx, { actor }, projectId);
    const { grade, accepts, valid, counts, scores, trace, distance } = verdict;
    const stored = await this.ballots.insertVerdict(tx, {
      sessionId: session.id,
      projectId,
      rulebookId: session.rulebookId,
      grade,
      accepts: ranking ? ranking.wins || ranking.tied : accepts,
      valid,
      counts,
      scores,
      ranking,
      trace: ranking ? [...trace, rankingEntry(ranking, rulebook.selection!.article)] : trace,
      distance,
      ballotsDigest: digestOfAll(ballots.filter(({ state }) => state === 'submitted')),
      heldOn: session.heldOn!,
      createdAt: now,
    });
    if (council.purpose === 'acceptance') await this.setGrade(tx, stored);
    await this.projects.update(tx, project);
    return stored;
  }

  private async setGrade(tx: Tx, { projectId, grade, heldOn, id }: StoredVerdict): Promise<void> {
    await this.parts.setGrade(tx, {
      projectId,
      grade,
      asWritten: null,
      scoreAsWritten: null,
      acceptedOn: heldOn,
      verdictId: id,
      source: null,
    });
  }
}

function rankingEntry({ place, of, average, withBonus, wins, tied }: RankedProposal, article: string) {
  return {
    rule: tied ? 'ranking-tied' : 'ranking',
    article,
    facts: {
      place,
      proposals: of,
      'total-average': average,
      ...(withBonus && { 'average-with-bonus': withBonus }),
    },
    holds: wins || tied,
  };
}

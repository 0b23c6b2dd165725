import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import type { RankedProposal } from '../../domain/council/ranking.js';
import type { Stage } from '../../domain/lifecycle/stages.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { SelectionOutcome } from '../../wording/selection-letter.js';
import type { Project } from '../projects/project.entity.js';
import { CouncilRepository } from './councils.repository.js';

export interface ClosedSelection {
  readonly projectId: string;
  readonly topicId: string | null;
  /** Where the project stands now. */
  readonly stage: Stage;
  readonly ranking: RankedProposal;
}

/** Proposals that compete for one topic, and what became of them. */
@Injectable()
export class SelectionRepository {
  constructor(private readonly councils: CouncilRepository) {}

  /** The topic of each project that names one: proposals of one topic compete. */
  async topicsOf(tx: Tx, councilId: string): Promise<Map<string, string>> {
    const rows: { id: string; topicId: string }[] = await tx.query(
      `select project.id, project.topic_id as "topicId" from council_project judged
       join project on project.id = judged.project_id
       where judged.council_id = $1 and project.topic_id is not null`,
      [councilId],
    );
    return new Map(rows.map(({ id, topicId }) => [id, topicId]));
  }

  /** The ranked proposals of a closed selection; none where the session is no such one. */
  async closedSelection(tx: Tx, actor: Actor, sessionId: string): Promise<ClosedSelection[]> {
    const [session] = await tx.query('select council_id as "councilId" from council_session where id = $1', [
      sessionId,
    ]);
    if (!session) throw Refused.because('not-found');
    await this.councils.getVisible(tx, actor, session.councilId);
    return tx.query(
      `select verdict.project_id as "projectId", project.topic_id as "topicId", project.stage, verdict.ranking
       from verdict join project on project.id = verdict.project_id
       where verdict.session_id = $1 and verdict.valid and verdict.ranking is not null order by verdict.project_id`,
      [sessionId],
    );
  }

  /** What the letter about a selection says of this project, once it was chosen or turned down after one. */
  async selectionOutcome(tx: Tx, projectId: string): Promise<SelectionOutcome | undefined> {
    const [row] = await tx.query(
      `select project.title, project.code, lead.name as "leadInstitution", decision.number as "councilDecision",
         verdict.held_on::text as "heldOn", (verdict.ranking ->> 'of')::int as proposals,
         (verdict.ranking ->> 'place')::int as place, change.to_stage as outcome, letter.number as "letterNumber",
         letter.date as "letterDate"
       from stage_change change join project on project.id = change.project_id
       join verdict on verdict.project_id = project.id and verdict.ranking is not null
         and verdict.created_at <= change.created_at
       join council_session session on session.id = verdict.session_id
       join council on council.id = session.council_id
       left join decision on decision.id = council.decision_id
       left join institution lead on lead.id = project.lead_institution_id
       left join decision letter on letter.id = change.decision_id
       where change.project_id = $1 and change.from_stage = 'defined' and change.to_stage in ('selected', 'rejected')
       order by change.sequence desc, verdict.created_at desc limit 1`,
      [projectId],
    );
    return row;
  }

  /** Another proposal of the same topic that was chosen already. */
  async chosenRival(tx: Tx, { id, topicId }: Pick<Project, 'id' | 'topicId'>): Promise<string | null> {
    if (topicId === null) return null;
    const [row] = await tx.query(
      `select code from project where topic_id = $1 and id <> $2
         and stage not in ('proposed', 'defined', 'rejected', 'withdrawn') order by code limit 1`,
      [topicId, id],
    );
    return row?.code ?? null;
  }
}

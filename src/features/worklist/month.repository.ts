import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import type { CouncilPurpose, Deadline } from '../../domain/council/rulebook.js';
import type { SessionState } from '../../domain/council/session-state.js';
import { remindersRing, STAGES, type Stage } from '../../domain/lifecycle/stages.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { NamedProject } from '../../domain/worklist/work-item.js';
import type { Tx } from '../../platform/database/transactions.js';
import { CouncilSession } from '../councils/session.entity.js';
import { IS_RECUSED, MAY_OPEN, readerOf, SITS } from '../councils/sitting-queries.js';
import { Milestone } from '../milestones/milestone.entity.js';
import { RESPONSIBLE } from '../milestones/milestones.repository.js';
import { visibleTo } from '../projects/visibility.js';

export const MOST_SHOWN = 300;
const SILENT_STAGES = STAGES.filter((stage) => !remindersRing(stage));

export interface MonthMilestone {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly origin: 'law' | 'own';
  readonly article: string | null;
  readonly dueDate: PlainDate;
  readonly projected: boolean;
  readonly state: 'open' | 'completed';
  readonly stage: Stage;
  readonly project: NamedProject;
}

export interface MonthSession {
  readonly id: string;
  readonly purpose: CouncilPurpose;
  readonly scheduledAt: Date;
  readonly heldOn: PlainDate | null;
  readonly state: SessionState;
  /** Whoever may open the council. */
  readonly mayOpen: boolean;
  readonly projects: readonly NamedProject[];
  /** Of whoever may open the council only. */
  readonly deadlines: readonly Deadline[] | null;
  readonly stepsDone: readonly string[];
}

export interface MonthFilter {
  readonly isMine: boolean;
  readonly kind: string | null;
}

const PROJECT = `jsonb_build_object('id', project.id, 'code', project.code, 'title', project.title)`;

/** What stands in a month, as far as the reader may know of it. */
@Injectable()
export class MonthRepository {
  between(
    tx: Tx,
    actor: Actor,
    filter: MonthFilter,
    from: PlainDate,
    to: PlainDate,
  ): Promise<MonthMilestone[]> {
    return this.milestones(tx, actor, filter)
      .andWhere(`milestone.state <> 'cancelled' and milestone.due_date between :from and :to`, { from, to })
      .getRawMany();
  }

  /** Open ones of projects that go on. */
  overdue(tx: Tx, actor: Actor, filter: MonthFilter, today: PlainDate): Promise<MonthMilestone[]> {
    return this.milestones(tx, actor, filter)
      .andWhere(
        `milestone.state = 'open' and milestone.due_date < :today and project.stage <> all(:silent)`,
        {
          today,
          silent: SILENT_STAGES,
        },
      )
      .getRawMany();
  }

  /** A session stands with those of its projects that the reader may know of, and not at all without one. */
  sessions(tx: Tx, actor: Actor, isMine: boolean, from: Date, to: Date): Promise<MonthSession[]> {
    const { sql, parameters } = visibleTo(actor, 'project');
    const sessions = tx
      .createQueryBuilder(CouncilSession, 'session')
      .innerJoin('council', 'council', 'council.id = session.council_id')
      .innerJoin('rulebook', 'rulebook', 'rulebook.id = session.rulebook_id')
      .innerJoin('session_item', 'item', 'item.session_id = session.id')
      .innerJoin('project', 'project', 'project.id = item.project_id')
      .select('session.id', 'id')
      .addSelect('council.purpose', 'purpose')
      .addSelect('session.scheduled_at', 'scheduledAt')
      .addSelect('session.held_on::text', 'heldOn')
      .addSelect('session.state', 'state')
      .addSelect(MAY_OPEN, 'mayOpen')
      .addSelect(`case when ${MAY_OPEN} then rulebook.content -> 'deadlines' end`, 'deadlines')
      .addSelect(
        'array(select code from session_step where session_step.session_id = session.id)',
        'stepsDone',
      )
      .addSelect(`jsonb_agg(${PROJECT} order by project.code)`, 'projects')
      .where('session.scheduled_at >= :from and session.scheduled_at < :to', { from, to })
      .andWhere(sql, parameters)
      .setParameters(readerOf(actor))
      .groupBy('session.id')
      .addGroupBy('council.id')
      .addGroupBy('rulebook.id')
      .orderBy('session.scheduled_at')
      .addOrderBy('session.id')
      .limit(MOST_SHOWN);
    if (isMine) sessions.andWhere(SITS).andWhere(`not ${IS_RECUSED}`);
    return sessions.getRawMany();
  }

  private milestones(tx: Tx, actor: Actor, { isMine, kind }: MonthFilter) {
    const { sql, parameters } = visibleTo(actor, 'project');
    const milestones = tx
      .createQueryBuilder(Milestone, 'milestone')
      .innerJoin('project', 'project', 'project.id = milestone.project_id')
      .select('milestone.id', 'id')
      .addSelect('milestone.kind', 'kind')
      .addSelect('milestone.title', 'title')
      .addSelect('milestone.origin', 'origin')
      .addSelect('milestone.article', 'article')
      .addSelect('milestone.due_date::text', 'dueDate')
      .addSelect('milestone.projected', 'projected')
      .addSelect('milestone.state', 'state')
      .addSelect('project.stage', 'stage')
      .addSelect(PROJECT, 'project')
      .where(sql, parameters)
      .orderBy('milestone.due_date')
      .addOrderBy('project.code')
      .addOrderBy('milestone.id')
      .limit(MOST_SHOWN + 1);
    if (isMine)
      milestones.andWhere(`${RESPONSIBLE.sql} = :personId`, {
        personId: actor.personId,
        ...RESPONSIBLE.parameters,
      });
    if (kind === 'own') milestones.andWhere(`milestone.origin = 'own'`);
    else if (kind) milestones.andWhere(`milestone.origin = 'law' and milestone.kind = :kind`, { kind });
    return milestones;
  }
}

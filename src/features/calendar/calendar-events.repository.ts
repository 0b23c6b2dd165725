import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../domain/access/actor.js';
import { MOST_EVENTS } from '../../domain/calendar/calendar-event.js';
import type { CouncilPurpose } from '../../domain/council/rulebook.js';
import type { SessionState } from '../../domain/council/session-state.js';
import type { Stage } from '../../domain/lifecycle/stages.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { CouncilSession } from '../councils/session.entity.js';
import { IS_RECUSED, MAY_OPEN, readerOf, SITS } from '../councils/sitting-queries.js';
import { Milestone } from '../milestones/milestone.entity.js';
import { RESPONSIBLE } from '../milestones/milestones.repository.js';
import { visibleTo } from '../projects/visibility.js';

export interface NamedProject {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

export interface MilestoneEntry {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly origin: 'law' | 'own';
  readonly dueDate: PlainDate;
  readonly projected: boolean;
  readonly state: 'open' | 'completed' | 'cancelled';
  readonly stage: Stage;
  readonly changes: number;
  readonly changedAt: Date;
  readonly project: NamedProject;
}

export interface SessionEntry {
  readonly id: string;
  readonly purpose: CouncilPurpose;
  readonly scheduledAt: Date;
  readonly state: SessionState;
  readonly changedAt: Date;
  /** Of whoever may open the council only. */
  readonly place: string | null;
  readonly mayOpen: boolean;
  readonly projects: NamedProject[];
}

const PROJECT = `jsonb_build_object('id', project.id, 'code', project.code, 'title', project.title)`;

/** What belongs into a calendar, as far as its owner may know of it at this moment. */
@Injectable()
export class CalendarEventRepository {
  milestonesOfProject(tx: Tx, owner: Actor, projectId: string): Promise<MilestoneEntry[]> {
    return this.milestones(tx, owner).andWhere('project.id = :projectId', { projectId }).getRawMany();
  }

  /** Those that name the owner, and those of the owner's projects that name nobody. */
  milestonesOfPerson(tx: Tx, owner: Actor): Promise<MilestoneEntry[]> {
    return this.milestones(tx, owner)
      .andWhere(`${RESPONSIBLE.sql} = :personId`, { personId: owner.personId, ...RESPONSIBLE.parameters })
      .getRawMany();
  }

  sessionsOfProject(tx: Tx, owner: Actor, projectId: string): Promise<SessionEntry[]> {
    return this.sessions(tx, owner).andWhere('project.id = :projectId', { projectId }).getRawMany();
  }

  sessionsOfCouncil(tx: Tx, owner: Actor, councilId: string): Promise<SessionEntry[]> {
    return this.sessions(tx, owner).andWhere('session.council_id = :councilId', { councilId }).getRawMany();
  }

  /** Of the seats that the owner holds; of what a conflict keeps the owner from, nothing. */
  sessionsOfPerson(tx: Tx, owner: Actor): Promise<SessionEntry[]> {
    return this.sessions(tx, owner).andWhere(SITS).andWhere(`not ${IS_RECUSED}`).getRawMany();
  }

  private milestones(tx: Tx, owner: Actor): SelectQueryBuilder<Milestone> {
    const { sql, parameters } = visibleTo(owner, 'project');
    return tx
      .createQueryBuilder(Milestone, 'milestone')
      .innerJoin('project', 'project', 'project.id = milestone.project_id')
      .select('milestone.id', 'id')
      .addSelect('milestone.kind', 'kind')
      .addSelect('milestone.title', 'title')
      .addSelect('milestone.origin', 'origin')
      .addSelect('milestone.due_date::text', 'dueDate')
      .addSelect('milestone.projected', 'projected')
      .addSelect('milestone.state', 'state')
      .addSelect('project.stage', 'stage')
      .addSelect('milestone.revision + milestone.version - 2', 'changes')
      .addSelect(
        `coalesce((select entry.at from audit_entry entry where entry.subject_kind = 'milestone'
          and entry.subject_id = milestone.id order by entry.id desc limit 1), milestone.created_at)`,
        'changedAt',
      )
      .addSelect(PROJECT, 'project')
      .where(sql, parameters)
      .orderBy('milestone.due_date', 'DESC')
      .addOrderBy('milestone.id')
      .limit(MOST_EVENTS);
  }

  /** A session stands with those of its projects that the owner may know of, and not at all without one. */
  private sessions(tx: Tx, owner: Actor): SelectQueryBuilder<CouncilSession> {
    const { sql, parameters } = visibleTo(owner, 'project');
    return tx
      .createQueryBuilder(CouncilSession, 'session')
      .innerJoin('council', 'council', 'council.id = session.council_id')
      .innerJoin('session_item', 'item', 'item.session_id = session.id')
      .innerJoin('project', 'project', 'project.id = item.project_id')
      .select('session.id', 'id')
      .addSelect('council.purpose', 'purpose')
      .addSelect('session.scheduled_at', 'scheduledAt')
      .addSelect('session.state', 'state')
      .addSelect('coalesce(session.postponed_at, session.created_at)', 'changedAt')
      .addSelect(`case when ${MAY_OPEN} then session.place end`, 'place')
      .addSelect(MAY_OPEN, 'mayOpen')
      .addSelect(`jsonb_agg(${PROJECT} order by project.code)`, 'projects')
      .where(sql, parameters)
      .setParameters(readerOf(owner))
      .groupBy('session.id')
      .addGroupBy('council.id')
      .orderBy('session.scheduled_at', 'DESC')
      .addOrderBy('session.id')
      .limit(MOST_EVENTS);
  }
}

import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../domain/access/actor.js';
import { remindersRing, STAGES } from '../../domain/lifecycle/stages.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { OF_THE_MEETING, TREASURY } from '../../domain/worklist/milestone-work.js';
import type { AdvanceFacts } from '../../domain/worklist/money-work.js';
import type { NamedProject } from '../../domain/worklist/work-item.js';
import { MOST_COUNTED } from '../../domain/worklist/worklist.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Milestone } from '../milestones/milestone.entity.js';
import { RESPONSIBLE } from '../milestones/milestones.repository.js';
import { visibleTo } from '../projects/visibility.js';

const SILENT_STAGES = STAGES.filter((stage) => !remindersRing(stage));
const STATE_MONEY = ['district-budget', 'province-budget', 'central-budget'];

/** Found by their indexes, before it is asked who is responsible: those that name the person, and those of the person's projects. */
const NEAR_TO = `select named.id from milestone named where named.responsible_person_id = :personId and named.state = 'open'
  union all select own.id from project led join milestone own on own.project_id = led.id and own.state = 'open'
    where led.principal_investigator_id = :personId`;

const IS_CALLED = `select from session_item item join council_session session on session.id = item.session_id
  where item.project_id = project.id and session.state in ('scheduled', 'open', 'voting')`;

export interface MilestoneRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly origin: 'law' | 'own';
  readonly dueDate: PlainDate;
  readonly responsiblePersonId: string | null;
  readonly project: NamedProject;
}

/** Open milestones due by a day, of projects that go on; by the index of those that are open. */
@Injectable()
export class MilestoneWorkRepository {
  ofPerson(tx: Tx, actor: Actor, until: PlainDate): Promise<MilestoneRow[]> {
    return this.open(tx, actor, until)
      .andWhere(`milestone.id in (${NEAR_TO})`)
      .andWhere(`${RESPONSIBLE.sql} = :personId`, { personId: actor.personId, ...RESPONSIBLE.parameters })
      .getRawMany();
  }

  ofKinds(tx: Tx, actor: Actor, until: PlainDate, kinds: readonly string[]): Promise<MilestoneRow[]> {
    return this.open(tx, actor, until)
      .andWhere(`milestone.origin = 'law' and milestone.kind = any(:kinds)`, { kinds })
      .andWhere(`(milestone.kind <> all(:ofTheMeeting) or not exists (${IS_CALLED}))`, {
        ofTheMeeting: OF_THE_MEETING,
      })
      .getRawMany();
  }

  /** With what of the state's money is still paid and not accounted for. */
  async advances(tx: Tx, actor: Actor, until: PlainDate): Promise<AdvanceFacts[]> {
    const rows = await this.open(tx, actor, until)
      .andWhere(`milestone.origin = 'law' and milestone.kind = :treasury`, { treasury: TREASURY })
      .addSelect(
        `(select coalesce(sum(open_vnd), 0)::text from ledger_movement moved
          where moved.project_id = project.id and moved.source = any(:stateMoney))`,
        'openVnd',
      )
      .setParameter('stateMoney', STATE_MONEY)
      .getRawMany<MilestoneRow & { openVnd: string }>();
    return rows.map(({ id, project, dueDate, openVnd }) => ({ milestoneId: id, project, dueDate, openVnd }));
  }

  private open(tx: Tx, actor: Actor, until: PlainDate): SelectQueryBuilder<Milestone> {
    const visible = visibleTo(actor, 'project');
    return tx
      .createQueryBuilder(Milestone, 'milestone')
      .innerJoin('project', 'project', 'project.id = milestone.project_id')
      .select('milestone.id', 'id')
      .addSelect('milestone.kind', 'kind')
      .addSelect('milestone.title', 'title')
      .addSelect('milestone.origin', 'origin')
      .addSelect('milestone.due_date::text', 'dueDate')
      .addSelect('milestone.responsible_person_id', 'responsiblePersonId')
      .addSelect(
        `jsonb_build_object('id', project.id, 'code', project.code, 'title', project.title)`,
        'project',
      )
      .where(`milestone.state = 'open' and not milestone.projected and milestone.due_date <= :until`, {
        until,
      })
      .andWhere('project.stage <> all(:silent)', { silent: SILENT_STAGES })
      .andWhere(visible.sql, visible.parameters)
      .orderBy('milestone.due_date')
      .addOrderBy('milestone.id')
      .limit(MOST_COUNTED + 1);
  }
}

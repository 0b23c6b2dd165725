import { Injectable } from '@nestjs/common';
import { In, type QueryDeepPartialEntity } from 'typeorm';
import type { Actor } from '../../domain/access/actor.js';
import { SEEING_ALL_PROJECTS } from '../../domain/access/permissions.js';
import { remindersRing, STAGES, type Stage } from '../../domain/lifecycle/stages.js';
import { actorOf, LAW_MILESTONE_KINDS } from '../../domain/schedule/law-milestones.js';
import { grouped } from '../../domain/values/grouped.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { Project } from '../projects/project.entity.js';
import { visibleTo } from '../projects/visibility.js';
import { Milestone } from './milestone.entity.js';

/** Where nobody is reminded, nothing is laid out. */
const SILENT_STAGES = STAGES.filter((stage) => !remindersRing(stage));

/** Up to the host where no other person is named. */
const HOST_KINDS = LAW_MILESTONE_KINDS.filter((kind) => actorOf(kind) === 'investigator');

/** Who is responsible: the person named, else the principal investigator of what is up to the host; nobody for the office's own acts. */
export const RESPONSIBLE = {
  sql: `coalesce(milestone.responsible_person_id, case when milestone.origin = 'own' or milestone.kind = any(:hostKinds)
    then project.principal_investigator_id end)`,
  parameters: { hostKinds: HOST_KINDS },
};

export interface MilestoneFilter {
  readonly dueBy?: PlainDate;
  readonly overdueOn?: PlainDate;
  readonly ofPersonId?: string | null;
}

@Injectable()
export class MilestoneRepository {
  async insert(tx: Tx, milestone: QueryDeepPartialEntity<Milestone>): Promise<Milestone> {
    const { identifiers } = await tx.insert(Milestone, milestone);
    return tx.findOneByOrFail(Milestone, { id: identifiers[0]!.id });
  }

  async update(tx: Tx, milestone: Milestone, change: QueryDeepPartialEntity<Milestone>): Promise<Milestone> {
    await tx.update(Milestone, milestone.id, { ...change, version: milestone.version + 1 });
    return tx.findOneByOrFail(Milestone, { id: milestone.id });
  }

  find(tx: Tx, id: string): Promise<Milestone | null> {
    return tx.findOneBy(Milestone, { id });
  }

  async get(tx: Tx, id: string): Promise<Milestone> {
    const milestone = await this.find(tx, id);
    if (!milestone) throw Refused.because('not-found');
    return milestone;
  }

  ofProject(tx: Tx, projectId: string): Promise<Milestone[]> {
    return tx.find(Milestone, { where: { projectId }, order: { dueDate: 'ASC', id: 'ASC' } });
  }

  async ofProjects(tx: Tx, projectIds: readonly string[]): Promise<ReadonlyMap<string, Milestone[]>> {
    const where = { projectId: In([...projectIds]) };
    const all = await tx.find(Milestone, { where, order: { dueDate: 'ASC', id: 'ASC' } });
    return grouped(all, ({ projectId }) => projectId);
  }

  /** Those that somebody set, whatever became of them. */
  countOwn(tx: Tx, projectId: string): Promise<number> {
    return tx.countBy(Milestone, { projectId, origin: 'own' });
  }

  openOfProject(tx: Tx, projectId: string): Promise<Milestone[]> {
    return tx.find(Milestone, { where: { projectId, state: 'open' }, order: { dueDate: 'ASC', id: 'ASC' } });
  }

  /** Remembers under which state of the work calendar the schedule of a project was laid out. */
  async laidOutUnder(tx: Tx, projectId: string, calendarRevision: number): Promise<void> {
    await tx.query(
      `insert into project_schedule as known (project_id, calendar_revision) values ($1, $2)
       on conflict (project_id) do update set calendar_revision = $2 where known.calendar_revision <> $2`,
      [projectId, calendarRevision],
    );
  }

  /** Projects with open milestones of the law whose schedule an older calendar laid out. Nothing is to be laid out of those
   * that ended, nor before a suspended one resumes. */
  async projectsBehind(tx: Tx, revision: number, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `select schedule.project_id as id from project_schedule schedule join project on project.id = schedule.project_id
       where schedule.calendar_revision < $1 and project.stage <> all($3)
         and exists (select from milestone where milestone.project_id = project.id and state = 'open' and origin = 'law')
       order by schedule.project_id limit $2`,
      [revision, limit, SILENT_STAGES],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Some projects with an open milestone of these kinds, due no earlier than this day, and how many there are: their ids are drawn
   * at random, so that the first stand for all.
   */
  someWithOpen(
    tx: Tx,
    kinds: readonly string[],
    since: PlainDate,
    most: number,
  ): Promise<[Project[], number]> {
    return tx
      .createQueryBuilder(Project, 'project')
      .where('project.stage <> all(:stages)', { stages: SILENT_STAGES })
      .andWhere(
        `exists (select from milestone where milestone.project_id = project.id and milestone.state = 'open'
          and milestone.origin = 'law' and milestone.kind = any(:kinds) and milestone.due_date >= :since)`,
        { kinds, since },
      )
      .orderBy('project.id')
      .limit(most)
      .getManyAndCount();
  }

  /** Open milestones of the projects this reader may see, by date, with their project's name. */
  listOpen(
    tx: Tx,
    actor: Actor,
    filter: MilestoneFilter,
    limit: number,
    after: readonly (string | null)[] | null,
  ) {
    const { sql, parameters } = visibleTo(actor, 'project');
    const open = tx
      .createQueryBuilder(Milestone, 'milestone')
      .innerJoin('project', 'project', 'project.id = milestone.project_id')
      .select('milestone.*')
      .addSelect('project.code', 'project_code')
      .addSelect('project.title', 'project_title')
      .where(`milestone.state = 'open'`)
      .andWhere(sql, parameters)
      .orderBy('milestone.due_date')
      .addOrderBy('milestone.id')
      .limit(limit);
    if (filter.dueBy) open.andWhere('milestone.due_date <= :dueBy', { dueBy: filter.dueBy });
    if (filter.overdueOn) open.andWhere('milestone.due_date < :overdueOn', { overdueOn: filter.overdueOn });
    if (filter.ofPersonId !== undefined) {
      open.andWhere(`${RESPONSIBLE.sql} = :ofPersonId`, {
        ofPersonId: filter.ofPersonId,
        ...RESPONSIBLE.parameters,
      });
    }
    if (after)
      open.andWhere('(milestone.due_date, milestone.id) > (cast(:date as date), cast(:id as uuid))', {
        date: after[0],
        id: after[1],
      });
    return open.getRawMany().then((rows) => rows.map(listItemOf));
  }

  /** The facts that reminders need, as they stand now, with the council's seats that were not recused. */
  async readSubjects(tx: Tx, ids: readonly string[]): Promise<SubjectRow[]> {
    return tx.query(
      `select milestone.id, milestone.revision, milestone.due_date::text as "dueDate", milestone.title, milestone.kind,
         milestone.origin, milestone.article, milestone.state, project.id as "projectId", project.code as "projectCode",
         project.title as "projectTitle", project.stage, milestone.responsible_person_id as "responsiblePersonId",
         project.principal_investigator_id as "principalInvestigatorId", coalesce(standing.seats, '{}') as seats,
         coalesce(standing.recused, '{}') as recused, coalesce(standing.team, '{}') as team,
         array(${OF_OFFICE_OR_INSTITUTION}) as others
       from milestone join project on project.id = milestone.project_id
       left join lateral (select
           array_agg(person_id order by person_id) filter (where kind = 'seat') as seats,
           array_agg(person_id) filter (where kind = 'recused') as recused,
           array_agg(person_id) filter (where kind = 'team') as team
         from project_standing where project_standing.project_id = project.id) standing on true
       where milestone.id = any($1)`,
      [ids, SEEING_ALL_PROJECTS],
    );
  }
}

/** Of those named for the milestone: whoever has no account is asked for as the investigator that they would be with one. */
const OF_OFFICE_OR_INSTITUTION = `select person.id from person left join account on account.person_id = person.id
  where person.id in (milestone.responsible_person_id, project.principal_investigator_id)
    and (account.roles && $2 or (coalesce('investigator' = any(account.roles), true)
      and (person.institution_id = project.lead_institution_id or exists (select from project_partner partner
        where partner.project_id = project.id and partner.institution_id = person.institution_id))))`;

export interface SubjectRow {
  readonly id: string;
  readonly revision: number;
  readonly dueDate: PlainDate;
  readonly title: string;
  readonly kind: string;
  readonly origin: 'law' | 'own';
  readonly article: string | null;
  readonly state: string;
  readonly projectId: string;
  readonly projectCode: string;
  readonly projectTitle: string;
  readonly stage: Stage;
  readonly responsiblePersonId: string | null;
  readonly principalInvestigatorId: string | null;
  readonly seats: readonly string[];
  readonly recused: readonly string[];
  readonly team: readonly string[];
  /** Who knows of the project through the office or through its institutions. */
  readonly others: readonly string[];
}

function listItemOf(row: Record<string, unknown>) {
  return {
    id: row.id as string,
    projectId: row.project_id as string,
    project: {
      id: row.project_id as string,
      code: row.project_code as string,
      title: row.project_title as string,
    },
    kind: row.kind as string,
    title: row.title as string,
    dueDate: row.due_date as PlainDate,
    projected: row.projected as boolean,
    origin: row.origin as string,
    article: row.article as string | null,
    responsiblePersonId: row.responsible_person_id as string | null,
    revision: row.revision as number,
    state: row.state as string,
    version: row.version as number,
  };
}

import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity, SelectQueryBuilder } from 'typeorm';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import type { Grade } from '../../domain/council/grades.js';
import type { CouncilPurpose, Rulebook } from '../../domain/council/rulebook.js';
import type { ReEvaluation } from '../../domain/council/verdict-conditions.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { Project } from '../projects/project.entity.js';
import { visibleTo } from '../projects/visibility.js';
import { Council, CouncilProject } from './council.entity.js';
import { type ReaderStanding, type RosterReader } from './disclosure.js';

export interface JudgedProject {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** A closed verdict as far as it carries a project to its next stage. */
export interface VerdictOnProject {
  readonly councilId: string;
  readonly verdictId: string;
  readonly purpose: CouncilPurpose;
  readonly grade: Grade;
  readonly accepts: boolean;
  readonly valid: boolean;
  readonly heldOn: PlainDate;
  readonly closedAt: Date;
  readonly reEvaluation: ReEvaluation | null;
}

@Injectable()
export class CouncilRepository {
  async insert(
    tx: Tx,
    council: QueryDeepPartialEntity<Council>,
    projectIds: readonly string[],
  ): Promise<Council> {
    const { identifiers } = await tx.insert(Council, council);
    const councilId = identifiers[0]!.id as string;
    await tx.insert(
      CouncilProject,
      projectIds.map((projectId) => ({ councilId, projectId })),
    );
    return tx.findOneByOrFail(Council, { id: councilId });
  }

  /** Those of them that this actor may know of, in order of their codes. */
  projectsOfTopic(tx: Tx, actor: Actor, topicId: string): Promise<JudgedProject[]> {
    const visible = visibleTo(actor, 'project');
    return tx
      .createQueryBuilder(Project, 'project')
      .select(['project.id', 'project.code', 'project.title'])
      .where('project.topicId = :topicId', { topicId })
      .andWhere(visible.sql, visible.parameters)
      .orderBy('project.code')
      .getMany();
  }

  async getVisible(tx: Tx, actor: Actor, id: string): Promise<Council> {
    const council = await this.visible(tx, actor, id).getOne();
    if (!council) throw Refused.because('not-found');
    return council;
  }

  /** Locked as the first query of every act on anything of a council, if this actor may know of it. */
  async lock(tx: Tx, { actor, expectedVersion }: Act, id: string): Promise<Council> {
    const council = await this.visible(tx, actor, id)
      .setLock('pessimistic_write', undefined, ['council'])
      .getOne();
    if (!council) throw Refused.because('not-found');
    if (expectedVersion !== undefined && council.version !== expectedVersion) {
      throw Refused.because('stale-version');
    }
    return council;
  }

  /** Nobody changes the council meanwhile, but others may share the lock. */
  async lockSharedOfSession(tx: Tx, actor: Actor, sessionId: string): Promise<Council> {
    const ofSession =
      '(select session.council_id from council_session session where session.id = :sessionId)';
    const council = await this.seenBy(tx, actor)
      .andWhere(`council.id = ${ofSession}`, { sessionId })
      .setLock('pessimistic_read', undefined, ['council'])
      .getOne();
    if (!council) throw Refused.because('not-found');
    return council;
  }

  /** Tells readers that something of the council changed. */
  async touch(tx: Tx, council: Council, change: QueryDeepPartialEntity<Council> = {}): Promise<Council> {
    await tx.update(Council, council.id, { ...change, version: council.version + 1 });
    return tx.findOneByOrFail(Council, { id: council.id });
  }

  /** In the order in which they are locked. */
  projects(tx: Tx, councilId: string): Promise<JudgedProject[]> {
    return tx.query(
      `select project.id, project.code, project.title from council_project judged
       join project on project.id = judged.project_id where judged.council_id = $1 order by project.id`,
      [councilId],
    );
  }

  /** After the council itself, in one order as everywhere; until the end of the transaction what their ballots ask stands still. */
  async lockProjects(tx: Tx, councilId: string): Promise<void> {
    await tx.query(
      `select from project where id in (select project_id from council_project where council_id = $1)
       order by id for update`,
      [councilId],
    );
  }

  judgedAmong(tx: Tx, ids: readonly string[]): Promise<Project[]> {
    return tx.createQueryBuilder(Project, 'project').where('project.id = any(:ids)', { ids }).getMany();
  }

  /** How the reader stands to these councils and to all that they judge. */
  async rosterReaders(
    tx: Tx,
    actor: Actor,
    councilIds: readonly string[],
  ): Promise<Map<string, RosterReader>> {
    const rows: (RosterReader & { id: string })[] = await tx.query(
      `select council.id,
         exists (select from council_project judged join project on project.id = judged.project_id
           where judged.council_id = council.id and (project.principal_investigator_id = $2
             or exists (select from project_standing standing where standing.project_id = project.id
               and standing.person_id = $2 and standing.kind = 'team'))) as "isTeam",
         exists (select from council_project judged join project on project.id = judged.project_id
           where judged.council_id = council.id and (project.lead_institution_id = $3
             or exists (select from project_partner partner where partner.project_id = project.id
               and partner.institution_id = $3))) as "ofInstitution",
         exists (select from seat where seat.council_id = council.id and seat.person_id = $2 and seat.state = 'in-office')
           and not exists (select from council_project judged join project_standing standing
             on standing.project_id = judged.project_id where judged.council_id = council.id
             and standing.person_id = $2 and standing.kind = 'recused') as "sits"
       from council where council.id = any($1)`,
      [councilIds, actor.personId, actor.institutionId],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** What decides which form a rulebook asks. */
  async judgedSubject(tx: Tx, projectId: string): Promise<{ kind: string; field: string | null }> {
    const [row] = await tx.query('select kind, field from project where id = $1', [projectId]);
    return row;
  }

  /** How the reader stands to this council and this project of it. */
  async readerStanding(tx: Tx, actor: Actor, councilId: string, projectId: string): Promise<ReaderStanding> {
    const [row] = await tx.query(
      `select project.stage,
         exists (select from seat where council_id = $1 and person_id = $3 and state = 'in-office') as "sitsInCouncil",
         exists (select from project_standing where project_id = $2 and person_id = $3 and kind = 'recused') as "isRecused",
         array(select project_id from project_standing where person_id = $3 and kind = 'recused') as "keptFrom",
         (coalesce(project.lead_institution_id = $4, false)
           or exists (select from project_standing where project_id = $2 and person_id = $3 and kind = 'team')) as "ofProject"
       from project where id = $2`,
      [councilId, projectId, actor.personId, actor.institutionId],
    );
    const { sql, parameters } = visibleTo(actor, 'project');
    const known = tx.createQueryBuilder(Project, 'project').where('project.id = :projectId', { projectId });
    return { ...row, knowsProject: await known.andWhere(sql, parameters).getExists() };
  }

  /** Verdicts of closed sessions on the project, oldest first. */
  async closedVerdictsOf(tx: Tx, projectId: string): Promise<VerdictOnProject[]> {
    const rows: (Omit<VerdictOnProject, 'reEvaluation'> & { content: Rulebook })[] = await tx.query(
      `select verdict.id as "verdictId", session.council_id as "councilId", council.purpose, verdict.grade, verdict.accepts,
         verdict.valid, verdict.held_on::text as "heldOn", verdict.created_at as "closedAt", rulebook.content
       from verdict join council_session session on session.id = verdict.session_id
       join council on council.id = session.council_id join rulebook on rulebook.id = verdict.rulebook_id
       where verdict.project_id = $1 order by verdict.created_at, verdict.id`,
      [projectId],
    );
    return rows.map(({ content, ...row }) => ({
      ...row,
      reEvaluation: content.verdict.reEvaluation,
    }));
  }

  /** Offices see all councils, others those in which they sit. */
  private visible(tx: Tx, actor: Actor, id: string): SelectQueryBuilder<Council> {
    return this.seenBy(tx, actor).andWhere('council.id = :id', { id });
  }

  private seenBy(tx: Tx, actor: Actor): SelectQueryBuilder<Council> {
    const council = tx.createQueryBuilder(Council, 'council');
    if (seesAllProjects(actor)) return council;
    return council.andWhere(
      `exists (select from seat where seat.council_id = council.id and seat.person_id = :personId
        and seat.state = 'in-office')`,
      { personId: actor.personId },
    );
  }
}

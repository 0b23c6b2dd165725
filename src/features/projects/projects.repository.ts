import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity, SelectQueryBuilder } from 'typeorm';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { may, seesAllProjects } from '../../domain/access/permissions.js';
import type { BallotRules } from '../../domain/council/ballot-rules.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { Project } from './project.entity.js';
import { gradeVisibleTo, hostedBy, judgedAt, ownTo, type SqlCondition, visibleTo } from './visibility.js';

export type ProgrammeNamed = Pick<Project, 'id' | 'code' | 'title'>;

/** The code of a prefix ($1), a year ($2) and a number in SQL. */
const codeOf = (number: string) =>
  `$1::text || '-' || $2::text || '-' || lpad(${number}::text, greatest(3, length(${number}::text)), '0')`;

@Injectable()
export class ProjectRepository {
  async insert(tx: Tx, project: QueryDeepPartialEntity<Project>): Promise<Project> {
    const { identifiers } = await tx.insert(Project, project);
    return tx.findOneByOrFail(Project, { id: identifiers[0]!.id });
  }

  /** The project, if this reader may know of it. */
  async getVisible(tx: Tx, actor: Actor, id: string): Promise<Project> {
    const project = await this.findVisible(tx, actor, id);
    if (!project) throw Refused.because('not-found');
    return project;
  }

  /** As `getVisible`, for what is the office's and the project's own people's alone, as its money is. */
  async getOwn(tx: Tx, actor: Actor, id: string): Promise<Project> {
    const project = await this.getVisible(tx, actor, id);
    if (!(await this.isOwn(tx, actor, id))) throw Refused.because('not-permitted');
    return project;
  }

  /** As `getOwn`, for what a partner has no part in. */
  async getHosted(tx: Tx, actor: Actor, id: string): Promise<Project> {
    const project = await this.getOwn(tx, actor, id);
    await this.refuseGuest(tx, actor, id);
    return project;
  }

  findVisible(tx: Tx, actor: Actor, id: string): Promise<Project | null> {
    return this.visible(tx, actor).andWhere('project.id = :id', { id }).getOne();
  }

  /** The programme that a project belongs to, if this reader may know of it too. */
  async programmeOf(
    tx: Tx,
    actor: Actor,
    { programmeId }: Pick<Project, 'programmeId'>,
  ): Promise<ProgrammeNamed | null> {
    const programme = programmeId ? await this.findVisible(tx, actor, programmeId) : null;
    return programme && { id: programme.id, code: programme.code, title: programme.title };
  }

  countVisibleMembers(tx: Tx, actor: Actor, programmeId: string): Promise<number> {
    return this.visible(tx, actor).andWhere('project.programmeId = :programmeId', { programmeId }).getCount();
  }

  /** How many projects belong to a programme. */
  countMembers(tx: Tx, programmeId: string): Promise<number> {
    return tx.countBy(Project, { programmeId });
  }

  /** By which councils that met on the project ask their ballots; only those that ask some kinds or fields otherwise. */
  async ballotRulesOfSittings(tx: Tx, id: string): Promise<BallotRules[]> {
    const rows: { rules: BallotRules }[] = await tx.query(
      `select rulebook.content -> 'ballot' as rules
       from session_item item join council_session session on session.id = item.session_id
         join rulebook on rulebook.id = session.rulebook_id
       where item.project_id = $1 and session.state in ('open', 'voting', 'closed')
         and jsonb_array_length(rulebook.content #> '{ballot,forms}') > 0`,
      [id],
    );
    return rows.map(({ rules }) => rules);
  }

  /** Whether a selection session judges it now, or judged it and was not cancelled since. */
  async competes(tx: Tx, id: string): Promise<boolean> {
    const [row] = await tx.query(
      `select exists (select from session_item item join council_session session on session.id = item.session_id
         join council on council.id = session.council_id
         where item.project_id = $1 and council.purpose = 'selection' and (session.state in ('open', 'voting')
           or session.state = 'closed' and not exists (select from stage_change cancelled
             where cancelled.project_id = $1 and cancelled.from_stage = 'selected' and cancelled.to_stage = 'defined'
               and cancelled.created_at >= session.closed_at))) as competes`,
      [id],
    );
    return row.competes;
  }

  /** Whether a reader who knows of the project may know its grade already. */
  mayKnowGrade(tx: Tx, actor: Actor, id: string): Promise<boolean> {
    const { sql, parameters } = gradeVisibleTo(actor, 'project');
    return this.visible(tx, actor).andWhere('project.id = :id', { id }).andWhere(sql, parameters).getExists();
  }

  /** When the council in which this reader sits gave the grade; the office needs no seat to know what it does. */
  async judgedAt(tx: Tx, { personId, ...actor }: Actor, id: string): Promise<Date | null> {
    if (personId === null || seesAllProjects(actor)) return null;
    const [row] = await tx.query(`select ${judgedAt('$1', '$2')} as at`, [id, personId]);
    return row.at;
  }

  /** Those of the projects that this reader may know of whose grade they may know too. */
  async gradedIds(tx: Tx, actor: Actor): Promise<string[]> {
    const { sql, parameters } = gradeVisibleTo(actor, 'project');
    const graded = this.visible(tx, actor).select('project.id', 'id').andWhere(sql, parameters);
    return (await graded.getRawMany<{ id: string }>()).map(({ id }) => id);
  }

  /** Whether its money and its changes are this reader's to know. */
  async isOwn(tx: Tx, actor: Actor, id: string): Promise<boolean> {
    return (await this.ownAmong(tx, actor, [id])).has(id);
  }

  /** Those of these projects that `isOwn` is true of. */
  async ownAmong(tx: Tx, actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (seesAllProjects(actor)) return new Set(ids);
    if (ids.length === 0 || !actor.roles.includes('investigator')) return new Set();
    return this.idsAmong(tx, ids, ownTo(actor, 'project'));
  }

  /** Those of these projects that the reader may know of. */
  visibleAmong(tx: Tx, actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.idsAmong(tx, ids, visibleTo(actor, 'project'));
  }

  private async idsAmong(
    tx: Tx,
    ids: readonly string[],
    { sql, parameters }: SqlCondition,
  ): Promise<ReadonlySet<string>> {
    const rows = await tx
      .createQueryBuilder(Project, 'project')
      .select('project.id', 'id')
      .where('project.id = any(:ids)', { ids })
      .andWhere(sql, parameters)
      .getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether this reader may know of the project. */
  isVisible(tx: Tx, actor: Actor, id: string): Promise<boolean> {
    return this.visible(tx, actor).andWhere('project.id = :id', { id }).getExists();
  }

  /** Of all projects that this reader may know of, a few where they are not of the office. */
  async visibleIds(tx: Tx, actor: Actor): Promise<string[]> {
    const rows = await this.visible(tx, actor).select('project.id', 'id').getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** Those of these persons whom the reader knows by name: themselves, and the teams of projects that they know of. */
  async knownPersons(tx: Tx, actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (may(actor, 'person.read')) return new Set(ids);
    const rows = await this.visible(tx, actor)
      .innerJoin(
        'project_standing',
        'standing',
        `standing.project_id = project.id and standing.kind = 'team'`,
      )
      .select('distinct standing.person_id', 'id')
      .andWhere('standing.person_id = any(:ids)', { ids })
      .getRawMany<{ id: string }>();
    return new Set([...(actor.personId ? [actor.personId] : []), ...rows.map(({ id }) => id)]);
  }

  /** Locked as the first query of every act on anything of a project, if this actor may know of it. */
  async lock(tx: Tx, { actor, expectedVersion }: Act, id: string): Promise<Project> {
    const project = await this.visible(tx, actor)
      .andWhere('project.id = :id', { id })
      .setLock('pessimistic_write', undefined, ['project'])
      .getOne();
    if (!project) throw Refused.because('not-found');
    checkVersion(project, expectedVersion);
    return project;
  }

  /** As `lock`, for acts whose own rule says who may; who only judges the project learns no version by asking for one. */
  async lockOwn(tx: Tx, { expectedVersion, ...act }: Act, id: string): Promise<Project> {
    const project = await this.lock(tx, act, id);
    if (!(await this.isOwn(tx, act.actor, id))) throw Refused.because('not-permitted');
    checkVersion(project, expectedVersion);
    return project;
  }

  /** As `lockOwn`, for what the office, the team and the lead institution write into the record. */
  async lockHosted(tx: Tx, act: Act, id: string): Promise<Project> {
    const project = await this.lockOwn(tx, act, id);
    await this.refuseGuest(tx, act.actor, id);
    return project;
  }

  private async refuseGuest(tx: Tx, actor: Actor, id: string): Promise<void> {
    if (!(await this.idsAmong(tx, [id], hostedBy(actor, 'project'))).has(id))
      throw Refused.because('not-permitted');
  }

  /** Of a council that is locked already by an actor who may act in it: whoever leads its meeting need not know each project. */
  lockForCouncil(tx: Tx, id: string): Promise<Project> {
    return tx
      .createQueryBuilder(Project, 'project')
      .where('project.id = :id', { id })
      .setLock('pessimistic_write')
      .getOneOrFail();
  }

  /** Writes the change and raises the version, which also tells readers that a part of the project changed. */
  async update(tx: Tx, project: Project, change: QueryDeepPartialEntity<Project> = {}): Promise<Project> {
    await tx.update(Project, project.id, { ...change, version: project.version + 1 });
    return tx.findOneByOrFail(Project, { id: project.id });
  }

  /**
   * The next number of this office and year that no project bears, since codes are also given by hand; two proposals at once wait
   * for each other on its row.
   */
  async nextCode(tx: Tx, prefix: string, year: number): Promise<string> {
    await tx.query(
      `insert into code_counter as counter (prefix, year, last_number) values ($1, $2, 1)
       on conflict (prefix, year) do update set last_number = counter.last_number + 1`,
      [prefix, year],
    );
    const [[row]] = await tx.query(
      `update code_counter counter set last_number = (
         with recursive tried (number) as (
           select counter.last_number
           union all select number + 1 from tried where exists (select from project where code = ${codeOf('number')}))
         select max(number) from tried)
       where prefix = $1 and year = $2::int returning ${codeOf('last_number')} as code`,
      [prefix, String(year)],
    );
    return row.code;
  }

  /** The office that gives out codes: the one the project names, else the only authority in the register. */
  async authorityOf(
    tx: Tx,
    authorityId: string | undefined,
  ): Promise<{ id: string; code: string | null } | null> {
    const rows = await tx.query(
      authorityId
        ? 'select id, code from institution where id = $1'
        : `select id, code from institution where kind = 'authority' and code is not null limit 2`,
      authorityId ? [authorityId] : [],
    );
    if (authorityId && rows.length === 0)
      throw Refused.because('unknown-reference', { field: 'authorityId' }, 'authorityId');
    return rows.length === 1 ? rows[0] : null;
  }

  private visible(tx: Tx, actor: Actor): SelectQueryBuilder<Project> {
    const { sql, parameters } = visibleTo(actor, 'project');
    return tx.createQueryBuilder(Project, 'project').where(sql, parameters);
  }
}

function checkVersion({ version }: Project, expected: number | undefined): void {
  if (expected !== undefined && version !== expected) throw Refused.because('stale-version');
}

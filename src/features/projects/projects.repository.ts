import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity, SelectQueryBuilder } from 'typeorm';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { literalPattern } from '../../platform/database/literal-pattern.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { ProjectQuery } from './project.dto.js';
import { Project } from './project.entity.js';
import { gradeVisibleTo, visibleTo } from './visibility.js';

export interface ProjectListItem {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly kind: string;
  readonly level: string;
  readonly field: string | null;
  readonly stage: string;
  readonly period: { start: string | null; end: string | null; asWritten: string | null };
  readonly leadInstitution: { id: string; name: string } | null;
  readonly grade: string | null;
  readonly gradeAsWritten: string | null;
  readonly version: number;
}

const LIST_COLUMNS = `project.id, project.code, project.title, project.kind, project.level, project.field, project.stage,
  project.version, project.period_start, project.period_end, project.period_as_written,
  lead.id as lead_id, lead.name as lead_name, grade.grade, grade.as_written as grade_as_written`;

@Injectable()
export class ProjectRepository {
  async insert(tx: Tx, project: QueryDeepPartialEntity<Project>): Promise<Project> {
    const { identifiers } = await tx.insert(Project, project);
    return tx.findOneByOrFail(Project, { id: identifiers[0]!.id });
  }

  /** The project, if this reader may know of it. */
  async getVisible(tx: Tx, actor: Actor, id: string): Promise<Project> {
    const project = await this.visible(tx, actor).andWhere('project.id = :id', { id }).getOne();
    if (!project) throw Refused.because('not-found');
    return project;
  }

  /** Whether a reader who knows of the project may know its grade already. */
  mayKnowGrade(tx: Tx, actor: Actor, id: string): Promise<boolean> {
    const { sql, parameters } = gradeVisibleTo(actor, 'project');
    return this.visible(tx, actor).andWhere('project.id = :id', { id }).andWhere(sql, parameters).getExists();
  }

  /** Whether this reader may know of the project. */
  isVisible(tx: Tx, actor: Actor, id: string): Promise<boolean> {
    return this.visible(tx, actor).andWhere('project.id = :id', { id }).getExists();
  }

  /** Locked as the first query of every act on anything of a project, if this actor may know of it. */
  async lock(tx: Tx, { actor, expectedVersion }: Act, id: string): Promise<Project> {
    const project = await this.visible(tx, actor)
      .andWhere('project.id = :id', { id })
      .setLock('pessimistic_write', undefined, ['project'])
      .getOne();
    if (!project) throw Refused.because('not-found');
    if (expectedVersion !== undefined && project.version !== expectedVersion)
      throw Refused.because('stale-version');
    return project;
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

  /** The next number of this office and year; two proposals at once wait for each other on its row. */
  async nextCode(tx: Tx, prefix: string, year: number): Promise<string> {
    const [row] = await tx.query(
      `insert into code_counter as counter (prefix, year, last_number) values ($1, $2, 1)
       on conflict (prefix, year) do update set last_number = counter.last_number + 1 returning last_number`,
      [prefix, year],
    );
    return `${prefix}-${year}-${String(row.last_number).padStart(3, '0')}`;
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

  async list(
    tx: Tx,
    actor: Actor,
    query: ProjectQuery,
    limit: number,
    after: readonly (string | null)[] | null,
  ) {
    const { column, direction } = orderOf(query);
    const listed = this.matching(tx, actor, query)
      .select(LIST_COLUMNS)
      .orderBy(`project.${column}`, direction)
      .addOrderBy('project.id', direction)
      .limit(limit);
    if (after) {
      const sign = direction === 'ASC' ? '>' : '<';
      listed.andWhere(`(project.${column}, project.id) ${sign} (:afterKey, :afterId)`, {
        afterKey: after[0],
        afterId: after[1],
      });
    }
    return (await listed.getRawMany()).map(listItemOf);
  }

  async count(tx: Tx, actor: Actor, query: ProjectQuery): Promise<number> {
    const row = await this.matching(tx, actor, query)
      .select('count(*)', 'count')
      .getRawOne<{ count: string }>();
    return Number(row?.count);
  }

  private visible(tx: Tx, actor: Actor): SelectQueryBuilder<Project> {
    const { sql, parameters } = visibleTo(actor, 'project');
    return tx.createQueryBuilder(Project, 'project').where(sql, parameters);
  }

  private matching(tx: Tx, actor: Actor, query: ProjectQuery): SelectQueryBuilder<Project> {
    const gradeVisible = gradeVisibleTo(actor, 'project');
    const matching = this.visible(tx, actor)
      .leftJoin('institution', 'lead', 'lead.id = project.lead_institution_id')
      .leftJoin(
        'project_grade',
        'grade',
        `grade.project_id = project.id and ${gradeVisible.sql}`,
        gradeVisible.parameters,
      );
    for (const [name, condition] of Object.entries(FILTERS)) {
      const value = query[name as keyof typeof FILTERS];
      if (value !== undefined && value !== null) matching.andWhere(condition, { [name]: value });
    }
    if (query.q) {
      const words = literalPattern(query.q);
      matching.andWhere(`project.search_text like '%' || fold_accents(:words) || '%'`, { words });
    }
    return matching;
  }
}

const FILTERS = {
  stage: 'project.stage = :stage',
  kind: 'project.kind = :kind',
  field: 'project.field = :field',
  grade: 'grade.grade = :grade',
  institutionId: `(project.lead_institution_id = :institutionId or exists (select from project_partner partner
    where partner.project_id = project.id and partner.institution_id = :institutionId))`,
  year: `(left(project.period_start, 4)::int <= :year
    and coalesce(left(project.period_end, 4), left(project.period_start, 4))::int >= :year)`,
} as const;

export function orderOf({ sort = '-code' }: ProjectQuery): {
  column: 'code' | 'title';
  direction: 'ASC' | 'DESC';
} {
  return {
    column: sort.replace('-', '') as 'code' | 'title',
    direction: sort.startsWith('-') ? 'DESC' : 'ASC',
  };
}

function listItemOf(row: Record<string, string | null>): ProjectListItem {
  const { period_start, period_end, period_as_written, lead_id, lead_name, grade_as_written, ...plain } = row;
  return {
    ...(plain as unknown as ProjectListItem),
    period: { start: period_start!, end: period_end!, asWritten: period_as_written! },
    leadInstitution: lead_id ? { id: lead_id, name: lead_name! } : null,
    gradeAsWritten: grade_as_written!,
  };
}

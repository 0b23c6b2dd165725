/** Which projects a reader may list, under which filters, and what a list shows of each. */
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../domain/access/actor.js';
import { may, seesAllProjects } from '../../domain/access/permissions.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { ProjectQuery } from './project.dto.js';
import { Project } from './project.entity.js';
import type { ProjectMatch } from './project-search.repository.js';
import { conditionOf, LAST_TIER, type Tier } from './search-tiers.js';
import type { SearchWords } from './search-words.js';
import { gradeVisibleTo, ownTo, type SqlCondition, visibleTo } from './visibility.js';

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
  /** For those who change projects. */
  readonly version?: number;
  /** Why a search found it. */
  readonly match?: ProjectMatch;
}

export const LIST_COLUMNS = `project.id, project.code, project.title, project.kind, project.level, project.field, project.stage,
  project.version, project.period_start, project.period_end, project.period_as_written,
  lead.id as lead_id, lead.name as lead_name, grade.grade, grade.as_written as grade_as_written`;

/** The row after which a page begins. */
export interface After {
  readonly key: string | null;
  readonly id: string | null;
}

/** What is searched for is read once: `words` is null where nothing is. */
export interface ListedQuery extends ProjectQuery {
  readonly words: SearchWords | null;
}

const FILTERS = {
  stage: 'project.stage = :stage',
  kind: 'project.kind = :kind',
  field: 'project.field = :field',
  level: 'project.level = :level',
  source: `project.id in (select plan.project_id from funding_plan plan join funding_line line on line.plan_id = plan.id
    where line.source = :source and plan.version = (select max(newest.version) from funding_plan newest
      where newest.project_id = plan.project_id and newest.kind in ('approved', 'adjusted')))`,
  grade: 'grade.grade = :grade',
  institutionId: `(project.lead_institution_id = :institutionId or exists (select from project_partner partner
    where partner.project_id = project.id and partner.institution_id = :institutionId))`,
  programme: 'project.programme_id = :programme',
  year: `(left(project.period_start, 4)::int <= :year
    and coalesce(left(project.period_end, 4), left(project.period_start, 4))::int >= :year)`,
} as const;

/** A filter finds nothing by what its reader may not know: the money of a project, a programme that is out of their sight. */
const LIMITS: Partial<Record<keyof typeof FILTERS, (actor: Actor) => SqlCondition>> = {
  source: (actor) => ownTo(actor, 'project'),
  programme: (actor) => {
    const { sql, parameters } = visibleTo(actor, 'programme');
    return {
      sql: `exists (select from project programme where programme.id = project.programme_id and ${sql})`,
      parameters,
    };
  },
};

export function matchingProjects(
  tx: Tx,
  actor: Actor,
  query: ListedQuery,
  tier: Tier = LAST_TIER,
): SelectQueryBuilder<Project> {
  const visible = visibleTo(actor, 'project');
  const gradeVisible = gradeVisibleTo(actor, 'project');
  const matching = tx
    .createQueryBuilder(Project, 'project')
    .where(visible.sql, visible.parameters)
    .leftJoin('institution', 'lead', 'lead.id = project.lead_institution_id')
    .leftJoin(
      'project_grade',
      'grade',
      `grade.project_id = project.id and ${gradeVisible.sql}`,
      gradeVisible.parameters,
    );
  for (const [name, condition] of Object.entries(FILTERS)) {
    const value = query[name as keyof typeof FILTERS];
    if (value === undefined || value === null) continue;
    if (name === 'source' && !may(actor, 'funding.read')) continue;
    const limit = LIMITS[name as keyof typeof FILTERS]?.(actor);
    matching.andWhere(condition, { [name]: value });
    if (limit) matching.andWhere(limit.sql, limit.parameters);
  }
  if (query.words)
    matching
      .innerJoin('project_search', 'found', 'found.project_id = project.id')
      .andWhere(conditionOf(tier, actor))
      .setParameters(query.words);
  return matching;
}

export async function countOf(tx: Tx, counted: SelectQueryBuilder<ObjectLiteral>): Promise<number> {
  const row = await tx
    .createQueryBuilder()
    .select('count(*)', 'count')
    .from(`(${counted.getQuery()})`, 'counted')
    .setParameters(counted.getParameters())
    .getRawOne<{ count: string }>();
  return Number(row?.count);
}

export function isUnfiltered(actor: Actor, query: ListedQuery): boolean {
  const isAsked = (name: string) => (query[name as keyof typeof FILTERS] ?? null) !== null;
  return seesAllProjects(actor) && !Object.keys(FILTERS).some(isAsked);
}

export function listItemOf(row: Record<string, string | null>): ProjectListItem {
  const { period_start, period_end, period_as_written, lead_id, lead_name, grade_as_written, ...plain } = row;
  return {
    ...(plain as unknown as ProjectListItem),
    period: { start: period_start!, end: period_end!, asWritten: period_as_written! },
    leadInstitution: lead_id ? { id: lead_id, name: lead_name! } : null,
    gradeAsWritten: grade_as_written!,
  };
}

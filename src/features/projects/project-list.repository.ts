import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../domain/access/actor.js';
import type { Tx } from '../../platform/database/transactions.js';
import {
  type After,
  countOf,
  LIST_COLUMNS,
  type ListedQuery,
  listItemOf,
  matchingProjects,
  type ProjectListItem,
} from './listed-projects.repository.js';
import type { ProjectQuery, SortColumn } from './project.dto.js';
import type { Project } from './project.entity.js';

/** A list in the order of a column, or of how well it agrees with what is searched for. */
export type Order = { readonly column: SortColumn; readonly direction: 'ASC' | 'DESC' } | 'match';

@Injectable()
export class ProjectListRepository {
  async list(
    tx: Tx,
    actor: Actor,
    query: ListedQuery,
    order: Exclude<Order, 'match'>,
    limit: number,
    after: After | null,
  ): Promise<ProjectListItem[]> {
    const listed = matchingProjects(tx, actor, query).select(LIST_COLUMNS);
    return inOrder(listed, order, limit, after);
  }

  count(tx: Tx, actor: Actor, query: ListedQuery): Promise<number> {
    return countOf(tx, matchingProjects(tx, actor, query).select('1', 'one'));
  }
}

const NEWEST_FIRST = { column: 'code', direction: 'DESC' } as const;

/** What each order sorts by, in the database and on a row that was read. */
const SORTED: Readonly<Record<SortColumn, { sql: string; of: (project: ProjectListItem) => string }>> = {
  code: { sql: 'project.code', of: ({ code }) => code },
  title: { sql: 'project.title', of: ({ title }) => title },
  stage: { sql: 'project.stage', of: ({ stage }) => stage },
  lead: { sql: `coalesce(lead.name, '')`, of: ({ leadInstitution }) => leadInstitution?.name ?? '' },
  start: { sql: `coalesce(project.period_start, '')`, of: ({ period }) => period.start ?? '' },
};

/** Where the page after this row begins. */
export function sortKey({ column }: Exclude<Order, 'match'>, project: ProjectListItem): string {
  return SORTED[column].of(project);
}

async function inOrder(
  listed: SelectQueryBuilder<Project>,
  { column, direction }: Exclude<Order, 'match'>,
  limit: number,
  after: After | null,
): Promise<ProjectListItem[]> {
  const { sql } = SORTED[column];
  listed.orderBy(sql, direction).addOrderBy('project.id', direction).limit(limit);
  if (after) {
    const sign = direction === 'ASC' ? '>' : '<';
    listed.andWhere(`(${sql}, project.id) ${sign} (:afterKey, :afterId)`, {
      afterKey: after.key,
      afterId: after.id,
    });
  }
  return (await listed.getRawMany()).map(listItemOf);
}

export function orderOf({ q, sort = q ? 'match' : '-code' }: ProjectQuery): Order {
  if (sort === 'match') return q ? 'match' : NEWEST_FIRST;
  return {
    column: sort.replace('-', '') as SortColumn,
    direction: sort.startsWith('-') ? 'DESC' : 'ASC',
  };
}

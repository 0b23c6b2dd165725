import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { ProjectQuery } from './project.dto.js';
import { Project } from './project.entity.js';
import type { ProjectMatch, SearchWords } from './project-search.repository.js';
import {
  conditionOf,
  higherThan,
  LAST_TIER,
  TIERS,
  type Tier,
  tierPlace,
  tiersFrom,
} from './search-tiers.js';
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
  /** Why a search found it. */
  readonly match?: ProjectMatch;
}

const LIST_COLUMNS = `project.id, project.code, project.title, project.kind, project.level, project.field, project.stage,
  project.version, project.period_start, project.period_end, project.period_as_written,
  lead.id as lead_id, lead.name as lead_name, grade.grade, grade.as_written as grade_as_written`;

/** A list in the order of a column, or of how well it agrees with what is searched for. */
export type Order = { readonly column: 'code' | 'title'; readonly direction: 'ASC' | 'DESC' } | 'match';

/** The row after which a page begins. */
export interface After {
  readonly key: string | null;
  readonly id: string | null;
}

/** What is searched for is read once: `words` is null where nothing is. */
export interface ListedQuery extends ProjectQuery {
  readonly words: SearchWords | null;
}

/** Hits are counted no further than this: a single letter would count everything. */
export const MOST_COUNTED = 1_000;

/** `rank` is the order within the tier. */
export type RankedProject = ProjectListItem & { readonly tier: Tier; readonly rank: string };

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
    const listed = this.matching(tx, actor, query).select(LIST_COLUMNS);
    return inOrder(listed, order, limit, after);
  }

  /** @param isFrequent whether there are more hits than are counted */
  async listByMatch(
    tx: Tx,
    actor: Actor,
    query: ListedQuery & { readonly words: SearchWords },
    isFrequent: boolean,
    limit: number,
    after: (After & { readonly tier: Tier }) | null,
  ): Promise<RankedProject[]> {
    await askIndexes(tx, query.words);
    return isFrequent
      ? this.tierByTier(tx, actor, query, limit, after)
      : this.rankedAtOnce(tx, actor, query, limit, after);
  }

  /** Few hits are ranked together: each tier asked by itself would search once more for each. */
  private async rankedAtOnce(
    tx: Tx,
    actor: Actor,
    query: ListedQuery & { readonly words: SearchWords },
    limit: number,
    after: (After & { readonly tier: Tier }) | null,
  ): Promise<RankedProject[]> {
    const place = tierPlace(query.words, actor);
    const ranked = this.matching(tx, actor, query).select(
      `${LIST_COLUMNS}, found.rank, ${place} as tier_place`,
    );
    const rows = await tx
      .createQueryBuilder()
      .select('*')
      .from(`(${ranked.getQuery()})`, 'ranked')
      .where(after ? AFTER_IN_TIERS : 'true')
      .setParameters({
        ...ranked.getParameters(),
        ...(after && { afterPlace: TIERS.indexOf(after.tier), afterKey: after.key, afterId: after.id }),
      })
      .orderBy('tier_place')
      .addOrderBy('rank', 'DESC')
      .addOrderBy('id', 'DESC')
      .limit(limit)
      .getRawMany();
    return rows.map(({ tier_place, rank, ...row }) => ({
      ...listItemOf(row),
      tier: TIERS[tier_place]!,
      rank,
    }));
  }

  /** Until the page is full: each tier reads its first rows only, however many there are. */
  private async tierByTier(
    tx: Tx,
    actor: Actor,
    query: ListedQuery & { readonly words: SearchWords },
    limit: number,
    after: (After & { readonly tier: Tier }) | null,
  ): Promise<RankedProject[]> {
    const rows: RankedProject[] = [];
    for (const tier of tiersFrom(after?.tier ?? null, query.words)) {
      const listed = this.matching(tx, actor, query, tier).select(`${LIST_COLUMNS}, found.rank`);
      for (const condition of higherThan(tier, query.words, actor)) listed.andWhere(condition);
      const from = after?.tier === tier ? after : null;
      const walks =
        isUnfiltered(actor, query) && (await this.hits(tx, actor, query.words, tier)) > MOST_COUNTED;
      if (walks) await walkInOrder(tx, true);
      const found = await inRank(listed, walks, limit - rows.length, from);
      if (walks) await walkInOrder(tx, false);
      rows.push(...found.map((row) => ({ ...row, tier })));
      if (rows.length >= limit) break;
    }
    return rows;
  }

  /** @returns at most one more than `MOST_COUNTED` where words are searched for */
  async count(tx: Tx, actor: Actor, query: ListedQuery): Promise<number> {
    if (query.words) await askIndexes(tx, query.words);
    if (query.words && isUnfiltered(actor, query)) return this.hits(tx, actor, query.words, LAST_TIER, false);
    const counted = this.matching(tx, actor, query).select('1', 'one');
    if (query.words) counted.limit(MOST_COUNTED + 1);
    return countOf(tx, counted);
  }

  /**
   * In the documents of a search alone, for readers who know of all projects.
   * @param ranked whether the hits of higher tiers are left out
   */
  private hits(tx: Tx, actor: Actor, words: SearchWords, tier: Tier, ranked = true): Promise<number> {
    const hits = tx
      .createQueryBuilder()
      .select('1', 'one')
      .from('project_search', 'found')
      .where(conditionOf(tier, actor))
      .setParameters(words)
      .limit(MOST_COUNTED + 1);
    if (ranked) for (const condition of higherThan(tier, words, actor)) hits.andWhere(condition);
    return countOf(tx, hits);
  }

  private matching(
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
      if (value !== undefined && value !== null) matching.andWhere(condition, { [name]: value });
    }
    if (query.words)
      matching
        .innerJoin('project_search', 'found', 'found.project_id = project.id')
        .andWhere(conditionOf(tier, actor))
        .setParameters(query.words);
    return matching;
  }
}

async function countOf(tx: Tx, counted: SelectQueryBuilder<ObjectLiteral>): Promise<number> {
  const row = await tx
    .createQueryBuilder()
    .select('count(*)', 'count')
    .from(`(${counted.getQuery()})`, 'counted')
    .setParameters(counted.getParameters())
    .getRawOne<{ count: string }>();
  return Number(row?.count);
}

function isUnfiltered(actor: Actor, query: ListedQuery): boolean {
  const isAsked = (name: string) => (query[name as keyof typeof FILTERS] ?? null) !== null;
  return seesAllProjects(actor) && !Object.keys(FILTERS).some(isAsked);
}

/**
 * What the planner believes of the beginning of a word is far too much, so that it would read everything in order for a word
 * that stands nowhere; of a single letter it is right.
 */
async function askIndexes(tx: Tx, { folded }: SearchWords): Promise<void> {
  if ((folded.at(-1) ?? '').length < 2) return;
  await tx.query(
    `select set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)`,
  );
}

/**
 * Syllables that make a word stand together far more often than the planner believes: it would collect and sort thousands of
 * hits for a page that the newest few hundred projects fill.
 */
async function walkInOrder(tx: Tx, walks: boolean): Promise<void> {
  await tx.query(
    `select set_config(name, $1, true) from unnest(array['enable_bitmapscan', 'enable_sort', 'enable_hashjoin']) name`,
    [walks ? 'off' : 'on'],
  );
}

const AFTER_IN_TIERS = `tier_place > :afterPlace
  or tier_place = :afterPlace and (rank, id) < (:afterKey, :afterId)`;

/** Few hits are collected and sorted: no index has the order of an expression. */
async function inRank(
  listed: SelectQueryBuilder<Project>,
  walks: boolean,
  limit: number,
  after: After | null,
): Promise<(ProjectListItem & { readonly rank: string })[]> {
  listed.orderBy(walks ? 'found.rank' : `found.rank || ''`, 'DESC').addOrderBy('found.project_id', 'DESC');
  if (after)
    listed.andWhere('(found.rank, found.project_id) < (:afterKey, :afterId)', {
      afterKey: after.key,
      afterId: after.id,
    });
  const rows = await listed.limit(limit).getRawMany();
  return rows.map(({ rank, ...row }) => ({ ...listItemOf(row), rank }));
}

const NEWEST_FIRST = { column: 'code', direction: 'DESC' } as const;

async function inOrder(
  listed: SelectQueryBuilder<Project>,
  { column, direction }: Exclude<Order, 'match'>,
  limit: number,
  after: After | null,
): Promise<ProjectListItem[]> {
  listed.orderBy(`project.${column}`, direction).addOrderBy('project.id', direction).limit(limit);
  if (after) {
    const sign = direction === 'ASC' ? '>' : '<';
    listed.andWhere(`(project.${column}, project.id) ${sign} (:afterKey, :afterId)`, {
      afterKey: after.key,
      afterId: after.id,
    });
  }
  return (await listed.getRawMany()).map(listItemOf);
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

export function orderOf({ q, sort = q ? 'match' : '-code' }: ProjectQuery): Order {
  if (sort === 'match') return q ? 'match' : NEWEST_FIRST;
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

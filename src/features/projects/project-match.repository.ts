import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../domain/access/actor.js';
import type { Tx } from '../../platform/database/transactions.js';
import {
  type After,
  countOf,
  isUnfiltered,
  LIST_COLUMNS,
  type ListedQuery,
  listItemOf,
  matchingProjects,
  type ProjectListItem,
} from './listed-projects.repository.js';
import type { Project } from './project.entity.js';
import {
  conditionOf,
  higherThan,
  LAST_TIER,
  TIERS,
  type Tier,
  tierPlace,
  tiersFrom,
} from './search-tiers.js';
import type { SearchWords } from './search-words.js';

/** Hits are counted no further than this: a single letter would count everything. */
export const MOST_COUNTED = 1_000;

/** `rank` is the order within the tier. */
export type RankedProject = ProjectListItem & { readonly tier: Tier; readonly rank: string };

export type SearchQuery = ListedQuery & { readonly words: SearchWords };

/** Projects in the order of how well they agree with what is searched for. */
@Injectable()
export class ProjectMatchRepository {
  /** @param isFrequent whether there are more hits than are counted */
  async listByMatch(
    tx: Tx,
    actor: Actor,
    query: SearchQuery,
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
    query: SearchQuery,
    limit: number,
    after: (After & { readonly tier: Tier }) | null,
  ): Promise<RankedProject[]> {
    const place = tierPlace(query.words, actor);
    const ranked = matchingProjects(tx, actor, query).select(
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
    query: SearchQuery,
    limit: number,
    after: (After & { readonly tier: Tier }) | null,
  ): Promise<RankedProject[]> {
    const rows: RankedProject[] = [];
    for (const tier of tiersFrom(after?.tier ?? null, query.words)) {
      const listed = matchingProjects(tx, actor, query, tier).select(`${LIST_COLUMNS}, found.rank`);
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

  /** @returns at most one more than `MOST_COUNTED` */
  async count(tx: Tx, actor: Actor, query: SearchQuery): Promise<number> {
    await askIndexes(tx, query.words);
    if (isUnfiltered(actor, query)) return this.hits(tx, actor, query.words, LAST_TIER, false);
    const counted = matchingProjects(tx, actor, query).select('1', 'one');
    return countOf(tx, counted.limit(MOST_COUNTED + 1));
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

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { type ListColumn, needDetails } from '../../domain/reporting/list-columns.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { Refused } from '../../platform/refused.js';
import type { ListedQuery, ProjectListItem } from './listed-projects.repository.js';
import type { ProjectQuery } from './project.dto.js';
import { type ExportedDetails, ProjectExportRepository } from './project-export.repository.js';
import { orderOf, ProjectListRepository, sortKey } from './project-list.repository.js';
import { MOST_COUNTED, ProjectMatchRepository, type SearchQuery } from './project-match.repository.js';
import { ProjectSearchRepository } from './project-search.repository.js';
import { ProjectRepository } from './projects.repository.js';
import { TIERS, type Tier } from './search-tiers.js';
import { type SearchWords } from './search-words.js';

export interface ProjectPage extends Page<ProjectListItem> {
  /** In place of the total, where a search finds more than are counted. */
  readonly totalMoreThan?: number;
}

type Listed = ProjectListItem & { readonly tier?: Tier; readonly rank?: string };

@Injectable()
export class ProjectListService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectListRepository,
    private readonly matches: ProjectMatchRepository,
    private readonly search: ProjectSearchRepository,
    private readonly details: ProjectExportRepository,
    private readonly known: ProjectRepository,
  ) {}

  async listProjects(actor: Actor, query: ProjectQuery): Promise<ProjectPage> {
    return (await this.pageAndOwn(actor, query)).page;
  }

  /** The same, with what the chosen columns tell beyond a line of the list; nothing more is read for others. */
  async listWithDetails(
    actor: Actor,
    query: ProjectQuery,
    columns: readonly ListColumn[],
  ): Promise<ProjectPage & { readonly details: ReadonlyMap<string, ExportedDetails> }> {
    const { page, own } = await this.pageAndOwn(actor, query);
    if (!needDetails(columns) || page.items.length === 0) return { ...page, details: new Map() };
    const details = await this.transactions.read((tx) =>
      this.details.details(tx, idsOf(page.items), { withMoneyOf: own }),
    );
    return { ...page, details };
  }

  /** A page of the list, and which of its projects are the reader's own. */
  private pageAndOwn(
    actor: Actor,
    query: ProjectQuery,
  ): Promise<{ page: ProjectPage; own: ReadonlySet<string> }> {
    return this.transactions.read(async (tx) => {
      const words = query.q ? await this.search.read(tx, query.q) : null;
      const listed = { ...query, words };
      const isRanked = words !== null && orderOf(query) === 'match';
      // How many there are says how they are ranked; of a further page of a plain list nobody asks.
      const total = query.cursor && !isRanked ? null : await this.count(tx, actor, listed);
      const isFrequent = words !== null && total !== null && total > MOST_COUNTED;
      const page = await this.pageOf(tx, actor, listed, isFrequent);
      const found = words ? await this.explained(tx, actor, words, page.items) : page.items;
      const own = await this.known.ownAmong(tx, actor, idsOf(found));
      const items = found.map(({ version, ...item }) => (own.has(item.id) ? { ...item, version } : item));
      if (query.cursor || total === null) return { page: { ...page, items }, own };
      const totals = isFrequent ? { totalMoreThan: MOST_COUNTED } : { total };
      return { page: { ...page, items, ...totals }, own };
    });
  }

  private count(tx: Tx, actor: Actor, query: ListedQuery): Promise<number> {
    return query.words
      ? this.matches.count(tx, actor, query as SearchQuery)
      : this.projects.count(tx, actor, query);
  }

  private async pageOf(tx: Tx, actor: Actor, query: ListedQuery, isFrequent: boolean): Promise<Page<Listed>> {
    const order = orderOf(query);
    const cursor = cursorKey(query, 3);
    const [sort, key = null, id = null] = cursor ?? [];
    const after = cursor && { key, id };
    const limit = limitOf(query) + 1;
    if (order === 'match') {
      const tier = TIERS.find((one) => sort === `match ${one}`);
      if (cursor && !tier) throw foreignCursor();
      const from = after && tier ? { ...after, tier } : null;
      const rows = await this.matches.listByMatch(tx, actor, query as SearchQuery, isFrequent, limit, from);
      return pageOf(rows, query, (row) => [`match ${row.tier}`, row.rank, row.id]);
    }
    const name = `${order.column} ${order.direction}`;
    if (cursor && sort !== name) throw foreignCursor();
    const rows = await this.projects.list(tx, actor, query, order, limit, after);
    return pageOf(rows, query, (project) => [name, sortKey(order, project), project.id]);
  }

  private async explained(
    tx: Tx,
    actor: Actor,
    words: SearchWords,
    items: readonly Listed[],
  ): Promise<ProjectListItem[]> {
    const matches = await this.search.explain(tx, actor, words, items);
    return items.map(({ tier, rank, ...item }) => ({ ...item, match: matches.get(item.id) }));
  }
}

function idsOf(items: readonly ProjectListItem[]): string[] {
  return items.map(({ id }) => id);
}

function foreignCursor(): Refused {
  return Refused.because('malformed-request', { field: 'cursor' }, 'cursor');
}

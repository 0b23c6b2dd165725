import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/access/actor.js';
import { type Cell, type Reconciliation, reconcile, rowOf } from '../../domain/funding/reconciliation.js';
import { statementOf } from '../../domain/funding/statement.js';
import type { Language } from '../../domain/values/language.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, pageOf } from '../../platform/http/page.js';
import { reconciliationSentence, rowSentence, statementSentence } from '../../wording/reconciliation.js';
import { Remembered } from '../audit/remembered.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { PortfolioRepository, type ProjectSums } from './portfolio.repository.js';
import type { PortfolioProjectsQuery } from './reconciliation.dto.js';
import { StatementRepository } from './statement.repository.js';

/** Of projects behind figures of the portfolio. */
const MOST_PAGES = 100;

@Injectable()
export class ReconciliationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly statements: StatementRepository,
    private readonly portfolio: PortfolioRepository,
    private readonly clock: Clock,
  ) {}

  private readonly cells = new Remembered<Cell[]>(this.clock, 1);
  private readonly projectSums = new Remembered<ProjectSums[]>(this.clock, MOST_PAGES);

  /** The statement of a project, or of one year of it. */
  reconcileProject(actor: Actor, projectId: string, year: number | null, language: Language) {
    return this.transactions.read(async (tx) => {
      const { id, code, title } = await this.projects.getVisible(tx, actor, projectId);
      const statement = statementOf(await this.statements.read(tx, projectId), year);
      return {
        project: { id, code, title },
        asOf: await this.clock.today(tx),
        sentence: statementSentence(statement, language),
        ...statement,
        ...withSentences(statement, language),
        byContributor: statement.byContributor.map((row) => ({
          ...row,
          sentence: rowSentence(row, language),
        })),
      };
    });
  }

  /** Of all projects, by source and year: whoever reads it is of the office, which knows of each. */
  reconcilePortfolio(language: Language) {
    return this.transactions.read(async (tx) => {
      const cells = await this.cells.recall(tx, '', () => this.portfolio.cells(tx));
      // Most projects with an approved plan never had an estimate here: the two sums are of different projects.
      const reconciliation = reconcile(cells, { apart: ['planned'] });
      const rows = cells.map(({ source, year, amounts }) => ({ source, year, figures: amounts }));
      return {
        asOf: await this.clock.today(tx),
        sentence: reconciliationSentence(reconciliation, language),
        ...reconciliation,
        ...withSentences(reconciliation, language),
        rows,
      };
    });
  }

  /** The projects behind a figure of the portfolio. */
  listPortfolioProjects(query: PortfolioProjectsQuery, language: Language) {
    return this.transactions.read(async (tx) => {
      const year = query.year === 'none' ? null : query.year === undefined ? undefined : Number(query.year);
      const filter = { source: query.source ?? null, year };
      const [limit, after] = [limitOf(query) + 1, cursorKey(query, 2)];
      const rows = await this.projectSums.recall(tx, JSON.stringify([query, limit]), () =>
        this.portfolio.projects(tx, filter, limit, after),
      );
      const page = pageOf(rows, query, ({ code, id }) => [code, id]);
      const items = page.items.map(({ amounts, ...project }) => {
        const row = rowOf({
          ...amounts,
          planned: amounts.planned || null,
          approved: amounts.approved || null,
        });
        return { ...project, ...row, sentence: rowSentence(row, language) };
      });
      return { ...page, items };
    });
  }
}

function withSentences({ total, bySource, byYear }: Reconciliation, language: Language) {
  return {
    total: { ...total, sentence: rowSentence(total, language) },
    bySource: bySource.map((row) => ({ ...row, sentence: rowSentence(row, language) })),
    byYear: byYear.map((row) => ({ ...row, sentence: rowSentence(row, language) })),
  };
}

export type ProjectStatement = Awaited<ReturnType<ReconciliationService['reconcileProject']>>;
export type PortfolioStatement = Awaited<ReturnType<ReconciliationService['reconcilePortfolio']>>;

import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { changesSince, type DrawnReport } from '../../domain/reporting/annual-changes.js';
import type { ProjectSummary } from '../../domain/reporting/project-summary.js';
import { reportScope } from '../../domain/reporting/report-scope.js';
import type { Language } from '../../domain/values/language.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { Refused } from '../../platform/refused.js';
import { figureNames } from '../../wording/annual-figure-names.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { AnnualDrawing, toldIn } from './annual-drawing.js';
import type { KeptReportsQuery, ReportAsked } from './annual-report.dto.js';
import { readContent, writeContent } from './kept-content.js';
import type { KeptReport } from './kept-report.entity.js';
import { KeptReportRepository } from './kept-reports.repository.js';
import { figureAt, ReportsService, titled } from './reports.service.js';

export type KeptEntry = Omit<KeptReport, 'content'>;

/** Reports kept as they were drawn, whatever changes afterwards. */
@Injectable()
export class KeptReportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly kept: KeptReportRepository,
    private readonly reports: ReportsService,
    private readonly drawing: AnnualDrawing,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Drawn on one snapshot of the records, then written down: what is saved depends on nothing that may change in between. */
  async keepReport(act: Act, asked: ReportAsked): Promise<KeptEntry> {
    const scope = reportScope(asked);
    const drawn = await this.transactions.read(async (tx) => {
      const period = await this.reports.periodOf(tx, asked);
      return { period, content: writeContent(await this.drawing.draw(tx, period, scope)) };
    });
    return this.transactions.run(async (tx) => {
      const { accountId, name: author } = act.actor;
      const entry = await this.kept.insert(tx, {
        ...{ ...drawn.period, ...scope, accountId, author },
        content: drawn.content,
        keptAt: await this.clock.now(tx),
      });
      const { year, from, to, asOf, digest } = entry;
      await this.audit.record(tx, act, {
        act: 'report.kept',
        root: { kind: 'kept-report', id: entry.id },
        after: { year, from, to, asOf, ...scope, digest },
      });
      return entry;
    });
  }

  listKept(query: KeptReportsQuery): Promise<Page<KeptEntry>> {
    return this.transactions.read(async (tx) => {
      const rows = await this.kept.list(tx, query.year, limitOf(query) + 1, cursorKey(query, 2));
      return pageOf(rows, query, ({ keptAt, id }) => [keptAt.toISOString(), id]);
    });
  }

  getKept(id: string): Promise<KeptEntry> {
    return this.transactions.read((tx) => this.kept.get(tx, id));
  }

  /** As it was drawn then. */
  redraw(id: string, language: Language) {
    return this.transactions.read(async (tx) => {
      const content = await this.kept.contentOf(tx, await this.kept.get(tx, id));
      return titled(readContent(content, language).record, language);
    });
  }

  openFigure(id: string, path: string, language: Language) {
    return this.transactions.read(async (tx) => {
      const content = await this.kept.contentOf(tx, await this.kept.get(tx, id));
      return figureAt(readContent(content, language), path, language);
    });
  }

  /** The paragraph about a project as it stood in the report, with what it was told from. */
  openParagraph(id: string, projectId: string, language: Language): Promise<ProjectSummary> {
    return this.transactions.read(async (tx) => {
      const content = await this.kept.contentOf(tx, await this.kept.get(tx, id));
      const told = toldIn(readContent(content, language).record).find(
        ({ project }) => project.id === projectId,
      );
      if (!told?.summary) throw Refused.because('not-found');
      return told.summary;
    });
  }

  /** What the same report, drawn now, says otherwise. */
  changesSince(id: string, language: Language) {
    return this.transactions.read(async (tx) => {
      const entry = await this.kept.get(tx, id);
      return this.changesOf(tx, entry, readContent(await this.kept.contentOf(tx, entry), language), language);
    });
  }

  /** The report with what has changed since, on one reading of a content that may be large. */
  readKept(id: string, language: Language) {
    return this.transactions.read(async (tx) => {
      const entry = await this.kept.get(tx, id);
      const content = readContent(await this.kept.contentOf(tx, entry), language);
      const since = await this.changesOf(tx, entry, content, language);
      return { entry, record: titled(content.record, language), since };
    });
  }

  private async changesOf(tx: Tx, entry: KeptReport, before: DrawnReport, language: Language) {
    const now = await this.drawing.draw(tx, entry, entry);
    const after = { record: now.recordIn(language), basis: now.basis() };
    const [wereCalled, areCalled] = [before, after].map(({ record }) => figureNames(record, language));
    const changes = changesSince(before, after).map((change) => ({
      ...change,
      /** Of a figure that a table shows. */
      name: areCalled!.get(change.path) ?? wereCalled!.get(change.path) ?? null,
    }));
    return { id: entry.id, stale: changes.length > 0, changes };
  }
}

export type ChangesSince = Awaited<ReturnType<KeptReportsService['changesSince']>>;

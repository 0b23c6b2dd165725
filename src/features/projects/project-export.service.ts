import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import { chosenColumns, LIST_COLUMNS } from '../../domain/reporting/list-columns.js';
import type { Language } from '../../domain/values/language.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { csvStream } from '../../platform/papers/csv-stream.js';
import type { StreamedTable } from '../../platform/papers/table-stream.js';
import { workbookStream } from '../../platform/papers/workbook-stream.js';
import { type ExportedProject, projectTable } from '../../wording/project-export.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { ExportFormat, ProjectExportQuery } from './project-export.dto.js';
import { ProjectExportRepository } from './project-export.repository.js';
import { orderOf, ProjectListRepository, sortKey } from './project-list.repository.js';
import { ProjectSearchRepository } from './project-search.repository.js';
import { ProjectRepository } from './projects.repository.js';

/** Few enough that several exports side by side hold little memory. */
const ROWS_AT_ONCE = 250;
/** Dates of the contract say more exactly what the period says. */
const USUALLY_EXPORTED = LIST_COLUMNS.filter((column) => column !== 'period');
/** Of a search too: how well a project agrees says nothing once all of them are there. */
const NEWEST_FIRST = { column: 'code', direction: 'DESC' } as const;

export const EXPORT_FILES = {
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: workbookStream,
  },
  csv: { mediaType: 'text/csv; charset=utf-8', write: csvStream },
} as const satisfies Record<ExportFormat, object>;

export type Progress = (done: number, total: number) => void;

@Injectable()
export class ProjectExport {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectListRepository,
    private readonly search: ProjectSearchRepository,
    private readonly details: ProjectExportRepository,
    private readonly known: ProjectRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Who took which list out of the house, before its first byte leaves. */
  async noteExport(act: Act, query: ProjectExportQuery): Promise<void> {
    await this.transactions.run((tx) =>
      this.audit.record(tx, act, {
        act: 'project-list.exported',
        root: { kind: 'account', id: act.actor.accountId! },
        after: query,
      }),
    );
  }

  /** The list exactly as filtered and as this reader may see it, on one snapshot, some projects at a time. */
  export(actor: Actor, query: ProjectExportQuery, language: Language, progress?: Progress): Readable {
    const { write } = EXPORT_FILES[query.format];
    return this.transactions.stream((tx) => write(this.tableOf(tx, actor, query, language, progress)));
  }

  /** The projects that a list may tell the reader of, and those of whose money and grade; none for those who know of all. */
  async listedFor(actor: Actor): Promise<readonly string[]> {
    if (seesAllProjects(actor)) return [];
    return this.transactions.read(async (tx) => {
      const ids = await this.known.visibleIds(tx, actor);
      const own = await this.known.ownAmong(tx, actor, ids);
      const graded = await this.known.gradedIds(tx, actor);
      return [...ids, ...[...own].map((id) => `money of ${id}`), ...graded.map((id) => `grade of ${id}`)];
    });
  }

  today(): Promise<PlainDate> {
    return this.clock.today();
  }

  private tableOf(
    tx: Tx,
    actor: Actor,
    query: ProjectExportQuery,
    language: Language,
    progress: Progress = () => {},
  ): StreamedTable {
    const { rowOf, ...table } = projectTable(
      chosenColumns(actor, query.columns ?? USUALLY_EXPORTED),
      language,
    );
    const projects = this.listed(tx, actor, query, progress);
    const rows = async function* () {
      for await (const project of projects) yield rowOf(project);
    };
    return { ...table, rows: rows() };
  }

  private async *listed(
    tx: Tx,
    actor: Actor,
    query: ProjectExportQuery,
    progress: Progress,
  ): AsyncGenerator<ExportedProject> {
    const words = query.q ? await this.search.read(tx, query.q) : null;
    const listed = { ...query, words };
    const asked = orderOf(query);
    const order = asked === 'match' ? NEWEST_FIRST : asked;
    const total = await this.projects.count(tx, actor, listed);
    let after: { key: string; id: string } | null = null;
    for (let done = 0; ; ) {
      const page = await this.projects.list(tx, actor, listed, order, ROWS_AT_ONCE, after);
      const ids = page.map(({ id }) => id);
      const withMoneyOf = await this.known.ownAmong(tx, actor, ids);
      const details = await this.details.details(tx, ids, { withMoneyOf });
      for (const project of page) yield { ...project, ...details.get(project.id)! };
      done += page.length;
      // A search counts no further than the list shows.
      progress(done, Math.max(done, total));
      const last = page.at(-1);
      if (!last || page.length < ROWS_AT_ONCE) return;
      after = { key: sortKey(order, last), id: last.id };
    }
  }
}

export function exportName({ format }: Pick<ProjectExportQuery, 'format'>, day: PlainDate): string {
  return `danh-muc-nhiem-vu-khcn-${day}.${format}`;
}

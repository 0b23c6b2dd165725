import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { endingOf } from '../../domain/documents/media-types.js';
import { entryName } from '../../domain/exports/entry-name.js';
import { statementOf } from '../../domain/funding/statement.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { jsonText } from '../../platform/json-text.js';
import { Refused } from '../../platform/refused.js';
import { EXPORT_ENTRIES } from '../../wording/exports.js';
import { AuditRepository, type AuditView, asToldTo } from '../audit/audit.repository.js';
import { SensitiveReadings } from '../audit/sensitive-readings.js';
import { MinutesService } from '../councils/minutes.service.js';
import { StoredFiles } from '../files/stored-files.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { StatementRepository } from '../reconciliation/statement.repository.js';
import { type ExportedFile, ExportRepository } from './exports.repository.js';
import { type ArchiveEntry, projectArchive, textEntry } from './project-archive.js';

/** Each may have written much. */
const AUDIT_BATCH = 100;

export interface ProjectExport {
  readonly fileName: string;
  readonly bytes: Readable;
}

/** One project's life for inspectors. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectRepository,
    private readonly exports: ExportRepository,
    private readonly statements: StatementRepository,
    private readonly minutes: MinutesService,
    private readonly files: StoredFiles,
    private readonly entries: AuditRepository,
    private readonly readings: SensitiveReadings,
    private readonly clock: Clock,
  ) {}

  async checkVisible(actor: Actor, id: string): Promise<void> {
    await this.transactions.read((tx) => this.projects.getVisible(tx, actor, id));
  }

  /** All records on one snapshot, after this reading is noted; the files, which never change, as they go out. */
  async exportProject(act: Act, id: string): Promise<ProjectExport> {
    await this.checkVisible(act.actor, id);
    await this.readings.note(act, 'dossiers.read', { kind: 'project', id });
    const snapshot = await this.transactions.read(async (tx) => {
      const project = await this.projects.getVisible(tx, act.actor, id);
      return {
        project,
        at: await this.clock.now(tx),
        records: await this.recordEntries(tx, act.actor, id),
        files: await this.exports.files(tx, id),
        closedSessionIds: await this.exports.closedSessionIds(tx, id),
      };
    });
    const { project, at, records, files } = snapshot;
    const facts = {
      code: project.code,
      title: project.title,
      stage: project.stage,
      exportedAt: at.toISOString(),
      exportedBy: act.actor.name,
    };
    const entries = [
      ...records,
      ...(await this.minutesOf(act, snapshot.closedSessionIds)),
      ...this.fileEntries(files),
    ];
    return { fileName: `${project.code}.zip`, bytes: projectArchive(facts, entries, at) };
  }

  private async recordEntries(tx: Tx, actor: Actor, id: string): Promise<ArchiveEntry[]> {
    const records = await this.exports.records(tx, id);
    const statement = statementOf(await this.statements.read(tx, id), null);
    return [
      ...[...records].map(([name, rows]) =>
        textEntry(`records/${name}.json`, EXPORT_ENTRIES[name], `[\n${rows.join(',\n')}\n]\n`),
      ),
      textEntry('records/reconciliation.json', EXPORT_ENTRIES.reconciliation, `${jsonText(statement)}\n`),
      await this.auditEntry(tx, actor, id),
    ];
  }

  /**
   * Of the project and its councils, oldest first; rows about sealed ballots are not among them. They are only measured here
   * and read again as they go out, since they never change, and may be many and long.
   */
  private async auditEntry(tx: Tx, actor: Actor, id: string): Promise<ArchiveEntry> {
    const moments = new Map<string, number>();
    let size = 0;
    for await (const row of this.auditRows(tx, id)) {
      if (moments.has(row.id)) continue;
      moments.set(row.id, row.at.getTime());
      size += Buffer.byteLength(auditLine(actor, row));
    }
    const ids = [...moments]
      .sort(([a, at], [b, otherAt]) => at - otherAt || (a < b ? -1 : 1))
      .map(([name]) => name);
    const open = async () => this.auditLines(actor, ids);
    return { path: 'records/audit.jsonl', what: EXPORT_ENTRIES.audit, size, isPacked: false, open };
  }

  /** What is about a council and the project comes twice. */
  private async *auditRows(tx: Tx, projectId: string): AsyncGenerator<AuditView> {
    const councils = await this.exports.councilIds(tx, projectId);
    const roots = [
      ...councils.map((id) => ({ entity: 'council', id })),
      { entity: 'project', id: projectId },
    ];
    for (const root of roots) {
      let batch: AuditView[] = [];
      do {
        const last = batch.at(-1);
        batch = await this.entries.listWhole(tx, root, AUDIT_BATCH, last ? [last.id] : null);
        yield* batch;
      } while (batch.length === AUDIT_BATCH);
    }
  }

  private async *auditLines(actor: Actor, ids: readonly string[]): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < ids.length; at += AUDIT_BATCH) {
      const batch = ids.slice(at, at + AUDIT_BATCH);
      const rows = await this.transactions.read((tx) => this.entries.getWhole(tx, batch));
      yield Buffer.from(rows.map((row) => auditLine(actor, row)).join(''));
    }
  }

  /** Of closed sessions, whose records take no change: read after the snapshot they still say the same. */
  private async minutesOf({ actor }: Act, sessionIds: readonly string[]): Promise<ArchiveEntry[]> {
    const entries = [];
    for (const [at, id] of sessionIds.entries()) {
      const { title, sections } = await this.minutes.getMinutes(actor, id, 'vi');
      const text = [title, ...sections.flatMap((section) => ['', section.title, section.text])].join('\n');
      entries.push(
        textEntry(`minutes/${entryName(at + 1, title, 'txt')}`, EXPORT_ENTRIES.minutes, `${text}\n`),
      );
    }
    return entries;
  }

  private fileEntries(files: readonly ExportedFile[]): ArchiveEntry[] {
    return files.map(({ what, title, kind, id, fileName, size }, at) => ({
      path: `${what}s/${entryName(at + 1, `${kind} ${title}`, endingOf(fileName))}`,
      what: `${title} (${fileName})`,
      size,
      isPacked: true,
      open: () => this.open(id),
    }));
  }

  /** A content that is gone leaves a gap that the sums tell of, instead of no export at all. */
  private async open(fileId: string): Promise<Readable | null> {
    try {
      const file = await this.transactions.read((tx) => this.files.get(tx, fileId));
      return (await this.files.openContent(file)).bytes;
    } catch (error) {
      if (error instanceof Refused) return null;
      throw error;
    }
  }
}

function auditLine(actor: Actor, row: AuditView): string {
  return `${jsonText(asToldTo(actor, row))}\n`;
}

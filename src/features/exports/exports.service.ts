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
import { AuditTrail } from '../audit/audit-trail.js';
import { MinutesService } from '../councils/minutes.service.js';
import { StoredFiles } from '../files/stored-files.js';
import { ProjectRepository } from '../projects/projects.repository.js';
import { StatementRepository } from '../reconciliation/statement.repository.js';
import { type ExportedFile, ExportRepository } from './exports.repository.js';
import { type ArchiveEntry, projectArchive, textEntry } from './project-archive.js';

const AUDIT_BATCH = 500;

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
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async checkVisible(actor: Actor, id: string): Promise<void> {
    await this.transactions.read((tx) => this.projects.getVisible(tx, actor, id));
  }

  /** All records on one snapshot, after the row that tells of this reading; the files, which never change, as they go out. */
  async exportProject(act: Act, id: string): Promise<ProjectExport> {
    await this.transactions.run(async (tx) => {
      await this.projects.getVisible(tx, act.actor, id);
      await this.audit.record(tx, act, { act: 'project.exported', root: { kind: 'project', id } });
    });
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
      textEntry('records/audit.jsonl', EXPORT_ENTRIES.audit, await this.auditLines(tx, actor, id)),
    ];
  }

  /** Of the project and its councils, oldest first; rows about sealed ballots are not among them. */
  private async auditLines(tx: Tx, actor: Actor, id: string): Promise<string> {
    const rows: AuditView[] = [];
    for (const councilId of await this.exports.councilIds(tx, id))
      rows.push(...(await this.auditOf(tx, 'council', councilId)));
    rows.push(...(await this.auditOf(tx, 'project', id)));
    const named = new Map(rows.map((row) => [row.id, row]));
    return [...named.values()]
      .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
      .map((row) => `${jsonText(asToldTo(actor, row))}\n`)
      .join('');
  }

  private async auditOf(tx: Tx, entity: string, id: string): Promise<AuditView[]> {
    const rows: AuditView[] = [];
    for (;;) {
      const last = rows.at(-1);
      const batch = await this.entries.listWhole(tx, { entity, id }, AUDIT_BATCH, last ? [last.id] : null);
      rows.push(...batch);
      if (batch.length < AUDIT_BATCH) return rows;
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
      const { bytes } = await this.transactions.read((tx) => this.files.open(tx, fileId));
      return bytes;
    } catch (error) {
      if (error instanceof Refused) return null;
      throw error;
    }
  }
}

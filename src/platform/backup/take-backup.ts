/** Takes a backup: all tables as of one instant, then the contents that their rows name. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ADVISORY_LOCKS } from '../database/advisory-locks.js';
import { appliedMigrations } from '../database/applied-migrations.js';
import { openClient } from '../database/open-client.js';
import { outageOf } from '../database/outage.js';
import type { FileStore } from '../storage/file-store.js';
import { unlessMissing } from '../storage/store-failures.js';
import type { Manifest, TableSummary } from './archive-form.js';
import { ArchiveWriter } from './archive-writer.js';
import { BackupFlaw } from './backup-flaw.js';
import { RowCount } from './row-count.js';
import { copyOut, SAME_WRITING, sequencesOf, sumsOf, tablesOf } from './tables.js';

/** The anchors of the audit trail, kept outside the database. */
export const ANCHOR_FILE = 'audit-anchors.jsonl';

export interface BackupOrder {
  /** Of a role that may read every table. */
  readonly databaseUrl: string;
  readonly store: FileStore;
  readonly dataDir: string;
  readonly place: string;
  readonly passphrase?: string;
}

const NO_FILES = { count: 0, bytes: 0, missing: [] as string[], damaged: [] as string[] };

export async function takeBackup({
  databaseUrl,
  store,
  dataDir,
  place,
  passphrase,
}: BackupOrder): Promise<Manifest> {
  const archive = await ArchiveWriter.create(place, passphrase);
  try {
    const { contents, anchors, ...rows } = await writeDatabase(archive, databaseUrl, dataDir);
    const files = await writeFiles(archive, store, contents);
    const auditAnchor = await writeAnchors(archive, anchors);
    const manifest: Manifest = { ...rows, files, auditAnchor };
    await archive.finish(manifest);
    return manifest;
  } catch (error) {
    await archive.abandon();
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new BackupFlaw(`There is no room left for the backup (${message}). Nothing of it was kept.`);
    throw error;
  }
}

/** The contents that rows name, and whether their absence is a loss: what a person ordered may be given up meanwhile. */
interface NamedContent {
  readonly sha256: string;
  readonly lasting: boolean;
}

type DatabasePart = Omit<Manifest, 'files' | 'auditAnchor'> & {
  readonly contents: readonly NamedContent[];
  /** The file of the anchors as it was at the instant of the rows; null where there is none. */
  readonly anchors: Buffer | null;
};

async function writeDatabase(
  archive: ArchiveWriter,
  databaseUrl: string,
  dataDir: string,
): Promise<DatabasePart> {
  const client = await openClient(databaseUrl, 'khcn-tracker backup');
  try {
    await client.query(SAME_WRITING);
    // Whoever would change the schema meanwhile waits.
    await client.query('select pg_advisory_lock_shared($1)', [ADVISORY_LOCKS.migration]);
    // Nor is an anchor made between the rows and the reading of its file.
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCKS.auditAnchor]);
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query(
      `select now() as "takenAt", current_setting('server_version') as "serverVersion"`,
    );
    const anchors = await readFile(join(dataDir, ANCHOR_FILE)).catch(unlessMissing);
    await client.query('select pg_advisory_unlock($1)', [ADVISORY_LOCKS.auditAnchor]);
    const schema = await tablesOf(client);
    const tables: TableSummary[] = [];
    for (const table of schema) {
      const { name, columns } = table;
      const count = new RowCount();
      const stream = client.query(copyTo(copyOut(table)));
      // It tells of its failure without ending, maybe before anybody reads it.
      stream.on('error', (error) => stream.destroy(error));
      const end = await archive.entry({ kind: 'table', name }, stream, (piece) => count.see(piece));
      tables.push({ name, columns, rows: count.rows, ...end });
    }
    return {
      takenAt: rows[0].takenAt.toISOString(),
      serverVersion: rows[0].serverVersion,
      migrations: await appliedMigrations(client),
      tables,
      sums: await sumsOf(client, schema),
      // Not of the snapshot: read after it, they are never behind its rows.
      sequences: await sequencesOf(client),
      contents: await namedContents(client, schema),
      anchors,
    };
  } catch (error) {
    if (!outageOf(error)) throw error;
    const { message } = error as Error;
    throw new BackupFlaw(`The database broke the backup off (${message}). Nothing of it was kept.`);
  } finally {
    await client.end();
  }
}

async function namedContents(
  client: pg.ClientBase,
  tables: readonly { name: string }[],
): Promise<NamedContent[]> {
  const sources = [
    { name: 'stored_file', lasting: true },
    { name: 'file_order', lasting: false },
  ].filter(({ name }) => tables.some((table) => table.name === name));
  if (sources.length === 0) return [];
  const named = sources.map(({ name, lasting }) => `select sha256, ${lasting} as lasting from ${name}`);
  const { rows } = await client.query<NamedContent>(
    `select sha256, bool_or(lasting) as lasting from (${named.join(' union all ')}) named
     where sha256 is not null group by 1 order by sha256 collate "C"`,
  );
  return rows;
}

async function writeFiles(
  archive: ArchiveWriter,
  store: FileStore,
  contents: readonly NamedContent[],
): Promise<Manifest['files']> {
  const files = structuredClone(NO_FILES);
  const names = createHash('sha256');
  for (const { sha256: name, lasting } of contents) {
    const stored = await store.open(name);
    if (!stored) {
      if (lasting) files.missing.push(name);
      continue;
    }
    const { bytes, sha256 } = await archive.entry({ kind: 'file', name }, stored.bytes);
    if (sha256 !== name) files.damaged.push(name);
    names.update(`${name}\n`);
    files.count += 1;
    files.bytes += bytes;
  }
  return { ...files, sha256: names.digest('hex') };
}

async function writeAnchors(archive: ArchiveWriter, text: Buffer | null): Promise<string | null> {
  if (!text) return null;
  await archive.entry({ kind: 'note', name: ANCHOR_FILE }, onePiece(text));
  return text.toString().trimEnd().split('\n').at(-1) || null;
}

async function* onePiece(text: Buffer): AsyncIterable<Buffer> {
  yield text;
}

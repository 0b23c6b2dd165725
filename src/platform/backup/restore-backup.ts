/** Restores a backup: the whole archive is read and checked before anything is touched, and then all of its rows or none appear. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type pg from 'pg';
import { openDataFolder, writePrivateFile } from '../data-folder.js';
import { migrateDatabase } from '../database/migrate.js';
import { openClient } from '../database/open-client.js';
import { dropQueue } from '../queue/drop-queue.js';
import type { FileStore } from '../storage/file-store.js';
import type { Manifest } from './archive-form.js';
import { walkArchive } from './archive-reader.js';
import { BackupFlaw } from './backup-flaw.js';
import { checkArchive } from './check-archive.js';
import { differences } from './compare.js';
import { TableLoad } from './table-load.js';
import { SAME_WRITING } from './tables.js';
import { ANCHOR_FILE } from './take-backup.js';
import { openSchema, refuseNewerSchema, refuseTarget } from './target.js';

export interface RestoreOrder {
  /** Of the role that owns the schema. */
  readonly databaseUrl: string;
  /** Of the role that serves, which gets its rights; absent: the same. */
  readonly programUrl?: string;
  readonly store: FileStore;
  readonly dataDir: string;
  readonly place: string;
  readonly passphrase?: string;
  /** The name of the database whose rows are given up; absent: it must be empty. */
  readonly replace?: string;
  /** The rows are written out again and compared, and every file is read again. */
  readonly verify: boolean;
  readonly tell: (sentence: string) => void;
}

export interface Restored {
  readonly manifest: Manifest;
  /** Files whose bytes are not those of their name, and were so when the backup was taken: left out. */
  readonly leftOut: readonly string[];
  readonly migrationsAfter: readonly string[];
  /** Where the anchors that belong to these rows stand; null where the backup has none. */
  readonly anchors: string | null;
}

export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const { databaseUrl, programUrl = databaseUrl, place, passphrase, dataDir, replace, tell } = order;
  const manifest = await checkArchive(place, passphrase);
  refuseNewerSchema(manifest.migrations);
  openDataFolder(dataDir);
  tell(`The archive is whole: as of ${manifest.takenAt}, PostgreSQL ${manifest.serverVersion}.`);
  const client = await openClient(databaseUrl, 'khcn-tracker restore');
  try {
    await client.query(SAME_WRITING);
    await refuseTarget(client, replace);
    await openSchema(client, databaseUrl, manifest.migrations);
    const { leftOut, anchors } = await load(client, manifest, order);
    const anchorPlace = anchors === null ? null : keepAnchors(dataDir, anchors, tell);
    const migrationsAfter = await migrateDatabase(databaseUrl, programUrl);
    await dropQueue(databaseUrl, programUrl);
    return { manifest, leftOut, migrationsAfter, anchors: anchorPlace };
  } finally {
    await client.end();
  }
}

interface Loaded {
  readonly leftOut: readonly string[];
  readonly anchors: string | null;
}

async function load(client: pg.Client, manifest: Manifest, order: RestoreOrder): Promise<Loaded> {
  const { place, passphrase, store, verify, tell } = order;
  const kept: string[] = [];
  const leftOut: string[] = [];
  let anchors: string | null = null;
  const tables = await TableLoad.begin(client, manifest);
  await walkArchive(place, passphrase, async ({ kind, name }, pieces) => {
    if (kind === 'table') await tables.load(manifest.tables.find((table) => table.name === name)!, pieces);
    if (kind === 'file') ((await keep(store, name, pieces)) ? kept : leftOut).push(name);
    if (kind === 'note' && name === ANCHOR_FILE) anchors = await text(pieces);
  });
  await tables.finish(manifest);
  tell('Rows and files are loaded; every foreign key and unique index holds over them.');
  if (verify) {
    const found = await differences(client, tables.tables, manifest);
    if (found.length > 0)
      throw new BackupFlaw(`The copy is not the original, and was undone: ${found.join('; ')}.`);
    tell(
      `Verified: ${manifest.tables.length} tables by digest, ${Object.keys(manifest.sums).length} sums of đồng.`,
    );
    for (const name of kept) await verifyFile(store, name);
    tell(`Verified: ${kept.length} files by their hashes.`);
  }
  await tables.endWhatWasGivenOut();
  await tables.commit();
  return { leftOut, anchors };
}

async function keep(store: FileStore, name: string, pieces: AsyncIterable<Buffer>): Promise<boolean> {
  const draft = await store.draft(pieces);
  try {
    if (draft.sha256 !== name) return false;
    await store.keep(draft);
    return true;
  } finally {
    await store.drop(draft);
  }
}

/**
 * Those that are there are evidence: they are never written over. And so would be those of a restore that was undone, against
 * whatever is restored after it: they come with the rows that they speak of, not before.
 */
function keepAnchors(dataDir: string, anchors: string, tell: (sentence: string) => void): string {
  const own = join(dataDir, ANCHOR_FILE);
  if (existsSync(own) && readFileSync(own, 'utf8') !== anchors) {
    const beside = `${own}.restored`;
    writePrivateFile(beside, anchors);
    tell(
      `${own} holds the anchors of what stood here before, and was left alone; those of this backup are in ${beside}. ` +
        'Move the first aside and the second into its place: until then the audit is checked against anchors that are not its own.',
    );
    return beside;
  }
  writePrivateFile(own, anchors);
  tell(`The anchors of the audit trail are in ${own}.`);
  return own;
}

async function verifyFile(store: FileStore, name: string): Promise<void> {
  const stored = await store.open(name);
  const hash = createHash('sha256');
  if (stored) for await (const piece of stored.bytes) hash.update(piece);
  if (hash.digest('hex') !== name)
    throw new BackupFlaw(`The file ${name} was not kept as it is in the backup; the rows were undone.`);
}

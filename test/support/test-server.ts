/** One database server for the whole run, quick and forgetful, with a migrated template that suites copy. */
import { rmSync } from 'node:fs';
import pg from 'pg';
import { type EmbeddedServer, startEmbeddedServer } from '../../src/platform/database/embedded-server.js';
import { migrateDatabase } from '../../src/platform/database/migrate.js';
import { migrateQueue } from '../../src/platform/queue/queue-backend.js';
import { clearAbandonedFolders, openQuickFolder, QUICK_INITDB } from './test-folder.js';

/** Tests may lose their data: their server never waits for the disk, and writes little of its log. */
const FORGETFUL = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'wal_init_zero=off',
  'max_wal_size=128MB',
];

const TEMPLATE = 'khcn_template';

let server: EmbeddedServer;
let dataDir: string;

export async function startTestServer(): Promise<void> {
  await clearAbandonedFolders();
  dataDir = openQuickFolder();
  const tuning = [...FORGETFUL, 'max_connections=200', 'autovacuum=off'];
  server = await startEmbeddedServer({ dataDir, tuning, initdbFlags: QUICK_INITDB });
  process.env.TEST_SERVER_URL = server.url;
  await createTemplate();
}

export async function stopTestServer(): Promise<void> {
  await server.stop();
  for (const folder of [server.place.folder, dataDir]) rmSync(folder, { recursive: true, force: true });
}

async function createTemplate(): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(`create database ${TEMPLATE}`);
    await migrateDatabase(databaseUrl(TEMPLATE));
    await migrateQueue(databaseUrl(TEMPLATE));
    // A template that nobody can enter is never busy.
    await client.query(`alter database ${TEMPLATE} is_template true allow_connections false`);
  } finally {
    await client.end();
  }
}

function databaseUrl(name: string): string {
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

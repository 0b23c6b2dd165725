/** The database ends the connections of a backup: the program lives on, and the backup is refused with a sentence. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { oneAtATime } from '../../src/platform/backup/one-at-a-time.js';
import { takeBackup } from '../../src/platform/backup/take-backup.js';
import type { Config } from '../../src/platform/config/config.js';
import { DiskStore } from '../../src/platform/storage/disk-store.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const OF_BACKUPS = `from pg_stat_activity where datname = current_database() and application_name = 'khcn-tracker backup'`;

let database: TestDatabase;
let folder: string;
let sql: pg.Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'khcn-outage-'));
  database = await createTestDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
});

afterAll(async () => {
  await sql.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const endConnections = () => sql.query(`select pg_terminate_backend(pid) ${OF_BACKUPS}`);

const take = (place: string) =>
  takeBackup({
    databaseUrl: database.url,
    store: new DiskStore({ dataDir: folder } as Config),
    dataDir: folder,
    place,
  });

async function untilCopyWaits(): Promise<void> {
  for (;;) {
    // A transaction sees who is there as it first asked.
    await sql.query('select pg_stat_clear_snapshot()');
    const { rows } = await sql.query(
      `select ${OF_BACKUPS.replace('from', '1 from')} and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
    await pause(20);
  }
}

it('is refused with a sentence when the database stops in the midst of it, and leaves nothing', async () => {
  const place = join(folder, 'stopped');
  await sql.query('begin; lock table project in access exclusive mode');
  const taking = oneAtATime(database.url, async () => void (await take(place)));
  const refused = expect(taking).rejects.toThrow(
    /^The database broke the backup off \(.*\). Nothing of it was kept/,
  );
  await untilCopyWaits();
  await endConnections();
  await refused;
  await sql.query('rollback');
  expect(readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([]);
});

it('is there where the database stopped only after its rows were read', async () => {
  const place = join(folder, 'late');
  const taken = await oneAtATime(database.url, async () => {
    await take(place);
    await endConnections();
    await pause(100);
  });
  expect([taken, existsSync(place)]).toEqual([true, true]);
});

/**
 * The drill: projects go into an encrypted archive and come back within a minute; on a quiet machine DRILL_PROJECTS=20000, the size of
 * a large province.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { load } from '../../src/commands/seed/load.js';
import { restoreBackup } from '../../src/platform/backup/restore-backup.js';
import { takeBackup } from '../../src/platform/backup/take-backup.js';
import type { Config } from '../../src/platform/config/config.js';
import { DiskStore } from '../../src/platform/storage/disk-store.js';
import { createEmptyDatabase, createTestDatabase } from '../support/database.js';

const PROJECTS = Number(process.env.DRILL_PROJECTS ?? 2_000);
const LONGEST_MS = 60_000;
const passphrase = 'một câu đủ dài';

it(`restores ${PROJECTS} projects with proof within a minute`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'khcn-drill-'));
  const [source, target] = [await createTestDatabase(), await createEmptyDatabase()];
  try {
    const client = new pg.Client({ connectionString: source.url });
    await client.connect();
    await load(client, { projects: PROJECTS, seed: 42, tell: () => {} }).finally(() => client.end());
    const place = join(folder, 'backup');
    const common = {
      store: new DiskStore({ dataDir: folder } as Config),
      dataDir: folder,
      place,
      passphrase,
    };
    const { tables } = await takeBackup({ ...common, databaseUrl: source.url });
    const startedAt = performance.now();
    await restoreBackup({ ...common, databaseUrl: target.url, verify: true, tell: () => {} });
    const tookMs = performance.now() - startedAt;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `${rows} rows of ${PROJECTS} projects restored and proved in ${(tookMs / 1000).toFixed(1)} s`,
    );
    expect(tookMs).toBeLessThan(LONGEST_MS);
  } finally {
    await source.drop();
    await target.drop();
    rmSync(folder, { recursive: true });
  }
}, 900_000);

import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { ADVISORY_LOCKS } from './advisory-locks.js';
import { refuseSchemaOfNewerVersion } from './applied-migrations.js';
import { connectionOptions } from './connection-options.js';
import { openClient } from './open-client.js';
import { grantToProgram } from './program-role.js';

/**
 * Brings the database to the newest schema; several programs may call it at once, and do so one after the other. Returns the names of what it applied.
 * A schema of a newer version is refused.
 * @param programUrl the role that serves, which gets its rights where it is not the owner's
 * @param only applies no others: an older schema, for rows that are older than this program
 */
export async function migrateDatabase(
  url: string,
  programUrl = url,
  only?: readonly string[],
): Promise<string[]> {
  const gate = await openClient(url);
  try {
    await gate.query('select pg_advisory_lock($1)', [ADVISORY_LOCKS.migration]);
    await refuseSchemaOfNewerVersion(gate);
    const options = migratingOptions(url);
    const migrations = options.migrations.filter((one) => only?.includes(new one().name!) ?? true);
    const dataSource = await new DataSource({ ...options, migrations }).initialize();
    try {
      const applied = await patiently(() => dataSource.runMigrations({ transaction: 'each' }));
      await grantToProgram(gate, url, programUrl);
      return applied.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await gate.end();
  }
}

/** Everybody who comes later waits behind a change of the schema that waits for its lock. */
const LONGEST_LOCK_WAIT_MS = 5_000;

/** A change of the schema takes as long as its rows need, but gives up on a lock sooner than a request does. */
export function migratingOptions(url: string) {
  const { extra, ...options } = connectionOptions(url);
  const patience = { statement_timeout: 0, lock_timeout: LONGEST_LOCK_WAIT_MS, query_timeout: undefined };
  return { ...options, extra: { ...extra, ...patience } };
}

const LOCK_NOT_AVAILABLE = '55P03';
const MOST_ATTEMPTS = 10;

/** Between two attempts those who wait behind it get their turn. What was applied before stays applied. */
async function patiently<T extends readonly unknown[]>(migrate: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await migrate();
    } catch (error) {
      const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
      if ((driverError?.code ?? code) !== LOCK_NOT_AVAILABLE || attempt === MOST_ATTEMPTS) throw error;
      await pause(2_000);
    }
  }
}

import pg from 'pg';
import { openDataSource } from '../../data-source.js';
import { grantToProgram } from './program-role.js';

/** Any fixed number: instances that start together migrate one after the other. */
const MIGRATION_LOCK = 7_420_001;

/**
 * Brings the database to the newest schema; several programs may call it at once. Returns the names of what it applied.
 * @param programUrl the role that serves, which gets its rights where it is not the owner's
 */
export async function migrateDatabase(url: string, programUrl = url): Promise<string[]> {
  const gate = new pg.Client({ connectionString: url });
  await gate.connect();
  try {
    await gate.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = await openDataSource(url);
    try {
      const applied = await dataSource.runMigrations({ transaction: 'each' });
      await grantToProgram(gate, url, programUrl);
      return applied.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await gate.end();
  }
}

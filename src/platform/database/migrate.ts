import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../data-source.js';
import { grantToProgram } from './program-role.js';
import { sqlMigrations } from './sql-migrations.js';

/** Any fixed number: instances that start together migrate one after the other. */
export const MIGRATION_LOCK = 7_420_001;

/**
 * Brings the database to the newest schema; several programs may call it at once. Returns the names of what it applied.
 * @param programUrl the role that serves, which gets its rights where it is not the owner's
 * @param only applies no others: an older schema, for rows that are older than this program
 */
export async function migrateDatabase(
  url: string,
  programUrl = url,
  only?: readonly string[],
): Promise<string[]> {
  const gate = new pg.Client({ connectionString: url });
  await gate.connect();
  try {
    await gate.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const migrations = sqlMigrations().filter((migration) => only?.includes(new migration().name!) ?? true);
    const dataSource = await new DataSource({ ...dataSourceOptions(url), migrations }).initialize();
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

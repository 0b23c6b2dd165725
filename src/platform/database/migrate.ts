import pg from 'pg';
import { openDataSource } from '../../data-source.js';

/** Any fixed number: instances that start together migrate one after the other. */
const MIGRATION_LOCK = 7_420_001;

/** Brings the database to the newest schema; several programs may call it at once. Returns the names of what it applied. */
export async function migrateDatabase(url: string): Promise<string[]> {
  const gate = new pg.Client({ connectionString: url });
  await gate.connect();
  try {
    await gate.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = await openDataSource(url);
    try {
      return (await dataSource.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await gate.end();
  }
}

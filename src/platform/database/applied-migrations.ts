/** What a database knows of its own schema. */
import type pg from 'pg';
import { Mendable } from '../mendable.js';
import { sqlMigrations } from './sql-migrations.js';

export const MIGRATION_TABLE = 'schema_migration';

export async function appliedMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query(`select to_regclass('public.${MIGRATION_TABLE}') is not null as there`);
  if (!rows[0].there) return [];
  const applied = await client.query<{ name: string }>(
    `select name from ${MIGRATION_TABLE} order by timestamp`,
  );
  return applied.rows.map(({ name }) => name);
}

/** Those that only a newer version of the program has. */
export function unknownMigrations(names: readonly string[]): string[] {
  const known = new Set(sqlMigrations().map((migration) => new migration().name));
  return names.filter((name) => !known.has(name));
}

/** @throws Mendable where a newer version has changed the schema: rows written by the rules of this one could break its own */
export async function refuseSchemaOfNewerVersion(client: pg.ClientBase): Promise<void> {
  const unknown = unknownMigrations(await appliedMigrations(client));
  if (unknown.length > 0)
    throw new Mendable(
      `A newer version of the program has used this database: this one does not know ${unknown.join(', ')}. ` +
        'Start that version, or restore a backup from before it. Nothing was changed.',
    );
}

/** The database that a backup is restored into: empty, or named by whoever gives it up, and used by nobody else. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { appliedMigrations, unknownMigrations } from '../database/applied-migrations.js';
import { migrateDatabase } from '../database/migrate.js';
import { BackupFlaw } from './backup-flaw.js';

const { escapeIdentifier, escapeLiteral } = pg;

/** The server needs a moment to let go of connections that were just ended. */
const PATIENCE = { attempts: 20, pauseMs: 100 } as const;

/** What kind of process another role has is not shown to everybody; those of the server itself have no role. */
const OTHERS = `select count(*)::int as others from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and usesysid is not null
    and coalesce(backend_type, 'client backend') = 'client backend'`;

/** @param replace the name of the database, typed by whoever gives up what it holds */
export async function refuseTarget(client: pg.Client, replace: string | undefined): Promise<void> {
  const { rows } = await client.query('select current_database() as name');
  const { name } = rows[0];
  const projects = await countOf(client, 'project');
  const accounts = await countOf(client, 'account');
  if (replace !== undefined && replace !== name)
    throw new BackupFlaw(`The database is called ${name}, not ${replace}. Nothing was changed.`);
  if (replace === undefined && projects + accounts > 0)
    throw new BackupFlaw(
      `The database ${name} holds ${projects} projects and ${accounts} accounts. A backup is restored into an empty one; ` +
        `to give up all that this one holds, add --replace ${name}. Nothing was changed.`,
    );
  await refuseOthers(client);
}

/** @throws BackupFlaw where the backup knows migrations that this program does not */
export function refuseNewerSchema(migrations: readonly string[]): void {
  const unknown = unknownMigrations(migrations);
  if (unknown.length > 0)
    throw new BackupFlaw(
      `A newer version of the program wrote this backup: this one does not know ${unknown.join(', ')}. ` +
        'Restore it with that version.',
    );
}

/**
 * Leaves the schema as it was when the backup was taken; a schema that is so already keeps what it holds. Another one is built
 * anew, by migrations with transactions of their own: what it held is gone before the rows come.
 */
export async function openSchema(
  client: pg.Client,
  url: string,
  migrations: readonly string[],
): Promise<void> {
  const applied = new Set(await appliedMigrations(client));
  if (applied.size === migrations.length && migrations.every((name) => applied.has(name))) return;
  await emptySchema(client);
  await migrateDatabase(url, url, migrations);
}

/** Everything in the schema goes; the schema itself stays, and with it what other roles may do there. */
async function emptySchema(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(`
    select 'drop table if exists ' || quote_ident(relname) || ' cascade' as statement, 1 as turn from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    union all select 'drop view if exists ' || quote_ident(relname) || ' cascade', 2 from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'v'
    union all select 'drop sequence if exists ' || quote_ident(relname) || ' cascade', 3 from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'S'
    union all select 'drop extension if exists ' || quote_ident(extname) || ' cascade', 4 from pg_extension
      where extnamespace = 'public'::regnamespace
    union all select 'drop routine if exists ' || oid::regprocedure || ' cascade', 5 from pg_proc p
      where pronamespace = 'public'::regnamespace and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
    union all select 'drop domain if exists ' || quote_ident(typname) || ' cascade', 6 from pg_type
      where typnamespace = 'public'::regnamespace and typtype = 'd'
    order by turn`);
  await client.query(`begin; ${rows.map(({ statement }) => statement).join('; ')}; commit`);
}

async function refuseOthers(client: pg.Client): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { rows } = await client.query(OTHERS);
    if (rows[0].others === 0) return;
    if (attempt === PATIENCE.attempts)
      throw new BackupFlaw(
        'The program, or another, is using this database. Stop it first. Nothing was changed.',
      );
    await pause(PATIENCE.pauseMs);
  }
}

async function countOf(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query(
    `select to_regclass(${escapeLiteral(`public.${table}`)}) is not null as there`,
  );
  if (!rows[0].there) return 0;
  return (await client.query(`select count(*)::int as count from ${escapeIdentifier(table)}`)).rows[0].count;
}

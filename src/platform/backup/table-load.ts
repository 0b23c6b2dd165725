/**
 * Loads tables as their owner, without superuser: triggers sleep, since what they would write is in the backup; foreign keys and
 * indexes are taken down and built anew over all rows, which proves them. All of it in one transaction.
 */
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Manifest, TableSummary } from './archive-form.js';
import { BackupFlaw } from './backup-flaw.js';
import { columnList, type Table, tablesOf } from './tables.js';

const { escapeIdentifier, escapeLiteral } = pg;

const FOREIGN_KEYS = `select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 1, 2`;

const INDEXES = `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
  from pg_index join pg_class c on c.oid = indrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migration'
    and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x')) order by 1`;

/** What is given out to people ends with a restore: it may have been revoked after the backup was taken. */
const ENDED = {
  user_session: 'delete from user_session',
  pending_sign_in: 'delete from pending_sign_in',
  account_link: 'delete from account_link',
  calendar_feed: 'update calendar_feed set revoked_at = now() where revoked_at is null',
  access_token: 'update access_token set revoked_at = now() where revoked_at is null',
} as const;

export class TableLoad {
  private constructor(
    private readonly client: pg.Client,
    readonly tables: readonly Table[],
    private readonly rebuilt: readonly string[],
  ) {}

  /** Opens the transaction, in which the tables are empty. */
  static async begin(client: pg.Client, manifest: Manifest): Promise<TableLoad> {
    await client.query(`begin; set local maintenance_work_mem = '256MB'; set local synchronous_commit = on`);
    const tables = await tablesOf(client);
    for (const table of tables) refuseOtherColumns(table, manifest.tables);
    const { rows: keys } = await client.query(FOREIGN_KEYS);
    const { rows: indexes } = await client.query(INDEXES);
    const names = tables.map(({ name }) => escapeIdentifier(name));
    await run(client, [
      ...names.map((name) => `alter table ${name} disable trigger user`),
      ...keys.map(({ table, name }) => `alter table ${table} drop constraint ${escapeIdentifier(name)}`),
      ...indexes.map(({ name }) => `drop index ${name}`),
      `truncate ${names.join(', ')}`,
    ]);
    const rebuilt = [
      ...indexes.map(({ definition }) => definition as string),
      ...keys.map(
        ({ table, name, definition }) =>
          `alter table ${table} add constraint ${escapeIdentifier(name)} ${definition}`,
      ),
    ];
    return new TableLoad(client, tables, rebuilt);
  }

  async load({ name, columns }: TableSummary, pieces: AsyncIterable<Buffer>): Promise<void> {
    const into = copyFrom(`copy ${escapeIdentifier(name)} (${columnList(columns)}) from stdin with (freeze)`);
    await pipeline(pieces, this.client.query(into));
  }

  async finish({ sequences }: Manifest): Promise<void> {
    await run(this.client, this.rebuilt);
    await run(
      this.client,
      sequences.map(
        ({ name, value, called }) =>
          `select setval(${escapeLiteral(escapeIdentifier(name))}::regclass, ${BigInt(value)}, ${called === true})`,
      ),
    );
  }

  /** After the rows were compared: from here on they differ from the backup. */
  async endWhatWasGivenOut(): Promise<void> {
    const there = new Set(this.tables.map(({ name }) => name));
    const ended = Object.entries(ENDED).filter(([table]) => there.has(table));
    await run(
      this.client,
      ended.map(([, statement]) => statement),
    );
  }

  async commit(): Promise<void> {
    const names = this.tables.map(({ name }) => escapeIdentifier(name));
    await run(
      this.client,
      names.map((name) => `alter table ${name} enable trigger user`),
    );
    await run(this.client, ['commit', 'analyze']);
  }
}

function refuseOtherColumns({ name, columns }: Table, known: readonly TableSummary[]): void {
  const summary = known.find((table) => table.name === name);
  if (summary && summary.columns.join() === columns.join()) return;
  throw new BackupFlaw(
    summary
      ? `The table ${name} has other columns in this backup than in the schema of its migrations.`
      : `The table ${name} is not in this backup, though its migrations make it.`,
  );
}

async function run(client: pg.Client, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await client.query(statement);
}

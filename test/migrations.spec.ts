/** Each migration goes up, comes down and goes up again, on an empty database and on one with records; the tables fit the code. */

import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/data-source.js';
import { migrateDatabase, migratingOptions } from '../src/platform/database/migrate.js';
import { sqlMigrations } from '../src/platform/database/sql-migrations.js';
import { createEmptyDatabase, type TestDatabase } from './support/database.js';
import { fillWithRecords } from './support/records.js';

let database: TestDatabase;

beforeEach(async () => {
  database = await createEmptyDatabase();
});

afterEach(() => database.drop());

async function withDataSource<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function undoAll(dataSource: DataSource): Promise<void> {
  for (const _ of dataSource.migrations) await dataSource.undoLastMigration({ transaction: 'each' });
}

async function schemaOf(dataSource: DataSource): Promise<string[]> {
  const rows: { line: string }[] = await dataSource.query(
    `select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as line
       from information_schema.columns where table_schema = 'public' and table_name <> 'schema_migration'
     union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
       from pg_constraint where connamespace = 'public'::regnamespace
     union all select tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal
     union all select indexdef from pg_indexes where schemaname = 'public'
     order by 1`,
  );
  return rows.map(({ line }) => line);
}

it('goes up, down to nothing, and up to the same schema on an empty database', async () => {
  await migrateDatabase(database.url);
  await withDataSource(async (dataSource) => {
    const first = await schemaOf(dataSource);
    await undoAll(dataSource);
    expect(await schemaOf(dataSource)).toEqual(
      expect.not.arrayContaining([expect.stringContaining('project')]),
    );
    await dataSource.runMigrations({ transaction: 'each' });
    expect(await schemaOf(dataSource)).toEqual(first);
  });
});

it('comes down and goes up again on a database with records', async () => {
  await migrateDatabase(database.url);
  await withDataSource(async (dataSource) => {
    await fillWithRecords(dataSource);
    await undoAll(dataSource);
    await dataSource.runMigrations({ transaction: 'each' });
    expect(await dataSource.query('select count(*)::int as n from project')).toEqual([{ n: 0 }]);
  });
});

it('is applied once when two programs start together', async () => {
  const applied = await Promise.all([migrateDatabase(database.url), migrateDatabase(database.url)]);
  expect(applied.map((names) => names.length).sort((a, b) => a - b)[0]).toBe(0);
});

it('takes the time that its rows need, and gives up on a lock sooner than a request does', async () => {
  const dataSource = await new DataSource(migratingOptions(database.url)).initialize();
  const setting = async (name: string) => Object.values((await dataSource.query(`show ${name}`))[0])[0];
  expect([await setting('statement_timeout'), await setting('lock_timeout')]).toEqual(['0', '5s']);
  await dataSource.destroy();
});

it('lets readers pass while it waits for one who reads for long, and goes on when that one has ended', async () => {
  const names = sqlMigrations().map((migration) => new migration().name!);
  const chain = names.findIndex((name) => name.startsWith('audit-chain'));
  await migrateDatabase(database.url, database.url, names.slice(0, chain));
  const [dawdler, reader] = [await connected(), await connected()];
  await dawdler.query('begin; select from audit_entry');
  const migrating = migrateDatabase(database.url);
  await pause(1_000);
  const from = performance.now();
  await reader.query('select from audit_entry');
  expect(performance.now() - from).toBeLessThan(8_000);
  await dawdler.query('rollback');
  expect(await migrating).toContain(names[chain]);
  await dawdler.end();
  await reader.end();
}, 60_000);

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return client;
}

it("lets no function take a name for another schema's, or for a temporary table of whoever calls it", async () => {
  await migrateDatabase(database.url);
  await withDataSource(async (dataSource) => {
    // A body that was read when the function was made means what it meant then; the others are read at each call.
    const loose = await dataSource.query(`select oid::regprocedure::text as name, proconfig from pg_proc
      where pronamespace = 'public'::regnamespace and (prosecdef or prosqlbody is null)
        and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
        and proconfig is distinct from '{"search_path=public, pg_temp"}'`);
    expect(loose).toEqual([]);
  });
});

it('leaves no table or column that the code describes otherwise', async () => {
  await migrateDatabase(database.url);
  await withDataSource(async (dataSource) => {
    // TypeORM looks here for the expressions of derived columns; ours stand in the SQL.
    await dataSource.query(
      'create table typeorm_metadata (type text, database text, schema text, "table" text, name text, value text)',
    );
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    // Constraints, indexes, defaults and derived columns stand in the SQL alone; the code describes tables and columns.
    const drift = upQueries
      .map(({ query }) => query)
      .filter(
        (query) =>
          !/DROP CONSTRAINT|DROP INDEX|SET DEFAULT|DROP DEFAULT|typeorm_metadata|search_text/.test(query),
      );
    expect(drift).toEqual([]);
  });
});

it('refuses a database that a newer version of the program has used, and leaves it as it is', async () => {
  await migrateDatabase(database.url);
  await withDataSource(async (dataSource) => {
    await dataSource.query(
      `insert into schema_migration (timestamp, name) values (1800000000000, 'of-tomorrow1800000000000')`,
    );
    const before = await schemaOf(dataSource);
    await expect(migrateDatabase(database.url)).rejects.toThrow(
      /newer version of the program has used this database.*of-tomorrow1800000000000/,
    );
    expect(await schemaOf(dataSource)).toEqual(before);
  });
});

/** A database of its own for a suite: a copy of a template. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  /** Throws out whoever is in it and begins again under the same name. */
  renew(template?: string): Promise<void>;
  drop(): Promise<void>;
}

const MIGRATED = 'khcn_template';

export async function createTestDatabase(template = MIGRATED): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const create = (from: string) => askServer(`create database ${name} template ${from} strategy file_copy`);
  const drop = () => askServer(`drop database if exists ${name} with (force)`);
  await create(template);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return {
    name,
    url: url.href,
    drop,
    renew: async (from = MIGRATED) => {
      await drop();
      await create(from);
    },
  };
}

/** A database without any table, for what builds its own. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createTestDatabase('template0');
}

/**
 * A template that takes long to fill: whoever needs it first in a run makes it, the other suites wait and copy.
 * @param make answers the database to keep, which nobody uses any more, and what to tell those who copy it
 */
export async function templateMadeOnce<T>(
  name: string,
  make: () => Promise<{ database: TestDatabase; told: T }>,
): Promise<T> {
  return withServer(async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const known = await client.query(
      `select shobj_description(oid, 'pg_database') as told from pg_database where datname = $1`,
      [name],
    );
    if (known.rows[0]) return JSON.parse(known.rows[0].told);
    const { database, told } = await make();
    const words = client.escapeLiteral(JSON.stringify(told));
    await client.query(`comment on database ${database.name} is ${words}`);
    await client.query(`alter database ${database.name} is_template true allow_connections false`);
    await patiently(client, `alter database ${database.name} rename to ${name}`);
    return told;
  });
}

function askServer(statement: string): Promise<void> {
  return withServer((client) => patiently(client, statement));
}

async function withServer<T>(act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

const OBJECT_IN_USE = '55006';

async function patiently(client: pg.Client, statement: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await client.query(statement);
      return;
    } catch (error) {
      // A suite that ended this moment may still be leaving the database.
      if ((error as pg.DatabaseError).code !== OBJECT_IN_USE || tries === 50) throw error;
      await pause(100);
    }
  }
}

function serverUrl(): string {
  const url = process.env.TEST_SERVER_URL;
  if (!url) throw new Error('The test server was not started: run the tests with npm test.');
  return url;
}

/** A database of its own for a suite: a copy of the migrated template. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

export async function createTestDatabase(template = 'khcn_template'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await askServer(`create database ${name} template ${template}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => askServer(`drop database if exists ${name} with (force)`) };
}

/** A database without any table, for what builds its own. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createTestDatabase('template0');
}

const OBJECT_IN_USE = '55006';

async function askServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
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
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env.TEST_SERVER_URL;
  if (!url) throw new Error('The test server was not started: run the tests with npm test.');
  return url;
}

/** What stops a program is told in one sentence where somebody can mend it: no stack, and never a password. */
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { openClient } from '../../src/platform/database/open-client.js';
import { checkPortIsFree } from '../../src/platform/http/free-port.js';
import { sentenceOf } from '../../src/platform/mendable.js';
import { takeProgramLock } from '../../src/platform/program-lock.js';
import { runCommandFile } from '../commands/given.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { openTestFolder } from '../support/test-folder.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createEmptyDatabase();
  folder = openTestFolder();
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database?.drop();
});

const failureOf = (work: () => unknown): Promise<unknown> =>
  Promise.resolve()
    .then(work)
    .then(
      () => null,
      (error: unknown) => error,
    );

async function databaseSays(change: (url: URL) => void): Promise<string> {
  const url = new URL(database.url);
  change(url);
  return sentenceOf(await failureOf(() => openClient(url.href)));
}

it('names what to set where the address of the pages cannot be opened', async () => {
  expect(sentenceOf(await failureOf(() => checkPortIsFree(0, '203.0.113.1')))).toMatch(
    /^HOST is no address of this computer .*\.$/,
  );
  expect(sentenceOf(await failureOf(() => checkPortIsFree(0, 'nowhere.invalid')))).toMatch(
    /^A computer that the configuration names is not known .*\.$/,
  );
});

it('names the setting where the database is not there, or lets nobody in', async () => {
  const wrong = await databaseSays((url) => {
    url.username = 'nobody-of-that-name';
    url.password = 'a-secret-word';
  });
  expect(wrong).toMatch(/^The database lets this program not in .*DATABASE_URL.*\.$/);
  expect(wrong).not.toContain('a-secret-word');
  expect(await databaseSays((url) => (url.pathname = '/no_database_of_that_name'))).toMatch(
    /^The database lets this program not in .*does not exist.*\.$/,
  );
});

it('tells of a database that takes the call and says nothing as of one that does not answer', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  const port = await new Promise<number>((resolve) =>
    silent.once('listening', () => resolve((silent.address() as { port: number }).port)),
  );
  const pool = new pg.Pool({ host: '127.0.0.1', port, connectionTimeoutMillis: 50 });
  expect(sentenceOf(await failureOf(() => pool.query('select 1')))).toMatch(
    /^The database or the queue does not answer .*\.$/,
  );
  await pool.end();
  silent.close();
});

it('says of a full disk that room is to be made, and of a role without rights whose role is needed', async () => {
  const client = await openClient(database.url);
  const raised = (code: string) =>
    failureOf(() =>
      client.query(`do $$ begin raise sqlstate '${code}' using message = 'as it is said'; end $$`),
    );
  try {
    expect(sentenceOf(await raised('53100'))).toMatch(
      /^There is no room left on the disk \(as it is said\)\./,
    );
    expect(sentenceOf(await raised('42501'))).toMatch(/DATABASE_MIGRATION_URL\.$/);
    expect(sentenceOf(await raised('23505'))).toMatch(/as it is said[\s\S]*\n {4}at /);
  } finally {
    await client.end();
  }
});

it('tells of a data folder that is none without showing where in the program it was found', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  expect(sentenceOf(await failureOf(() => takeProgramLock(file)))).toMatch(
    /^.*a-file\/program\.lock\.\w+ cannot be used \(.*\)\. Mend its rights, or choose another place\.$/,
  );
  expect(sentenceOf(await failureOf(() => takeProgramLock(join(file, 'below'))))).toMatch(
    /^The data folder .*below cannot be created: .*$/,
  );
});

it('holds for the commands that open no database by themselves, and for mistyped words', () => {
  expect(runCommandFile('migrate.ts', [], {})).toMatchObject({
    status: 1,
    complained: expect.stringMatching(
      /^The configuration has a wrong value:\n {2}- DATABASE_URL is needed[^\n]*\n$/,
    ),
  });
  expect(runCommandFile('copy-files.ts', [], {})).toMatchObject({
    status: 1,
    complained: expect.stringMatching(
      /^The configuration has a wrong value:\n {2}- STORAGE=s3 is needed[^\n]*\n$/,
    ),
  });
  expect(runCommandFile('check-audit.ts', ['--jsom'], { DATABASE_URL: database.url })).toMatchObject({
    status: 1,
    complained: 'Usage: npm run check:audit -- [--json]\n',
  });
});

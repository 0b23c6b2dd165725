import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DemonstrationClearing } from '../../src/commands/demonstration-clearing.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { runCommandFile } from './given.js';

const CONTENT = 'ab'.repeat(32);

let database: TestDatabase;
let dataDir: string;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'khcn-clear-'));
  mkdirSync(join(dataDir, 'files', 'ab'), { recursive: true });
  writeFileSync(join(dataDir, 'files', 'ab', CONTENT), 'x');
  await ask(`
    insert into account (email, password_hash, display_name, roles, demonstration, created_at)
      values ('secretary@demo.local', 'x', 'Thư ký Minh Họa', '{secretary}', true, now());
    insert into account (email, password_hash, display_name, roles, created_at)
      values ('me@office.test', 'x', 'Tôi', '{administrator}', now());
    with project as (
      insert into project (code, title, kind, level, proposed_on, demonstration, created_at)
        values ('BS-2020-001', 'Minh họa', 'topic', 'grassroots', '2020-01', true, now()) returning id)
    insert into stage_change (project_id, sequence, to_stage, effective_date, created_at)
      select id, 1, 'proposed', '2020-01', now() from project;
    insert into stored_file (sha256, size, media_type, file_name, created_at)
      values ('${CONTENT}', 1, 'text/plain', 'x.txt', now())`);
});

afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

/** By a connection that is gone afterwards: the command clears no database that somebody uses. */
async function ask(query: string) {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

const clear = (...words: string[]) =>
  runCommandFile('clear-demo.ts', words, { DATABASE_URL: database.url, DATA_DIR: dataDir });

const held = () =>
  ask(`select (select count(*)::int from project) as projects,
    (select json_agg(email order by email) from account) as emails`);

describe('clearing the demonstration', () => {
  it('leaves a database alone in which a project is real', async () => {
    await ask('update project set demonstration = false');
    const { status, complained } = clear('admin@office.test', '--yes');
    expect([status, complained]).toEqual([
      1,
      expect.stringContaining('1 projects are not the demonstration'),
    ]);
    await ask('update project set demonstration = true');
    expect((await held())[0].projects).toBe(1);
  });

  it('leaves a database alone that a program uses', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      await expect(DemonstrationClearing.begin(database.url)).rejects.toThrow('Stop it first');
    } finally {
      await client.end();
    }
  });

  it('says first what would be lost, by number and by address, and does it only when told', async () => {
    const { status, said } = clear('admin@office.test');
    expect(status).toBe(0);
    for (const told of ['1 demonstration projects', '2 accounts', 'me@office.test', '1 files', '--yes'])
      expect(said).toContain(told);
    expect((await held())[0].projects).toBe(1);
  });

  it('empties it, files too, and opens one administrator', async () => {
    const { status, said } = clear('Admin@office.test', '--name', 'Quản trị', '--yes');
    expect([status, said]).toEqual([
      0,
      expect.stringMatching(
        /password of admin@office.test here.*\n\n {2}http\S+\/password-links\/[\w-]{43}\n/i,
      ),
    ]);
    expect(await held()).toEqual([{ projects: 0, emails: ['admin@office.test'] }]);
    expect(await ask('select act, actor_name from audit_entry order by id desc limit 2')).toEqual([
      { act: 'account.link-shown', actor_name: 'npm run demo:clear' },
      { act: 'account.opened', actor_name: 'npm run demo:clear' },
    ]);
    expect(existsSync(join(dataDir, 'files', 'ab', CONTENT))).toBe(false);
  });
});

import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { runCommandFile } from './given.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await database?.drop();
});

const open = (...words: string[]) =>
  runCommandFile('first-administrator.ts', words, {
    DATABASE_URL: database.url,
    PUBLIC_URL: 'https://khcn.test',
    SMTP_URL: 'smtp://127.0.0.1:9',
  });

it('says how it is used', () => {
  for (const words of [[], ['--email', 'nobody'], ['--mail', 'a@b.vn']]) {
    const { status, complained } = open(...words);
    expect([status, complained]).toEqual([1, expect.stringContaining('Usage: npm run account:first')]);
  }
});

it('opens one administrator by a link, again while nobody has a password, and never afterwards', async () => {
  const first = open('--email', 'Admin@office.test', '--name', 'Quản trị');
  expect([first.status, first.complained]).toEqual([0, '']);
  expect(first.said).toMatch(/ {2}https:\/\/khcn\.test\/password-links\/[\w-]{43}\n/);
  const second = open('--email', 'admin@office.test');
  expect(second.status).toBe(0);
  const { rows } = await client.query(
    `select email, roles, display_name, password_hash,
       (select count(*)::int from account_link where used_at is null and ended_at is null) as links from account`,
  );
  expect(rows).toEqual([
    {
      email: 'admin@office.test',
      roles: ['administrator'],
      display_name: 'Quản trị',
      password_hash: null,
      links: 1,
    },
  ]);
  await client.query(`update account set password_hash = 'x'`);
  const third = open('--email', 'other@office.test');
  expect([third.status, third.complained]).toEqual([
    1,
    expect.stringContaining('There is an active administrator'),
  ]);
});

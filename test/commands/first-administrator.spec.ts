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

it('opens a shut account anew: its password, identity, second factor and calendars of before open nothing', async () => {
  await client.query(`
    update account set active = false, password_hash = 'of before';
    insert into account_subject (issuer, subject, account_id, linked_at) select 'https://id.test', 'a', id, now() from account;
    insert into second_factor (account_id, secret, created_at, confirmed_at) select id, '\\x01', now(), now() from account;
    insert into recovery_code (account_id, digest) select id, '\\x02' from account;
    insert into calendar_feed (account_id, scope, secret_hash, slot, created_at)
      select id, 'person', '\\x03', 1, now() from account`);
  const opened = open('--email', 'admin@office.test');
  expect([opened.status, opened.complained]).toEqual([0, '']);
  const { rows } = await client.query(
    `select active, password_hash, (select count(*)::int from account_subject) as subjects,
       (select count(*)::int from second_factor) as factors, (select count(*)::int from recovery_code) as codes,
       (select count(*)::int from calendar_feed where revoked_at is null) as feeds,
       (select purpose from account_link where used_at is null and ended_at is null) as link,
       (select before from audit_entry where act = 'account.ways-in-voided') as told from account`,
  );
  expect(rows).toEqual([
    {
      active: true,
      password_hash: null,
      subjects: 0,
      factors: 0,
      codes: 0,
      feeds: 0,
      link: 'invitation',
      told: {
        password: true,
        identities: 1,
        secondFactor: true,
        sessions: 0,
        accessTokens: 0,
        calendarFeeds: 1,
      },
    },
  ]);
});

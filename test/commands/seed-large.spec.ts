import pg from 'pg';
import { load } from '../../src/commands/seed/load.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { runCommandFile } from './given.js';

const silently = () => {};
const DIGEST = `select md5(string_agg(row::text, '|' order by row::text)) as digest from`;

let database: TestDatabase;
let client: pg.Client;

function eachOnADatabase(): void {
  beforeEach(async () => {
    ({ database, client } = await open());
  });
  afterEach(() => close(database, client));
}

async function open() {
  const fresh = await createTestDatabase();
  const connected = new pg.Client({ connectionString: fresh.url });
  await connected.connect();
  return { database: fresh, client: connected };
}

async function close(used: TestDatabase, connected: pg.Client): Promise<void> {
  await connected.end();
  await used.drop();
}

async function one(query: string, connected = client) {
  return (await connected.query(query)).rows[0];
}

describe('a large load', () => {
  eachOnADatabase();

  it('leaves so many projects, the register behind them and one closed session for each verdict', async () => {
    const rows = await load(client, { projects: 120, seed: 1, tell: silently });
    expect(rows).toBeGreaterThan(120 * 20);
    expect(await one('select count(*)::int as projects from project')).toEqual({ projects: 120 });
    expect(await one('select count(*)::int as persons from person')).toEqual({ persons: 1_500 });
    const { verdicts, sessions } = await one(
      `select (select count(*)::int from verdict) as verdicts,
         (select count(*)::int from council_session where state = 'closed' and closed_at is not null) as sessions`,
    );
    expect(sessions).toBe(verdicts);
    expect(verdicts).toBeGreaterThan(40);
  });

  it('goes on with the codes of its authority where it ended', async () => {
    await load(client, { projects: 30, seed: 1, tell: silently });
    expect(
      await one(`select bool_and(last_number = (select count(*) from project where split_part(code, '-', 2)::int = year))
        as fits from code_counter where prefix = 'MH1'`),
    ).toEqual({ fits: true });
  });

  it('plans reminders only for what is still to come', async () => {
    await load(client, { projects: 120, seed: 1, tell: silently });
    const { planned, past, closed } = await one(
      `select count(*)::int as planned, count(*) filter (where due_at < clock_timestamp())::int as past,
         count(*) filter (where milestone.state <> 'open')::int as closed
       from reminder join milestone on milestone.id = reminder.subject_id`,
    );
    expect(planned).toBeGreaterThan(0);
    expect({ past, closed }).toEqual({ past: 0, closed: 0 });
  });

  it('is the same for the same seed', async () => {
    const other = await open();
    try {
      for (const each of [client, other.client]) await load(each, { projects: 40, seed: 5, tell: silently });
      for (const table of ['project', 'funding_line', 'stage_change', 'milestone', 'ballot', 'person']) {
        const query = `${DIGEST} ${table} row`;
        expect(await one(query)).toEqual(await one(query, other.client));
      }
    } finally {
      await close(other.database, other.client);
    }
  });

  it('stands beside the load of another seed, but not twice', async () => {
    await load(client, { projects: 20, seed: 1, tell: silently });
    await load(client, { projects: 20, seed: 2, tell: silently });
    await expect(load(client, { projects: 20, seed: 1, tell: silently })).rejects.toThrow(
      'seed 1 are already here',
    );
    expect(await one('select count(*)::int as projects from project')).toEqual({ projects: 40 });
  });

  it('keeps nothing when a rule is broken, and names the rule', async () => {
    await client.query(`
      set session_replication_role = replica;
      insert into project (code, title, kind, level, stage, proposed_on, lead_institution_id, created_at)
        values ('X-1', 'x', 'topic', 'grassroots', 'defined', '2020', gen_random_uuid(), clock_timestamp());
      set session_replication_role = origin`);
    const loading = load(client, { projects: 5, seed: 1, tell: silently });
    await expect(loading).rejects.toThrow(
      /stands where its history ends.*lead_institution_id_fkey finds its row/,
    );
    expect(await one('select count(*)::int as projects from project')).toEqual({ projects: 1 });
  });

  it('passes every trigger where the role may not skip them', async () => {
    const role = `loader_${process.pid}`;
    await client.query(
      `create role ${role}; grant select, insert, update on all tables in schema public to ${role}`,
    );
    try {
      await client.query(`set role ${role}`);
      const told: string[] = [];
      await load(client, { projects: 40, seed: 1, tell: (line) => told.push(line) });
      expect(told[0]).toMatch(/may not pass over triggers/);
      expect(await one('select count(*)::int as projects from project')).toEqual({ projects: 40 });
    } finally {
      await client.query(`reset role; drop owned by ${role}; drop role ${role}`);
    }
  });
});

describe('npm run seed:large', () => {
  eachOnADatabase();

  it('loads the database of DATABASE_URL and says how much', async () => {
    const { status, said } = runCommandFile('seed-large.ts', ['10', '--seed', '3'], {
      DATABASE_URL: database.url,
    });
    expect(said).toMatch(/Loaded 10 projects \(\d+ rows\) of seed 3/);
    expect(status).toBe(0);
  });
});

describe('npm run seed:large in other words', () => {
  it.each([[[]], [['many']], [['10', '--sed', '3']]])('says how it is used when told %j', (words) => {
    const nowhere = { DATABASE_URL: 'postgres://nowhere.invalid/x' };
    const { status, complained } = runCommandFile('seed-large.ts', words, nowhere);
    expect(complained.trim()).toMatch(/^Usage: npm run seed:large[^\n]*$/);
    expect(status).toBe(1);
  });
});

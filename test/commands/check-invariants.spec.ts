import pg from 'pg';
import { load } from '../../src/commands/seed/load.js';
import { FUNDING_INVARIANTS, type FundingInvariant } from '../../src/domain/funding/invariants.js';
import { FUNDING_QUERIES } from '../../src/features/invariants/funding-queries.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openTestFolder } from '../support/test-folder.js';
import { runCommandFile } from './given.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await load(client, { projects: 40, seed: 1, tell: () => {} });
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

/** What no trigger lets happen, done with the triggers off, to one row of the load; rolled back at the end. */
const DAMAGE: Readonly<Record<FundingInvariant, string>> = {
  'plan-lines-sum-to-total': `update funding_line set amount_vnd = amount_vnd + 1 where id = (select id from funding_line limit 1)`,
  'plan-cuts-sum-to-total': `insert into funding_cut select id, 'year', '2020', 1 from funding_plan where kind = 'approved' limit 1`,
  'plan-cuts-agree-with-lines': `insert into funding_cut select id, 'year', '1999', total_vnd from funding_plan
    where kind = 'approved' limit 1`,
  'approved-dimensions-are-filled': `update funding_line set year = null where id = (select line.id from funding_line line
    join funding_plan plan on plan.id = plan_id where plan.kind = 'approved' and line.position = 1 limit 1)`,
  'paid-within-approved-by-source': `update disbursement set amount_vnd = 999999999999 where id = (select id from disbursement
    where kind = 'advance' limit 1)`,
  'paid-within-approved-by-contributor': `update disbursement set amount_vnd = 999999999999 where id =
    (select id from disbursement where source = 'counterpart' and kind = 'payment' limit 1)`,
  'advances-never-offset-beyond-open': `update disbursement set offsets_advance_vnd = amount_vnd where id =
    (select id from disbursement where kind = 'payment' and source = 'district-budget' limit 1)`,
  'refunds-never-beyond-paid': `update disbursement set kind = 'refund' where id = (select id from disbursement
    where kind = 'payment' and source = 'counterpart' and number > 1 limit 1)`,
  // The view cannot break its own sum: only a view that says otherwise would.
  'cash-is-open-or-accepted': `alter view ledger_movement rename to movement_before; create view ledger_movement as
    select id, project_id, source, institution_id, recipient_id, kind, date, year, cash_vnd + 1 as cash_vnd, open_vnd,
      accepted_vnd, settled_vnd from movement_before`,
  'reversals-mirror-their-entry': `insert into disbursement (project_id, number, kind, source, institution_id, amount_vnd, date,
      document_number, reverses_id, reason, created_at)
    select project_id, 99, kind, source, institution_id, amount_vnd + 1, date, 'x', id, 'x', created_at from disbursement
    where kind = 'settlement' limit 1`,
};

it.each(FUNDING_INVARIANTS)('%s is missed when it is broken, and only then', async (name) => {
  const broken = async () => (await client.query(FUNDING_QUERIES[name])).rows.length;
  expect(await broken()).toBe(0);
  await client.query('begin');
  try {
    await client.query('set local session_replication_role = replica');
    await client.query(DAMAGE[name]);
    expect(await broken()).toBeGreaterThan(0);
  } finally {
    await client.query('rollback');
  }
});

it('says that all hold, and names the invariant and the project where one does not', async () => {
  const environment = { DATABASE_URL: database.url, DATA_DIR: openTestFolder() };
  const well = runCommandFile('check-invariants.ts', [], environment);
  expect([well.status, well.said]).toEqual([0, expect.stringContaining('All 45 invariants hold.')]);
  await client.query(`set session_replication_role = replica; ${DAMAGE['plan-lines-sum-to-total']};
    set session_replication_role = origin`);
  const broken = runCommandFile('check-invariants.ts', [], environment);
  expect(broken.said).toMatch(/BROKEN +plan-lines-sum-to-total: MH1-\d{4}-\d{3}/);
  expect(broken.complained).toContain('1 do not hold: plan-lines-sum-to-total');
  expect(broken.status).toBe(1);
});

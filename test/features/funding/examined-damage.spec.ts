/** Rows that somebody with the keys to the database took out or rewrote, the triggers off, are named. */
import pg from 'pg';
import { KEPT_ROWS_QUERIES } from '../../../src/features/invariants/kept-rows-queries.js';
import { APPROVED_PLAN, done, Office } from '../../support/office.js';

type Name = keyof typeof KEPT_ROWS_QUERIES;

let office: Office;
let client: pg.Client;
let projectId: string;

beforeAll(async () => {
  office = await Office.open();
  client = new pg.Client({ connectionString: office.application.url });
  await client.connect();
  projectId = await office.propose();
  done(await office.finance.put(`projects/${projectId}/funding-plan`, APPROVED_PLAN));
  done(
    await office.finance.put(`projects/${projectId}/funding-plan`, { ...APPROVED_PLAN, kind: 'adjusted' }),
  );
  const book = async (entry: object) =>
    done(
      await office.finance.post(`projects/${projectId}/disbursements`, {
        source: 'district-budget',
        date: '2020-06-01',
        document: 'KB-1',
        ...entry,
      }),
    );
  await book({ kind: 'advance', amountVnd: '30000' });
  const { id } = await book({ kind: 'payment', amountVnd: '100000', offsetsAdvanceVnd: '30000' });
  await book({ kind: 'payment', source: 'counterpart', institutionId: office.partnerId, amountVnd: '7' });
  done(
    await office.finance.post(`projects/${projectId}/disbursements/${id}/reversal`, {
      reason: 'nhập nhầm',
      date: '2020-06-02',
    }),
  );
});

afterAll(async () => {
  await client.end();
  await office.close();
});

async function named(): Promise<string[]> {
  const names: string[] = [];
  for (const [name, query] of Object.entries(KEPT_ROWS_QUERIES)) {
    const { rows } = await client.query(query);
    if (rows.some((row) => row.project_id === projectId)) names.push(name);
  }
  return names;
}

it('names nothing while all rows are as they were written', async () => {
  expect(await named()).toEqual([]);
});

it.each<[string, string, Name[]]>([
  [
    'an entry was taken out',
    'delete from disbursement where project_id = $1 and number = 3',
    ['entries-numbered-without-gaps', 'entries-are-as-audited'],
  ],
  [
    'the last entry was taken out',
    'delete from disbursement where project_id = $1 and number = 4',
    ['entries-are-as-audited'],
  ],
  [
    'an amount was rewritten within what is approved',
    'update disbursement set amount_vnd = 8 where project_id = $1 and number = 3',
    ['entries-are-as-audited'],
  ],
  [
    'a contributor was rewritten',
    'update disbursement set institution_id = null where project_id = $1 and number = 3',
    ['entries-are-as-audited'],
  ],
  [
    'a reversal was dated before its entry',
    `update disbursement set date = '2020-05-01' where project_id = $1 and number = 4`,
    ['reversals-come-after-and-say-why', 'entries-are-as-audited'],
  ],
  [
    'a version was taken out',
    'delete from funding_plan where project_id = $1 and version = 1',
    ['plans-numbered-without-gaps', 'plans-are-as-audited'],
  ],
])('names it when %s', async (_, damage, names) => {
  await client.query('begin');
  try {
    await client.query('set local session_replication_role = replica');
    await client.query(damage, [projectId]);
    expect(await named()).toEqual(names);
  } finally {
    await client.query('rollback');
  }
});

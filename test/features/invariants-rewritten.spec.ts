/** What somebody with the keys to the database rewrote, slipped in or took out, the triggers off, is found beside the chained audit. */
import type pg from 'pg';
import { KEPT_ROWS_QUERIES } from '../../src/features/invariants/kept-rows-queries.js';
import { RECORD_QUERIES } from '../../src/features/invariants/record-queries.js';
import { openClient } from '../../src/platform/database/open-client.js';
import { APPROVED_PLAN, done, Office } from '../support/office.js';
import { namedAfter } from './given-damage.js';

let office: Office;
let client: pg.Client;
let projectId: string;

beforeAll(async () => {
  office = await Office.open();
  client = await openClient(office.application.url);
  projectId = await office.propose();
  await office.decide(
    await office.openSession(projectId, 'acceptance', '2021-12-23'),
    Array(9).fill({ grade: 'excellent' }),
  );
  done(await office.finance.put(`projects/${projectId}/funding-plan`, APPROVED_PLAN));
  const entry = { kind: 'payment', source: 'district-budget', date: '2020-06-01', document: 'KB-1' };
  for (const amountVnd of ['7', '8'])
    done(await office.finance.post(`projects/${projectId}/disbursements`, { ...entry, amountVnd }));
});

afterAll(async () => {
  await client.end();
  await office.close();
});

const { 'accounts-are-as-audited': accounts, 'what-is-audited-is-there': what } = RECORD_QUERIES;
const QUERIES = {
  ...KEPT_ROWS_QUERIES,
  'accounts-are-as-audited': accounts,
  'what-is-audited-is-there': what,
};

const namedAfterThis = (statements: readonly string[]) => namedAfter(client, QUERIES, statements, projectId);

it('names nothing while all rows are as they were written', async () => {
  expect(await namedAfterThis([])).toEqual([]);
});

const PAYMENT = 'update disbursement set %s where project_id = $1 and number = 2';
const VERDICT = 'update verdict set %s where project_id = $1';
const LINE =
  'update funding_line set %s where plan_id in (select id from funding_plan where project_id = $1)';
const ACCOUNT = `update account set %s where email = 'finance@test.local'`;
const set = (statement: string, words: string) => [statement.replace('%s', words)];

it.each<[string, readonly string[], string]>([
  ['the trace of a verdict was emptied', set(VERDICT, `trace = '[]'`), 'verdicts-are-as-audited'],
  ['the distance of a verdict was emptied', set(VERDICT, 'distance = null'), 'verdicts-are-as-audited'],
  ['the day of a verdict was moved', set(VERDICT, 'held_on = held_on - 400'), 'verdicts-are-as-audited'],
  [
    'the digest of its ballots was taken out',
    set(VERDICT, 'ballots_digest = null'),
    'verdicts-are-as-audited',
  ],
  ['a verdict was taken out', ['delete from verdict where project_id = $1'], 'verdicts-are-as-audited'],
  ['the reason of a payment was rewritten', set(PAYMENT, `reason = 'sửa'`), 'entries-are-as-audited'],
  [
    'the day of its paper was rewritten',
    set(PAYMENT, `document_date = '2001-01-01'`),
    'entries-are-as-audited',
  ],
  ['who booked it was taken out', set(PAYMENT, 'account_id = null'), 'entries-are-as-audited'],
  [
    'a payment was slipped in',
    [
      `insert into disbursement (project_id, number, kind, source, amount_vnd, date, document_number, created_at)
       values ($1, 3, 'payment', 'district-budget', 1000, '2020-06-01', 'X-1', now())`,
    ],
    'entries-are-as-audited',
  ],
  [
    'the words of a line of a plan were rewritten',
    set(LINE, `source_detail = 'bịa'`),
    'plans-are-as-audited',
  ],
  [
    'the amounts of its lines were rewritten',
    set(LINE, 'amount_vnd = amount_vnd + 1'),
    'plans-are-as-audited',
  ],
  [
    'a line was slipped in',
    [
      `insert into funding_line (plan_id, position, source, amount_vnd)
       select id, 9, 'counterpart', 1 from funding_plan where project_id = $1`,
    ],
    'plans-are-as-audited',
  ],
  [
    'the reason of a plan was rewritten',
    [`update funding_plan set difference_reason = 'bịa' where project_id = $1`],
    'plans-are-as-audited',
  ],
  [
    'a version of a plan was slipped in',
    [
      `insert into funding_plan (project_id, version, kind, total_vnd, effective_date, created_at)
       values ($1, 2, 'recorded', 1, '2020-06-01', now())`,
    ],
    'plans-are-as-audited',
  ],
  [
    'a cut was slipped in',
    [
      `insert into funding_cut (plan_id, dimension, key, amount_vnd)
       select id, 'year', '2020', 1 from funding_plan where project_id = $1`,
    ],
    'plans-are-as-audited',
  ],
  ['the address of an account was rewritten', set(ACCOUNT, `email = 'boss@x.vn'`), 'accounts-are-as-audited'],
  ['who an account stands for was rewritten', set(ACCOUNT, 'person_id = null'), 'accounts-are-as-audited'],
  ['an account was shut', set(ACCOUNT, 'active = false'), 'accounts-are-as-audited'],
  ['a council decision was taken out', ['delete from decision'], 'what-is-audited-is-there'],
  ['ballots were taken out', ['delete from ballot where project_id = $1'], 'what-is-audited-is-there'],
])('finds it when %s', async (_, statements, name) => {
  expect(await namedAfterThis(statements)).toEqual([name]);
});

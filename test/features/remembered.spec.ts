/** What is kept in the program against the records on the real database. */
import { Remembered } from '../../src/features/audit/remembered.js';
import { Clock } from '../../src/platform/clock.js';
import { Transactions, type Tx } from '../../src/platform/database/transactions.js';
import { type Client, TestApplication } from '../support/application.js';

let application: TestApplication;
let secretary: Client;
let transactions: Transactions;
let remembered: Remembered<number>;
let stopwatchMs: number;

beforeAll(async () => {
  application = await TestApplication.start();
  secretary = await application.openAccount('secretary@test.local', ['secretary']);
  transactions = application.app.get(Transactions);
});
afterAll(() => application.close());

beforeEach(() => {
  stopwatchMs = 0;
  const clock = application.app.get(Clock);
  clock.stopwatch = () => () => stopwatchMs;
  remembered = new Remembered(clock, 2);
});

const countProjects = async (tx: Tx): Promise<number> => {
  const [{ count }] = await tx.query('select count(*)::int as count from project');
  return count;
};

let worked = 0;
const recall = (key = 'all') =>
  transactions.read((tx) =>
    remembered.recall(tx, key, () => {
      worked++;
      return countProjects(tx);
    }),
  );

const propose = () =>
  secretary.post('projects', { title: 'Nuôi tảo', kind: 'topic', level: 'grassroots', period: {} });

async function worksDuring(act: () => Promise<unknown>): Promise<number> {
  worked = 0;
  await act();
  return worked;
}

it('works an answer out once while nothing is recorded', async () => {
  expect(await worksDuring(async () => [await recall(), await recall(), await recall()])).toBe(1);
});

it('works it out again after a record has changed', async () => {
  const before = await recall();
  expect((await propose()).status).toBe(201);
  expect(await recall()).toBe(before + 1);
});

it('sees what was recorded in a transaction that had begun before the answer and ended after it', async () => {
  const before = await recall();
  await transactions.run(async (tx) => {
    await tx.query(
      `insert into audit_entry (at, act, root_kind, root_id, subject_kind, subject_id, actor_name)
       values (now(), 'project.created', 'project', gen_random_uuid(), 'project', gen_random_uuid(), 'test')`,
    );
    // Another change is committed and read meanwhile, with a later number in the audit.
    expect((await propose()).status).toBe(201);
    expect(await recall()).toBe(before + 1);
    expect(await worksDuring(recall)).toBe(0);
  });
  expect(await worksDuring(recall)).toBe(1);
});

it('keeps an answer when somebody signs in, which changes no record', async () => {
  await recall();
  expect(
    await worksDuring(async () => [await application.signIn('secretary@test.local'), await recall()]),
  ).toBe(0);
});

it('does not work a report out again because a sealed row was written, but at the closing', async () => {
  const record = (act: string, sealedById: string | null) =>
    application.sql.query(
      `insert into audit_entry (at, act, root_kind, root_id, subject_kind, subject_id, actor_name, sealed_by_id)
       values (now(), $1, 'council', gen_random_uuid(), 'ballot', gen_random_uuid(), 'test', $2)`,
      [act, sealedById],
    );
  const sessionId = '00000000-0000-4000-8000-000000000001';
  await recall();
  for (const act of ['ballot.drafted', 'ballot.submitted', 'comment.written']) {
    await record(act, sessionId);
    expect(await worksDuring(recall)).toBe(0);
  }
  await record('session.closed', null);
  expect(await worksDuring(recall)).toBe(1);
});

it('lets no answer grow older than a minute', async () => {
  await recall();
  stopwatchMs = 59_999;
  expect(await worksDuring(recall)).toBe(0);
  stopwatchMs = 60_000;
  expect(await worksDuring(recall)).toBe(1);
});

it('keeps those last asked for', async () => {
  for (const key of ['one', 'two', 'one', 'three']) await recall(key);
  expect(await worksDuring(() => recall('one'))).toBe(0);
  expect(await worksDuring(() => recall('two'))).toBe(1);
});

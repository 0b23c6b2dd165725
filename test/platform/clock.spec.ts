import { Clock } from '../../src/platform/clock.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { TestApplication } from '../support/application.js';

let application: TestApplication;

beforeAll(async () => {
  application = await TestApplication.start();
});

afterAll(() => application?.stop());

it('tells one time throughout a transaction, and to statements that stand for themselves each its own', async () => {
  const clock = application.app.get(Clock);
  const transactions = application.app.get(Transactions);
  const twice = async (tx: Parameters<Clock['now']>[0]) => {
    const first = await clock.now(tx);
    await application.sql.query('select pg_sleep(0.01)');
    return (await clock.now(tx)).getTime() - first.getTime();
  };
  expect(await transactions.run(twice)).toBe(0);
  expect(await transactions.read(twice)).toBe(0);
  expect(await transactions.alone(twice)).toBeGreaterThanOrEqual(10);
});

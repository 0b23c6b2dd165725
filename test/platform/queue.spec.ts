/** The queue rings the worker: on PostgreSQL by default, on Redis where TEST_QUEUE says so and REDIS_URL names one. */
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import type pg from 'pg';
import { Config } from '../../src/platform/config/config.module.js';
import { Bell, WORK_QUEUE } from '../../src/platform/queue/bell.js';
import { sharedQueueOptions } from '../../src/platform/queue/queue-backend.js';
import { MINUTE_MS } from '../../src/platform/queue/recurring-work.js';
import { RecurringRings } from '../../src/platform/queue/recurring-work.module.js';
import { RecurringWorkProcessor } from '../../src/platform/queue/recurring-work.processor.js';
import { RECURRING_WORK } from '../../src/recurring-work.js';
import { TestApplication } from '../support/application.js';
import { Mailbox } from '../support/mailbox.js';

const onRedis = process.env.TEST_QUEUE === 'redis';
const PATIENCE_MS = 15_000;

let application: TestApplication;
let mailbox: Mailbox;

beforeAll(async () => {
  if (onRedis && !process.env.REDIS_URL) throw new Error('test:redis needs REDIS_URL');
  mailbox = await Mailbox.open();
  const redis: Record<string, string> = onRedis ? { REDIS_URL: process.env.REDIS_URL! } : {};
  application = await TestApplication.start({ SMTP_URL: mailbox.url, ...redis }, { worker: true });
});

afterAll(async () => {
  await application?.stop();
  await mailbox.close();
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await pause(50)) if (await holds()) return;
  throw new Error('it did not happen in time');
}

it('outlives a connection that is cut between two statements of a transaction', async () => {
  if (onRedis) return;
  const pool = sharedQueueOptions(application.app.get(Config)).connection as unknown as pg.Pool;
  const client = await pool.connect();
  const { rows } = await client.query('select pg_backend_pid() as pid');
  const gone = new Promise((resolve) => client.once('end', resolve));
  await application.sql.query('select pg_terminate_backend($1)', [rows[0].pid]);
  await gone;
  client.release(true);
  await application.app.get(Bell).answers();
});

it('finds what is due when it is rung, and delivers it once, in one mail', async () => {
  const secretary = await application.openAccount('secretary@test.local', ['secretary']);
  const person = await secretary.post('persons', {
    fullName: 'Người Phụ Trách',
    email: 'responsible@test.local',
  });
  const project = await secretary.post('projects', {
    title: 'Nuôi tảo',
    kind: 'topic',
    level: 'grassroots',
    principalInvestigatorId: person.body.id,
  });
  const dueDate = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const milestone = await secretary.post(`projects/${project.body.id}/milestones`, {
    kind: 'own',
    title: 'Hạn',
    dueDate,
  });
  await application.sql.query(
    `update reminder set due_at = now() - interval '1 minute', ring_at = now() - interval '1 minute'
     where subject_id = $1 and state = 'planned' and kind <> 'escalation'`,
    [milestone.body.id],
  );
  const bell = application.app.get(Bell);
  for (let ring = 0; ring < 3; ring++) bell.ring();
  await until(() => mailbox.mails.length >= 1);
  await pause(300);
  expect(mailbox.mails).toHaveLength(1);
});

it('is reported healthy once it has swept', async () => {
  const health = async () => (await application.anonymous.get('/health/ready')).body;
  await until(async () => (await health()).parts.reminders === 'ok');
  expect(await health()).toMatchObject({
    status: 'ready',
    parts: { database: 'ok', queue: 'ok', reminders: 'ok' },
  });
});

it('is reported degraded, still serving, after three minutes without a sweep', async () => {
  await application.sql.query(`update sweep set last_swept_at = now() - interval '4 minutes'`);
  const answer = await application.anonymous.get('/health/ready');
  expect([answer.status, answer.body.status]).toEqual([200, 'degraded']);
});

describe('the recurring work', () => {
  const queue = () => application.app.get<Queue>(getQueueToken(WORK_QUEUE), { strict: false });
  const schedulers = async () =>
    (await queue().getJobSchedulers()).map(({ key, every }) => [key, Number(every)]);

  const databaseNow = async (): Promise<Date> =>
    (await application.sql.query('select clock_timestamp() as now'))[0].now;

  const isIdle = async () => {
    const { waiting, active } = await application.app.get(Bell).depth();
    return waiting + active === 0;
  };

  it('is in the queue as it stands on the list, and no scheduler of an earlier release beside it', async () => {
    await queue().upsertJobScheduler('renamed-since', { every: MINUTE_MS }, { name: 'renamed-since' });
    expect(await schedulers()).toHaveLength(RECURRING_WORK.length + 1);
    await application.app.get(Bell).ringEvery(RECURRING_WORK);
    expect((await schedulers()).sort()).toEqual(
      RECURRING_WORK.map(({ name, everyMs }) => [name, everyMs]).sort(),
    );
  });

  it('fails loudly where nobody does a job of that name', async () => {
    const job = await queue().add('nobody-does-it', {});
    await until(() => job.isFailed());
    expect((await queue().getJob(job.id!))?.failedReason).toMatch(/nobody does the work nobody-does-it/);
    expect((await application.app.get(Bell).depth()).failed).toBeGreaterThan(0);
  });

  it('keeps when each last ran, and why a run failed', async () => {
    const run = async () =>
      (await application.sql.query(`select * from recurring_work where name = 'sweep'`))[0];
    expect(await run()).toMatchObject({ every_ms: MINUTE_MS, failure: null });
    await until(isIdle);
    const sweep = RECURRING_WORK[0] as { act: unknown };
    const { act } = sweep;
    sweep.act = async () => {
      throw new Error('the table is gone');
    };
    const processor = application.app.get(RecurringWorkProcessor, { strict: false });
    const before = await databaseNow();
    await expect(processor.process({ name: 'sweep' })).rejects.toThrow('the table is gone');
    sweep.act = act;
    expect(await run()).toMatchObject({ failure: 'the table is gone' });
    expect((await run()).began_at.getTime()).toBeGreaterThanOrEqual(before.getTime());
    await processor.process({ name: 'sweep' });
    expect(await run()).toMatchObject({ failure: null });
  });

  it('runs once more when it was rung while it ran, one run of a kind at a time', async () => {
    await until(isIdle);
    const sweep = RECURRING_WORK[0] as { act: unknown };
    const { act } = sweep;
    let running = 0;
    let most = 0;
    let runs = 0;
    sweep.act = async () => {
      runs += 1;
      running += 1;
      most = Math.max(most, running);
      await pause(100);
      running -= 1;
    };
    const processor = application.app.get(RecurringWorkProcessor, { strict: false });
    const first = processor.process({ name: 'sweep' });
    await pause(20);
    const rung = performance.now();
    await Promise.all([processor.process({ name: 'sweep' }), processor.process({ name: 'sweep' })]);
    // Those that only ring leave at once: their hands are free for other work.
    expect(performance.now() - rung).toBeLessThan(70);
    await first;
    sweep.act = act;
    expect([runs, most]).toEqual([2, 1]);
  });

  it('goes on at once when a clock that was ahead is put right', async () => {
    const sevenHours = 7 * 60 * MINUTE_MS;
    const nextIsAhead = async () =>
      (await queue().getJobSchedulers()).map(
        ({ next, every }) => next! > Date.now() + Number(every) + 10_000,
      );
    const realNow = Date.now;
    const ahead = jest.spyOn(Date, 'now').mockImplementation(() => realNow() + sevenHours);
    for (const { name } of RECURRING_WORK) await queue().removeJobScheduler(name);
    await application.app.get(Bell).ringEvery(RECURRING_WORK);
    await until(isIdle);
    ahead.mockRestore();
    expect(await nextIsAhead()).toEqual(RECURRING_WORK.map(() => true));
    const now = await databaseNow();
    await application.app.get(RecurringRings, { strict: false }).keep();
    expect(await nextIsAhead()).toEqual(RECURRING_WORK.map(() => false));
    await until(async () => {
      const runs = await application.sql.query('select from recurring_work where ended_at >= $1', [now]);
      return runs.length === RECURRING_WORK.length;
    });
  });

  it('is asked for again where a queue has lost all it held', async () => {
    for (const { name } of RECURRING_WORK) await queue().removeJobScheduler(name);
    expect(await schedulers()).toEqual([]);
    await application.app.get(RecurringRings, { strict: false }).keep();
    expect(await schedulers()).toHaveLength(RECURRING_WORK.length);
  });
});

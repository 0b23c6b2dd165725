/** The queue rings the worker: on PostgreSQL by default, on Redis where TEST_QUEUE says so and REDIS_URL names one. */
import { setTimeout as pause } from 'node:timers/promises';
import { Bell } from '../../src/platform/queue/bell.js';
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

it('finds what is due when it is rung, and delivers it once', async () => {
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
     where subject_id = $1 and state = 'planned'`,
    [milestone.body.id],
  );
  const bell = application.app.get(Bell);
  await Promise.all([bell.ring(), bell.ring(), bell.ring()]);
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

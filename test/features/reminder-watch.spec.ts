/** Silence is told once, by another way than mail, and its end too; only the time is set by the test. */
import { ReminderWatch } from '../../src/features/reminders/reminder-watch.service.js';
import { SweepService } from '../../src/features/reminders/sweep.service.js';
import { WATCH_QUERIES, WatchRepository } from '../../src/features/reminders/watch.repository.js';
import { WatchReports } from '../../src/features/reminders/watch-report.service.js';
import { type Client, TestApplication } from '../support/application.js';

let application: TestApplication;
let administrator: Client;
let second: Client;

const START = Date.parse('2026-03-02T01:00:00Z');
const MINUTE_MS = 60_000;

beforeAll(async () => {
  // Nobody listens there.
  application = await TestApplication.start({ SMTP_URL: 'smtp://127.0.0.1:9' });
  administrator = await application.openAccount('admin@test.local', ['administrator']);
  second = await application.openAccount('admin2@test.local', ['administrator']);
  await application.openAccount('bare@test.local', ['administrator']);
  await application.sql.query(`update account set person_id = null where email = 'bare@test.local'`);
});

afterAll(() => application?.stop());

beforeEach(async () => {
  await application.sql.query('delete from reminder where message_id is not null');
  await application.sql.query('delete from message');
  await application.sql.query('delete from watch_incident');
  await application.sql.query('delete from mail_server_answer');
});

const watch = () => application.app.get(ReminderWatch);
const at = (minutes: number) => application.setClock(new Date(START + minutes * MINUTE_MS).toISOString());
const sweep = () => application.app.get(SweepService).sweep();

async function lookAt(minutes: number): Promise<void> {
  at(minutes);
  await watch().look();
}

async function told(email = 'admin@test.local'): Promise<string[]> {
  const rows = await application.sql.query(
    `select subject from message join account on account.person_id = message.recipient_id
     where account.email = $1 and channel = 'inbox' order by message.created_at, message.id`,
    [email],
  );
  return rows.map(({ subject }: { subject: string }) => subject);
}

const SILENT = /^Không có lượt quét nhắc việc nào từ/;
const SPEAKS = /^Việc quét nhắc việc đã chạy lại/;

it('is degraded after three minutes, and tells every administrator once after an hour', async () => {
  at(0);
  await sweep();
  at(3);
  const status = async () => (await application.anonymous.get('/health/ready')).body.status;
  expect(await status()).toBe('ready');
  at(3.1);
  expect(await status()).toBe('degraded');
  await lookAt(59.9);
  expect(await told()).toEqual([]);
  for (const minutes of [60, 61, 200]) await lookAt(minutes);
  expect(await told()).toEqual([expect.stringMatching(SILENT)]);
  expect(await told('admin2@test.local')).toHaveLength(1);
  expect(await application.sql.query('select count(*)::int as n from message')).toEqual([{ n: 2 }]);
});

it('says when it speaks again, and tells anew when it falls silent anew', async () => {
  at(300);
  await sweep();
  await lookAt(360);
  at(365);
  await sweep();
  await lookAt(366);
  await lookAt(367);
  expect(await told()).toEqual([expect.stringMatching(SILENT), expect.stringMatching(SPEAKS)]);
  await lookAt(430);
  expect((await told()).map((subject) => SILENT.test(subject))).toEqual([true, false, true]);
});

it('tells once when several programs look at the same moment, and ends once', async () => {
  at(500);
  await sweep();
  at(600);
  await Promise.all(Array.from({ length: 6 }, () => watch().look()));
  expect(await told()).toHaveLength(1);
  await sweep();
  await Promise.all(Array.from({ length: 6 }, () => watch().look()));
  expect(await told()).toHaveLength(2);
});

it('tells the office’s webhooks once for each incident', async () => {
  const events = async () =>
    application.sql.query(`select event_key from webhook_delivery where event_type = 'reminders.silent'`);
  const created = await administrator.post('webhooks', {
    name: 'Chat',
    url: 'https://example.com/hook',
    eventTypes: ['reminders.silent'],
  });
  expect(created.status).toBe(201);
  at(700);
  await sweep();
  await lookAt(800);
  await lookAt(801);
  expect(await events()).toHaveLength(1);
});

it('tells when mails have reached no server for an hour, as long as some wait', async () => {
  at(1000);
  await sweep();
  const personId = (
    await application.sql.query(`select person_id as id from account where email = 'admin@test.local'`)
  )[0].id;
  await application.sql.query(
    `insert into message (id, channel, header_id, recipient_id, subject, body_text, body_html, state, ring_at, created_at)
     values ('00000000-0000-4000-8000-000000000001', 'mail', '<x@y>', $1, '', '', '', 'prepared', $2, $2)`,
    [personId, new Date(START + 1000 * MINUTE_MS)],
  );
  const milestoneOf = await subject(personId);
  await application.sql.query(
    `insert into reminder (subject_kind, subject_id, subject_revision, kind, offset_days, recipient_role, recipient_id,
       channel, due_at, state, ring_at, created_at, message_id)
     values ('milestone', $1, 1, 'before', 3, 'responsible', $2, 'mail', $3, 'planned', $3, $3,
       '00000000-0000-4000-8000-000000000001')`,
    [milestoneOf, personId, new Date(START + 1000 * MINUTE_MS)],
  );
  await sweep();
  const report = await application.app.get(WatchReports).report();
  expect(report.mailServer?.reason).toContain('ECONNREFUSED');
  expect(report.waitingMails).toBeGreaterThan(0);
  at(1061);
  await sweep();
  await watch().look();
  await watch().look();
  expect(await told()).toEqual([expect.stringMatching(/^Không liên lạc được máy chủ thư từ/)]);
  await application.sql.query(`update message set state = 'cancelled' where channel = 'mail'`);
  await watch().look();
  expect(await told()).toHaveLength(2);
});

/** A milestone that the person is responsible for. */
async function subject(personId: string): Promise<string> {
  const secretary = await application.openAccount('secretary@test.local', ['secretary']);
  const project = await secretary.post('projects', { title: 'Nuôi tảo', kind: 'topic', level: 'grassroots' });
  const milestone = await secretary.post(`projects/${project.body.id}/milestones`, {
    kind: 'own',
    title: 'Hạn',
    dueDate: '2027-03-31',
    responsiblePersonId: personId,
  });
  return milestone.body.id;
}

it('shows it all on a page, in green, yellow and red', async () => {
  at(2000);
  await sweep();
  at(2010);
  const page = await second.get('/reminders');
  expect(page.status).toBe(200);
  for (const words of ['Tình trạng nhắc việc', 'Cần xem', 'Lệch đồng hồ', 'Máy chủ thư', 'Việc chạy định kỳ'])
    expect(page.text).toContain(words);
});

describe('a ledger of many', () => {
  const MANY = 100_000;

  beforeAll(async () => {
    await application.sql.query(
      `insert into reminder (subject_kind, subject_id, subject_revision, kind, offset_days, recipient_role, channel, due_at,
         state, ring_at, created_at)
       select 'milestone', gen_random_uuid(), 1, 'before', 7, 'responsible', 'mail', now() + n * interval '1 minute',
         'planned', now() + n * interval '1 minute', now() from generate_series(1, $1) n`,
      [MANY],
    );
    await application.sql.query('analyze reminder');
    await application.sql.query('analyze message');
  });

  it.each(Object.entries(WATCH_QUERIES))('is not read through to answer %s', async (_, query) => {
    const parameters = query.includes('$1') ? [new Date()] : [];
    const rows = await application.sql.query(`explain ${query}`, parameters);
    const plan = rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toMatch(/Seq Scan on reminder/);
    expect(plan).toMatch(/Index|Seq Scan on message/);
  });

  it('is listed by state, newest first, by an index', async () => {
    const rows = await application.sql.query(
      `explain select * from reminder where state = 'planned' order by due_at desc, id desc limit 51`,
    );
    const plan = rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index Scan.* using reminder_by_state/);
    expect(plan).not.toMatch(/Sort/);
  });

  it('counts each sent reminder once, however often the total is carried forward', async () => {
    const watching = application.app.get(WatchRepository);
    const { manager } = application.sql;
    const before = (await watching.totals(manager)).sent;
    const person = (await application.sql.query('select id from person limit 1'))[0].id;
    const [{ id: message }] = await application.sql.query(
      `insert into message (id, channel, recipient_id, subject, body_text, body_html, state, ring_at, created_at)
       values (gen_random_uuid(), 'inbox', $1, '', '', '', 'sent', now(), now()) returning id`,
      [person],
    );
    const add = (count: number, settledAt: Date) =>
      application.sql.query(
        `insert into reminder (subject_kind, subject_id, subject_revision, kind, offset_days, recipient_role, recipient_id,
           channel, due_at, state, ring_at, created_at, settled_at, message_id)
         select 'milestone', gen_random_uuid(), 1, 'before', 7, 'responsible', $3, 'mail', $2, 'sent', $2, $2, $2, $4
         from generate_series(1, $1::int)`,
        [count, settledAt, person, message],
      );
    for (const hours of [0, 1, 2, 5, 24]) {
      const now = new Date(START + 5000 * MINUTE_MS + hours * 60 * MINUTE_MS);
      await add(3, now);
      await watching.advanceTally(manager, now);
      await watching.advanceTally(manager, now);
    }
    expect((await watching.totals(manager)).sent - before).toBe(15);
  });
});

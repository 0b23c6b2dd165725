/** Reminders on the real database and through a real SMTP conversation; only the time is set by the test. */
import { SweepService } from '../../src/features/reminders/sweep.service.js';
import { type Client, TestApplication } from '../support/application.js';
import { Mailbox } from '../support/mailbox.js';

/** Two years in npm run test:faults. */
const PLAYED_DAYS = Number(process.env.PLAYED_DAYS ?? 150);

let application: TestApplication;
let mailbox: Mailbox;
let projectId: string;
let personId: string;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  application = await TestApplication.start({ SMTP_URL: mailbox.url });
  application.setClock('2024-01-01T00:00:00+07:00');
  const secretary: Client = await application.openAccount('secretary@test.local', ['secretary']);
  const person = await secretary.post('persons', {
    fullName: 'Người Phụ Trách',
    email: 'responsible@test.local',
  });
  personId = person.body.id;
  const project = await secretary.post('projects', {
    title: 'Nuôi tảo',
    kind: 'topic',
    level: 'grassroots',
    period: { start: '2024-01' },
    principalInvestigatorId: personId,
  });
  projectId = project.body.id;
});

afterAll(async () => {
  await application.stop();
  await mailbox.close();
});

beforeEach(() => {
  mailbox.mails.length = 0;
  mailbox.failing = false;
});

/** Signed in anew, since sessions end while the test plays with the time. */
const office = () => application.signIn('secretary@test.local');

const sweep = () => application.app.get(SweepService).sweep();

async function at(instant: string): Promise<number> {
  application.setClock(instant);
  return sweep();
}

async function milestone(dueDate: string, client?: Client): Promise<{ id: string }> {
  const answer = await (client ?? (await office())).post(`projects/${projectId}/milestones`, {
    kind: 'progress-report',
    title: 'Báo cáo tiến độ',
    dueDate,
  });
  expect(answer.status).toBe(201);
  return answer.body;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly offsetDays: number;
  readonly recipientRole: string;
  readonly channel: string;
  readonly state: string;
  readonly dueAt: string;
  readonly reason: string;
  readonly messageId: string | null;
}

/** What the responsible person is mailed about a milestone, the overdue ones left out until they ring. */
async function reminders(id: string): Promise<Row[]> {
  const rows: Row[] = (await (await office()).get(`milestones/${id}/reminders`)).body.items;
  return rows.filter(
    ({ recipientRole, channel, kind, state }) =>
      recipientRole === 'responsible' && channel === 'mail' && (kind !== 'overdue' || state !== 'planned'),
  );
}

it('plans 30, 15, 7 and 1 days before and the day itself, at eight in the morning of the office', async () => {
  application.setClock('2024-01-01T00:00:00+07:00');
  const { id } = await milestone('2024-03-31');
  const rows = await reminders(id);
  expect(rows.map(({ kind, offsetDays, state }) => [kind, offsetDays, state])).toEqual([
    ['before', 30, 'planned'],
    ['before', 15, 'planned'],
    ['before', 7, 'planned'],
    ['before', 1, 'planned'],
    ['due', 0, 'planned'],
  ]);
  expect(rows[0]!.dueAt).toBe('2024-03-01T01:00:00.000Z');
  await (await office()).post(`milestones/${id}/completion`, {});
});

it('rings each once, by the day and the hour, however often the sweep looks', async () => {
  application.setClock('2024-01-01T00:00:00+07:00');
  const { id } = await milestone('2024-02-20');
  expect(await at('2024-01-21T07:59:59+07:00')).toBe(0);
  expect(await at('2024-01-21T08:00:00+07:00')).toBe(1);
  expect(await at('2024-01-21T08:01:00+07:00')).toBe(0);
  expect(mailbox.mails).toHaveLength(1);
  expect(mailbox.mails[0]!.to).toEqual(['responsible@test.local']);
  await (await office()).post(`milestones/${id}/completion`, {});
});

it(`plays ${PLAYED_DAYS} days in a moment: everything due is sent, nothing twice, overdue once a week`, async () => {
  application.setClock('2024-04-01T00:00:00+07:00');
  const { id } = await milestone('2024-06-01');
  for (let day = 0; day < PLAYED_DAYS; day += 1) {
    await at(new Date(Date.parse('2024-04-01T08:30:00+07:00') + day * 86_400_000).toISOString());
  }
  const sent = (await reminders(id)).filter(({ state }) => state === 'sent');
  const weeks = sent.filter(({ kind }) => kind === 'overdue');
  expect(sent.filter(({ kind }) => kind !== 'overdue')).toHaveLength(5);
  const daysUntilDue = 61;
  expect(weeks).toHaveLength(Math.floor((PLAYED_DAYS - 1 - daysUntilDue) / 7));
  expect(weeks.map(({ offsetDays }) => offsetDays)).toEqual(weeks.map((_, at) => (at + 1) * 7));
  const toResponsible = mailbox.mails.filter(({ to }) => to[0] === 'responsible@test.local');
  expect(toResponsible).toHaveLength(sent.length);
  expect(new Set(mailbox.mails.map(({ messageId }) => messageId)).size).toBe(mailbox.mails.length);
  expect(mailbox.mails.filter(({ to }) => to[0] === 'secretary@test.local')).toHaveLength(2);
  await (await office()).post(`milestones/${id}/completion`, {});
}, 120_000);

it('makes up for a standstill: what became due meanwhile is found, and told in one mail', async () => {
  application.setClock('2026-05-01T00:00:00+07:00');
  const ids = [await milestone('2026-06-10'), await milestone('2026-06-11')];
  expect(await at('2026-06-09T12:00:00+07:00')).toBe(1);
  const rows = (await Promise.all(ids.map(({ id }) => reminders(id)))).flat();
  const sent = rows.filter(({ state }) => state === 'sent');
  expect(sent).toHaveLength(7);
  expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(1);
  const [{ id }, other] = ids as [{ id: string }, { id: string }];
  await (await office()).post(`milestones/${other.id}/completion`, {});
  await (await office()).post(`milestones/${id}/completion`, {});
});

it('cancels what is planned when the milestone is completed', async () => {
  application.setClock('2026-05-01T00:00:00+07:00');
  const { id } = await milestone('2026-06-10');
  await (await office()).post(`milestones/${id}/completion`, { document: 'BC-01', conclusion: 'đạt' });
  expect(new Set((await reminders(id)).map(({ state }) => state))).toEqual(new Set(['cancelled']));
  expect(await at('2026-06-20T12:00:00+07:00')).toBe(0);
});

it('plans anew for a new date and voids the old one', async () => {
  application.setClock('2026-05-01T00:00:00+07:00');
  const { id } = await milestone('2026-06-10');
  const moved = await (await office()).patch(`milestones/${id}`, { dueDate: '2026-09-10' });
  expect(moved.body).toMatchObject({ dueDate: '2026-09-10', revision: 2 });
  expect(await at('2026-06-11T12:00:00+07:00')).toBe(0);
  expect(await at('2026-09-10T08:00:00+07:00')).toBe(1);
  await (await office()).post(`milestones/${id}/completion`, {});
});

it('stores reminders that are past when planned as superseded and never sends them', async () => {
  application.setClock('2026-05-01T12:00:00+07:00');
  const { id } = await milestone('2026-05-05');
  expect(
    (await reminders(id)).filter(({ state }) => state === 'superseded').map(({ offsetDays }) => offsetDays),
  ).toEqual([30, 15, 7]);
  expect(await sweep()).toBe(0);
  await (await office()).post(`milestones/${id}/completion`, {});
});

it('tries again with growing pauses while the mail server fails, then gives up where people see it', async () => {
  application.setClock('2026-05-01T00:00:00+07:00');
  const { id } = await milestone('2026-06-10');
  mailbox.failing = true;
  await at('2026-05-11T08:00:00+07:00');
  expect((await reminders(id))[0]).toMatchObject({
    state: 'planned',
    reason: expect.stringContaining('mailbox is full'),
  });
  mailbox.failing = false;
  expect(await at('2026-05-11T08:00:30+07:00')).toBe(0);
  expect(await at('2026-05-11T08:01:00+07:00')).toBe(1);
  mailbox.failing = true;
  for (let hour = 0; hour < 48; hour++)
    await at(new Date(Date.parse('2026-05-26T08:00:00+07:00') + hour * 3_600_000).toISOString());
  expect((await reminders(id))[1]).toMatchObject({ offsetDays: 15, state: 'failed' });
  await (await office()).post(`milestones/${id}/completion`, {});
});

it('takes over a row whose program died while sending, with the same Message-ID', async () => {
  application.setClock('2026-05-01T00:00:00+07:00');
  const { id } = await milestone('2026-06-10');
  mailbox.failing = true;
  expect(await at('2026-05-11T08:00:00+07:00')).toBe(0);
  mailbox.failing = false;
  await application.sql.query(
    `update message set ring_at = '2026-05-11T08:02:00+07:00' where state = 'prepared'`,
  );
  await application.sql.query(
    `update reminder set state = 'sending' where message_id is not null and state = 'planned'`,
  );
  const [row] = await reminders(id);
  expect(await at('2026-05-11T08:01:30+07:00')).toBe(0);
  expect(await at('2026-05-11T08:02:00+07:00')).toBe(1);
  expect(mailbox.mails[0]!.messageId).toBe(`<reminder-${row!.messageId}@khcn-tracker>`);
  await (await office()).post(`milestones/${id}/completion`, {});
});

it('sends nothing while the clocks of program and database differ by more than five seconds', async () => {
  application.setClock('2026-05-01T00:00:00+07:00');
  const { id } = await milestone('2026-06-10');
  application.setClock('2026-06-10T08:00:00+07:00', 6_000);
  expect(await sweep()).toBe(0);
  application.setClock('2026-06-10T08:00:00+07:00', -4_000);
  expect(await sweep()).toBe(1);
  await (await office()).post(`milestones/${id}/completion`, {});
});

it('delivers each row once when several sweeps run at once', async () => {
  application.setClock('2026-05-01T00:00:00+07:00');
  const client = await office();
  const ids = await Promise.all(Array.from({ length: 12 }, () => milestone('2026-06-10', client)));
  application.setClock('2026-05-11T08:00:00+07:00');
  await Promise.all([sweep(), sweep(), sweep()]);
  expect(mailbox.mails).toHaveLength(12);
  expect(new Set(mailbox.mails.map(({ messageId }) => messageId)).size).toBe(12);
  for (const { id } of ids) await (await office()).post(`milestones/${id}/completion`, {});
});

it('breaks no mail header with what somebody typed into a title', async () => {
  application.setClock('2026-05-01T00:00:00+07:00');
  await (await office()).post(`projects/${projectId}/milestones`, {
    kind: 'own',
    title: 'Hạn\r\nBcc: all@test.local',
    dueDate: '2026-05-31',
  });
  await at('2026-05-01T08:00:00+07:00');
  expect(mailbox.mails).toHaveLength(1);
  expect(mailbox.mails[0]!.to).toEqual(['responsible@test.local']);
  expect(mailbox.mails[0]!.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
});

it('tells the new investigator instead of the one who left the project', async () => {
  application.setClock('2026-05-01T00:00:00+07:00');
  const client = await office();
  const { body: leaving } = await client.post('persons', {
    fullName: 'Người Đi',
    email: 'leaving@test.local',
  });
  const { body: coming } = await client.post('persons', {
    fullName: 'Người Đến',
    email: 'coming@test.local',
  });
  const project = {
    title: 'Đổi người',
    kind: 'topic',
    level: 'grassroots',
    principalInvestigatorId: leaving.id,
  };
  const { body: moved } = await client.post('projects', { ...project, effectiveDate: '2026-01-01' });
  await client.post(`projects/${moved.id}/milestones`, { kind: 'own', title: 'Hạn', dueDate: '2026-06-10' });
  await client.patch(`projects/${moved.id}`, { principalInvestigatorId: coming.id });
  await at('2026-05-11T08:00:00+07:00');
  await at('2026-05-11T08:01:00+07:00');
  expect(mailbox.mails.map(({ to }) => to)).toEqual([['coming@test.local']]);
});

it('keeps a retry alive when only the title changes', async () => {
  application.setClock('2026-05-01T00:00:00+07:00');
  const { id } = await milestone('2026-06-10');
  mailbox.failing = true;
  await at('2026-05-11T08:00:00+07:00');
  await (await office()).patch(`milestones/${id}`, { title: 'Tên khác' });
  mailbox.failing = false;
  expect(await at('2026-05-11T08:01:00+07:00')).toBe(1);
  await (await office()).post(`milestones/${id}/completion`, {});
});

/** What is promised of reminders in the corners: whom a removed role still tells, why who stands in is told, one Message-ID. */
import { SweepService } from '../../src/features/reminders/sweep.service.js';
import { type Client, TestApplication } from '../support/application.js';
import { Mailbox } from '../support/mailbox.js';

let application: TestApplication;
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  application = await TestApplication.start({ SMTP_URL: mailbox.url });
  application.setClock('2026-01-05T00:00:00+07:00');
  await application.openAccount('admin@test.local', ['administrator']);
  await application.openAccount('secretary@test.local', ['secretary']);
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

async function at(instant: string): Promise<number> {
  application.setClock(instant);
  return application.app.get(SweepService).sweep();
}

async function milestoneOf(
  personEmail: string | null,
  dueDate: string,
): Promise<{ id: string; projectId: string }> {
  const client = await office();
  const personId = personEmail
    ? (await client.post('persons', { fullName: `Người ${personEmail}`, email: personEmail })).body.id
    : null;
  const project = await client.post('projects', {
    title: `Nhiệm vụ của ${personEmail ?? 'không ai'}`,
    kind: 'topic',
    level: 'grassroots',
    effectiveDate: '2026-01-01',
    ...(personId && { principalInvestigatorId: personId }),
  });
  return addMilestone(client, project.body.id, dueDate);
}

async function addMilestone(client: Client, projectId: string, dueDate: string) {
  const milestone = await client.post(`projects/${projectId}/milestones`, {
    kind: 'own',
    title: 'Hạn riêng',
    dueDate,
  });
  expect(milestone.status).toBe(201);
  return milestone.body;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly channel: string;
  readonly recipientRole: string;
}

async function rowsOf(id: string): Promise<Row[]> {
  return (await (await office()).get(`milestones/${id}/reminders`)).body.items;
}

it('reminds a role no more that the policy left out while its overdue reminder waited to ring', async () => {
  application.setClock('2026-01-05T00:00:00+07:00');
  const { id } = await milestoneOf('left-out@test.local', '2026-01-10');
  await at('2026-01-10T09:00:00+07:00');
  const admin = await application.signIn('admin@test.local');
  const { policy } = (await admin.get('reminder-policies/own')).body;
  application.setClock('2026-01-17T09:00:00+07:00');
  const later = await application.signIn('admin@test.local');
  const changed = await later.put('reminder-policies/own', { ...policy, recipients: ['secretary'] });
  expect(changed.status).toBe(200);
  await at('2026-01-17T09:01:00+07:00');
  const waiting = (await rowsOf(id)).filter(({ kind, state }) => kind === 'overdue' && state === 'planned');
  expect(waiting.map(({ recipientRole }) => recipientRole)).toEqual(['secretary', 'secretary']);
  await (await application.signIn('admin@test.local')).delete('reminder-policies/own');
  await (await office()).post(`milestones/${id}/completion`, {});
});

it('tells who stands in for nobody that this is why, and not that they are named for it', async () => {
  application.setClock('2026-02-02T00:00:00+07:00');
  const { id } = await milestoneOf(null, '2026-02-10');
  await at('2026-02-03T08:00:00+07:00');
  const { items } = (await (await office()).get('inbox?limit=20')).body;
  const { bodyText } = items.find((notice: { bodyText: string }) => notice.bodyText.includes('không ai'));
  expect(bodyText).toContain('không ai nhận được với vai trò “Người phụ trách”');
  expect(bodyText).toContain('ông/bà là thư ký của cơ quan');
  expect(bodyText).not.toContain('được ghi là người phụ trách');
  await (await office()).post(`milestones/${id}/completion`, {});
});

/** To whom mails about a milestone went. */
async function mailedAbout(id: string): Promise<string[]> {
  const rows = await application.sql.query(
    `select distinct message.to_address as "to" from message join reminder on reminder.message_id = message.id
     where reminder.subject_id = $1 and reminder.state = 'sent' and reminder.channel = 'mail' order by 1`,
    [id],
  );
  return rows.map(({ to }: { to: string }) => to);
}

it('tells the secretary what was for somebody who was taken off the team, also where the mail had been written', async () => {
  application.setClock('2026-06-01T00:00:00+07:00');
  const client = await office();
  const record = async (fullName: string, email: string, more: object = {}) =>
    (await client.post('persons', { fullName, email, ...more })).body.id;
  const lead = (await client.post('institutions', { name: 'Viện Chủ Trì' })).body.id;
  const assistant = await record('Trợ Lý', 'assistant@test.local');
  const colleague = await record('Đồng Nghiệp', 'colleague@test.local', { institutionId: lead });
  const outsider = await record('Người Ngoài', 'outsider@test.local');
  const { body: project } = await client.post('projects', {
    title: 'Nhiệm vụ đổi nhóm',
    kind: 'topic',
    level: 'grassroots',
    leadInstitutionId: lead,
    team: [{ personId: assistant, role: 'member' }],
    effectiveDate: '2026-01-01',
  });
  const ofPerson = async (title: string, responsiblePersonId: string): Promise<string> => {
    const own = { kind: 'own', title, dueDate: '2026-06-16', responsiblePersonId };
    return (await client.post(`projects/${project.id}/milestones`, own)).body.id;
  };
  const ids = [
    await ofPerson('Của trợ lý', assistant),
    await ofPerson('Của đồng nghiệp', colleague),
    await ofPerson('Của người ngoài', outsider),
  ];
  const mailed = () => [...new Set(mailbox.mails.map(({ to }) => to[0]!.split('@')[0]))].sort();
  await at('2026-06-01T08:00:00+07:00');
  expect(mailed()).toEqual(['assistant', 'colleague', 'secretary']);
  expect(await mailedAbout(ids[2]!)).toEqual(['secretary@test.local']);

  mailbox.mails.length = 0;
  mailbox.failing = true;
  await at('2026-06-09T08:00:00+07:00');
  expect((await (await office()).patch(`projects/${project.id}`, { team: [] })).status).toBe(200);
  mailbox.failing = false;
  await at('2026-06-09T08:10:00+07:00');
  await at('2026-06-09T08:11:00+07:00');
  expect(mailed()).toEqual(['colleague', 'secretary']);
  expect(await mailedAbout(ids[0]!)).toEqual(['assistant@test.local', 'secretary@test.local']);
  for (const id of ids) await (await office()).post(`milestones/${id}/completion`, {});
});

it('tells the secretary what was for somebody whose account has lost every role', async () => {
  application.setClock('2026-06-20T00:00:00+07:00');
  const { id, projectId } = await milestoneOf('bare@test.local', '2026-07-05');
  const { body: project } = await (await office()).get(`projects/${projectId}`);
  await application.openAccount('bare@test.local', ['investigator'], project.principalInvestigatorId);
  await at('2026-06-20T08:00:00+07:00');
  expect(await mailedAbout(id)).toEqual(['bare@test.local']);
  const administrator = await application.signIn('admin@test.local');
  const { items } = (await administrator.get('accounts?q=bare')).body;
  expect((await administrator.patch(`accounts/${items[0].id}`, { roles: [] })).status).toBe(200);
  await at('2026-06-28T08:00:00+07:00');
  expect(await mailedAbout(id)).toEqual(['bare@test.local', 'secretary@test.local']);
  await (await office()).post(`milestones/${id}/completion`, {});
});

it('keeps the Message-ID of a mail that a person has tried again, whatever else rings for its reader then', async () => {
  application.setClock('2026-03-02T00:00:00+07:00');
  const first = await milestoneOf('retried@test.local', '2026-03-10');
  mailbox.failing = true;
  for (let hour = 0; hour < 20; hour++)
    await at(new Date(Date.parse('2026-03-03T08:00:00+07:00') + hour * 3_600_000).toISOString());
  mailbox.failing = false;
  const failed = (await rowsOf(first.id)).find(
    ({ state, channel }) => state === 'failed' && channel === 'mail',
  );
  const before = await messageIdOf(failed!.id);
  application.setClock('2026-03-09T07:59:00+07:00');
  expect((await (await office()).post(`reminders/${failed!.id}/retry`)).status).toBe(200);
  await at('2026-03-09T08:00:00+07:00');
  expect(await messageIdOf(failed!.id)).toBe(before);
  expect(mailbox.mails.map(({ messageId }) => messageId)).toContain(`<reminder-${before}@khcn-tracker>`);
  await (await office()).post(`milestones/${first.id}/completion`, {});
});

it('tells an investigator who was replaced and came back before anybody was told', async () => {
  application.setClock('2026-04-06T00:00:00+07:00');
  const { id, projectId } = await milestoneOf('back@test.local', '2026-04-14');
  const { body: project } = await (await office()).get(`projects/${projectId}`);
  const other = await (await office()).post('persons', { fullName: 'Người Thay', email: 'other@test.local' });
  mailbox.failing = true;
  await at('2026-04-07T08:00:00+07:00');
  await (await office()).patch(`projects/${projectId}`, { principalInvestigatorId: other.body.id });
  await at('2026-04-07T08:01:00+07:00');
  await at('2026-04-07T08:02:00+07:00');
  await (await office()).patch(`projects/${projectId}`, {
    principalInvestigatorId: project.principalInvestigator.id,
  });
  mailbox.failing = false;
  await at('2026-04-07T08:10:00+07:00');
  await at('2026-04-07T08:11:00+07:00');
  expect(mailbox.mails.map(({ to }) => to)).toEqual([['back@test.local']]);
  await (await office()).post(`milestones/${id}/completion`, {});
});

async function messageIdOf(reminderId: string): Promise<string> {
  const rows = await application.sql.query('select message_id from reminder where id = $1', [reminderId]);
  return rows[0].message_id;
}

it('goes on with the overdue reminders that the program of before had planned for a person', async () => {
  application.setClock('2026-05-04T00:00:00+07:00');
  const { id } = await milestoneOf('before@test.local', '2026-05-10');
  await at('2026-05-10T09:00:00+07:00');
  await application.sql.query(
    `update reminder set recipient_id = (select id from person where email = 'before@test.local')
     where subject_id = $1 and kind = 'overdue' and state = 'planned' and channel = 'mail' and recipient_role = 'responsible'`,
    [id],
  );
  await application.sql.query('update reminded_subject set is_stale = true where id = $1', [id]);
  await at('2026-05-17T08:00:00+07:00');
  await at('2026-05-24T08:00:00+07:00');
  const overdue = (await rowsOf(id)).filter(({ kind, channel }) => kind === 'overdue' && channel === 'mail');
  expect(overdue.map(({ state }) => state)).toEqual(['sent', 'sent', 'planned']);
  await (await office()).post(`milestones/${id}/completion`, {});
});

it('lets a policy be changed while milestones are planned, without either waiting for the other in a circle', async () => {
  application.setClock('2026-06-01T00:00:00+07:00');
  const client = await office();
  const { id } = await milestoneOf('busy@test.local', '2026-08-10');
  const admin = await application.signIn('admin@test.local');
  const { policy } = (await admin.get('reminder-policies/own')).body;
  const deadlocks = async () =>
    Number(
      (
        await application.sql.query(
          'select deadlocks from pg_stat_database where datname = current_database()',
        )
      )[0].deadlocks,
    );
  const before = await deadlocks();
  const sweeps = application.app.get(SweepService);
  for (let round = 0; round < 15; round++) {
    const dueDate = `2026-08-${String(11 + round).padStart(2, '0')}`;
    const answers = await Promise.all([
      client.patch(`milestones/${id}`, { dueDate }),
      admin.put('reminder-policies/own', { ...policy, daysBefore: [20 + (round % 5), 0] }),
      sweeps.sweep(),
    ]);
    expect(answers.slice(0, 2).map((answer) => (answer as { status: number }).status)).toEqual([200, 200]);
  }
  expect(await deadlocks()).toBe(before);
});

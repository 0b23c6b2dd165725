/** What could not be delivered is seen, tried again or dropped with a reason, on a page and for programs. */
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SweepService } from '../../src/features/reminders/sweep.service.js';
import type { Client } from '../support/application.js';
import { Browser, way, wordsOf } from '../support/browser.js';
import { Mailbox } from '../support/mailbox.js';
import { done, Office } from '../support/office.js';

let office: Office;
let mailbox: Mailbox;
let projectId: string;
let personId: string;
let auditor: Client;

const DAY_MS = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const sweep = () => office.application.app.get(SweepService).sweep();
const sql = (text: string, values: unknown[] = []) => office.application.sql.query(text, values);
const failed = async () => (await office.secretary.get('reminders')).body.items;

async function milestone(title: string, responsiblePersonId?: string): Promise<string> {
  const input = { kind: 'own', title, dueDate: dayIn(40), responsiblePersonId };
  return done(await office.secretary.post(`projects/${projectId}/milestones`, input)).id;
}

/** Two reminders of a mail by the last attempt. */
async function ringInVain(id: string): Promise<void> {
  await sql(
    `update reminder set ring_at = now() - interval '1 minute', due_at = now() - interval '1 minute'
     where subject_id = $1 and channel = 'mail' and kind in ('due', 'before') and offset_days < 10 and state = 'planned'`,
    [id],
  );
  mailbox.failing = true;
  await sweep();
  await sql(
    `update message set attempts = 5, ring_at = now() - interval '1 second' where state = 'prepared'`,
  );
  await sweep();
  mailbox.failing = false;
}

beforeAll(async () => {
  mailbox = await Mailbox.open();
  office = await Office.open({ SMTP_URL: mailbox.url });
  auditor = office.auditor;
  projectId = await office.propose();
  personId = office.investigatorPersonId;
  await sql(`update person set email = 'responsible@test.local' where id = $1`, [personId]);
});

afterAll(async () => {
  await office?.close();
  await mailbox.close();
});

beforeEach(async () => {
  mailbox.mails.length = 0;
  await sql(`update reminder set state = 'cancelled' where state in ('failed', 'planned')`);
});

it('lists what failed, with its matter, its person, the attempts and the reason in words', async () => {
  await ringInVain(await milestone('Nộp báo cáo'));
  const items = await failed();
  expect(items).toHaveLength(3);
  expect(items[0]).toMatchObject({
    state: 'failed',
    stateInWords: 'Không gửi được',
    attempts: 6,
    roleInWords: 'Người phụ trách',
    recipients: [{ personId, name: 'Chủ Nhiệm' }],
    about: { title: 'Nộp báo cáo', path: `/projects/${projectId}` },
  });
  expect(items[0].reasonInWords).toContain('mailbox is full');
  const page = wordsOf(await new Browser(office, office.secretary).text('/reminders'), 'failures');
  for (const words of ['Nộp báo cáo', 'Chủ Nhiệm', 'mailbox is full', 'Gửi lại', 'Bỏ'])
    expect(page).toContain(words);
});

it('tells neither a webhook nor the log the address or the name of the reader, whatever the server says and the subject holds', async () => {
  const { application } = office;
  const administrator = await application.openAccount('admin@test.local', ['administrator']);
  const input = { name: 'Phòng chat', url: 'https://chat.example/x', eventTypes: ['reminder.failed'] };
  done(await administrator.post('webhooks', input));
  const template = { subject: '{{recipient}}: {{count}}', body: '{{#items}}{{why}} {{link}}{{/items}}' };
  done(await administrator.put('mail-templates/digest/vi', template));
  mailbox.refusal = '5.1.1 <responsible@test.local> no such user';
  const warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
  await ringInVain(await milestone('Nộp báo cáo'));
  const logged = warn.mock.calls.map(([sentence]) => String(sentence));
  warn.mockRestore();
  expect(logged).toContain('a mail was not taken (attempt 1): 450 5.1.1');
  expect(logged.join()).not.toContain('responsible@test.local');
  mailbox.refusal = 'mailbox is full';
  const [{ payload }, ...others] = await sql('select payload from webhook_delivery');
  expect(others).toEqual([]);
  expect(payload.data.reason).toBe('450 5.1.1');
  const text = JSON.stringify(payload);
  for (const kept of ['responsible@test.local', 'no such user', 'Chủ Nhiệm'])
    expect(text).not.toContain(kept);
  expect((await failed())[0].reasonInWords).toContain('<responsible@test.local> no such user');
});

it('is shut to those who do not run the office', async () => {
  for (const path of ['reminders', '/reminders']) {
    expect((await office.investigator.get(path)).status).toBe(path.startsWith('/') ? 404 : 403);
  }
  expect((await auditor.post(`reminders/${projectId}/retry`)).status).toBe(403);
  expect((await office.secretary.post(`reminders/${projectId}/retry`)).status).toBe(404);
});

it('tries the whole mail again, once, and says so in the audit', async () => {
  const id = await milestone('Gửi lại');
  await ringInVain(id);
  const [one] = await failed();
  expect((await office.secretary.post(`reminders/${one.id}/retry`)).body).toMatchObject({
    state: 'planned',
    attempts: 0,
    reason: null,
  });
  expect(await failed()).toEqual([]);
  const again = await office.secretary.post(`reminders/${one.id}/retry`);
  expect([again.status, again.body.code]).toEqual([409, 'reminder-not-failed']);
  await sweep();
  expect(mailbox.mails).toHaveLength(1);
  const rows = (await office.secretary.get(`milestones/${id}/reminders`)).body.items;
  expect(rows.filter(({ state }: { state: string }) => state === 'sent')).toHaveLength(3);
  const audit = (await auditor.get(`audit?id=${one.id}`)).body.items;
  expect(audit).toMatchObject([{ act: 'reminder.retried', rootKind: 'reminder', subjectId: id }]);
});

it('drops with a reason; a mail of which all was dropped is never sent', async () => {
  const id = await milestone('Bỏ qua');
  await ringInVain(id);
  const browser = new Browser(office, office.secretary);
  const items = await failed();
  for (const one of items) {
    expect((await office.secretary.post(`reminders/${one.id}/drop`, {})).status).toBe(400);
    const answer = await browser.submit(`/reminders/${one.id}/drop`, { reason: 'Đã gọi điện' });
    expect(way(answer)).toEqual([303, '/reminders#failures']);
  }
  const rows = (await office.secretary.get(`milestones/${id}/reminders`)).body.items;
  const dropped = rows.filter(({ reason }: { reason: string }) => reason === 'Đã gọi điện');
  expect(dropped).toHaveLength(3);
  expect(dropped[0]).toMatchObject({ state: 'cancelled', reasonInWords: 'Đã gọi điện' });
  expect(await sql(`select state, reason from message where id = $1`, [dropped[0].messageId])).toEqual([
    { state: 'cancelled', reason: 'Đã gọi điện' },
  ]);
  await sweep();
  expect(mailbox.mails).toEqual([]);
  const refused = await browser.submit(`/reminders/${items[0].id}/drop`, { reason: 'Lần nữa' });
  expect([refused.status, refused.text.includes('Chỉ nhắc việc gửi không được')]).toEqual([409, true]);
});

it('rings again for whoever had no address, once there is one', async () => {
  const without = await office.person('Không Thư', office.leadId);
  const id = await milestone('Thiếu địa chỉ', without);
  await sql(
    `update reminder set ring_at = now(), due_at = now() where subject_id = $1 and kind = 'due' and channel = 'mail'`,
    [id],
  );
  await sweep();
  const [one] = await failed();
  expect(one).toMatchObject({ messageId: null, reasonInWords: 'Người nhận không có địa chỉ thư' });
  await sql(`update person set email = 'found@test.local' where id = $1`, [without]);
  expect((await office.secretary.post(`reminders/${one.id}/retry`)).status).toBe(200);
  await sweep();
  expect(mailbox.mails.map(({ to }) => to)).toEqual([['found@test.local']]);
});

it('gives what reached nobody to whoever holds the role by now, beside the next overdue one', async () => {
  const id = await milestone('Không ai giữ vai trò');
  await sql(
    `update reminder set state = 'failed', reason = 'nobody-to-tell', settled_at = now(), recipient_role = 'finance',
       kind = 'overdue', offset_days = 7 where subject_id = $1 and kind = 'due' and channel = 'mail'`,
    [id],
  );
  await sql(
    `insert into reminder (subject_kind, subject_id, subject_revision, kind, offset_days, recipient_role, channel, due_at,
       state, ring_at, created_at) values ('milestone', $1, 1, 'overdue', 14, 'finance', 'mail', now() + interval '7 days',
       'planned', now() + interval '7 days', now())`,
    [id],
  );
  const [one] = await failed();
  expect(one).toMatchObject({ recipients: [], reasonInWords: 'Không có ai giữ vai trò này' });
  await sql('create table held as select id, person_id from account');
  await sql(
    `update account set person_id = null where roles && array['finance', 'secretary', 'administrator']`,
  );
  const refused = await office.secretary.post(`reminders/${one.id}/retry`);
  expect([refused.status, refused.body.code]).toEqual([409, 'reminder-reaches-nobody']);
  await sql('update account set person_id = held.person_id from held where held.id = account.id');
  expect((await office.secretary.post(`reminders/${one.id}/retry`)).status).toBe(200);
  await sweep();
  const rows = (await office.secretary.get(`milestones/${id}/reminders`)).body.items;
  const told = rows.filter(
    ({ offsetDays, kind }: { offsetDays: number; kind: string }) => kind === 'overdue' && offsetDays === 7,
  );
  expect(told.map(({ state }: { state: string }) => state)).toContain('sent');
});

it('tells of what is planned who would get it today, with names for those who may know persons', async () => {
  const id = await milestone('Ai sẽ nhận');
  const forOffice = (await office.secretary.get(`milestones/${id}/reminders`)).body.items;
  const planned = forOffice.find(
    ({ kind, state }: { kind: string; state: string }) => kind === 'due' && state === 'planned',
  );
  expect(planned).toMatchObject({
    recipientId: null,
    recipients: [{ personId, name: 'Chủ Nhiệm' }],
    stateInWords: 'Chờ đến lúc',
    reasonInWords: null,
  });
  const escalation = (rows: { kind: string; recipients: { name: string | null }[] }[]) =>
    rows.find(({ kind }) => kind === 'escalation')!.recipients.map(({ name }) => name);
  expect(escalation(forOffice)).toEqual(expect.arrayContaining([expect.any(String)]));
  const forInvestigator = (await office.investigator.get(`milestones/${id}/reminders`)).body.items;
  expect(new Set(escalation(forInvestigator))).toEqual(new Set([null]));
});

it('settles a reminder once when two people act at the same moment', async () => {
  await ringInVain(await milestone('Hai người'));
  const [one] = await failed();
  const answers = await Promise.all([
    office.secretary.post(`reminders/${one.id}/retry`),
    office.secondSecretary.post(`reminders/${one.id}/drop`, { reason: 'Thôi' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

/** The whole way of a notice: a milestone rings, its person finds it in the inbox, reads it, and the header counts one less. */
import { ReminderWatch } from '../../src/features/reminders/reminder-watch.service.js';
import { SweepService } from '../../src/features/reminders/sweep.service.js';
import type { Client } from '../support/application.js';
import { Browser, way, wordsOf } from '../support/browser.js';
import { done, Office } from '../support/office.js';

let office: Office;
let projectId: string;
let member: Client;
let memberId: string;

const DAY_MS = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const sweep = () => office.application.app.get(SweepService).sweep();

async function ring(id: string): Promise<void> {
  await office.application.sql.query(
    `update reminder set due_at = now() - interval '1 minute', ring_at = now() - interval '1 minute'
     where subject_id = $1 and kind = 'due' and state = 'planned'`,
    [id],
  );
  await sweep();
}

/** Rung for this person. */
async function notice(title: string, responsiblePersonId: string): Promise<void> {
  const milestone = { kind: 'own', title, dueDate: dayIn(20), responsiblePersonId };
  await ring(done(await office.secretary.post(`projects/${projectId}/milestones`, milestone)).id);
}

beforeAll(async () => {
  office = await Office.open();
  projectId = await office.propose();
  const seat = office.members[5]!;
  member = seat.client;
  memberId = seat.personId;
  await office.application.sql.query(
    `insert into project_standing (project_id, person_id, kind, role) values ($1, $2, 'team', 'member')`,
    [projectId, memberId],
  );
});

afterAll(() => office?.close());

it('brings a notice that is counted in the header until it is read', async () => {
  await notice('Nộp báo cáo giữa kỳ', office.investigatorPersonId);
  const inbox = (await office.investigator.get('inbox?unread=true')).body;
  expect(inbox).toMatchObject({ unreadCount: 1, nextCursor: null });
  expect(inbox.items).toEqual([
    {
      id: expect.any(String),
      subject: expect.stringContaining('Nộp báo cáo giữa kỳ'),
      bodyText: expect.stringContaining('Vì sao'),
      path: `/projects/${projectId}`,
      createdAt: expect.any(String),
      readAt: null,
    },
  ]);
  const browser = new Browser(office, office.investigator);
  expect(await browser.text('/projects')).toContain('aria-label="Thông báo, 1 chưa đọc"');
  expect(wordsOf(await browser.text('/inbox'), 'unread')).toContain('Nộp báo cáo giữa kỳ');

  const [{ id }] = inbox.items;
  const opened = await browser.submit(`/inbox/${id}/reading`, { open: '1' });
  expect(way(opened)).toEqual([303, `/projects/${projectId}`]);
  const page = await browser.text('/inbox');
  expect(page).not.toContain('chưa đọc"');
  expect(wordsOf(page, 'read')).toContain('Nộp báo cáo giữa kỳ');
  const first = (await office.investigator.get('inbox')).body.items[0].readAt;
  expect((await office.investigator.post(`inbox/${id}/reading`)).status).toBe(200);
  expect((await office.investigator.get('inbox')).body.items[0].readAt).toBe(first);
});

it('is a person’s own: another finds nothing there', async () => {
  await notice('Việc riêng', office.investigatorPersonId);
  const [{ id }] = (await office.investigator.get('inbox?unread=true')).body.items;
  expect((await office.leader.post(`inbox/${id}/reading`)).status).toBe(404);
  expect((await office.leader.get('inbox')).body.items).toEqual([]);
  expect((await new Browser(office, office.leader).submit(`/inbox/${id}/reading`)).status).toBe(404);
  expect((await office.application.anonymous.get('inbox')).status).toBe(401);
});

it('is read all at once, and turned page by page', async () => {
  for (const title of ['Một', 'Hai', 'Ba']) await notice(title, office.investigatorPersonId);
  const titles: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: string = `inbox?unread=true&limit=2${cursor && `&cursor=${cursor}`}`;
    const { body } = await office.investigator.get(query);
    titles.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.nextCursor;
  }
  expect(new Set(titles).size).toBe(4);
  const browser = new Browser(office, office.investigator);
  expect(way(await browser.submit('/inbox/reading'))).toEqual([303, '/inbox']);
  expect((await office.investigator.get('inbox?unread=true')).body).toMatchObject({
    items: [],
    unreadCount: 0,
  });
  expect((await office.investigator.get('inbox?unread=false')).body.items).toHaveLength(5);
});

it('hides what is about a project that left the reader’s sight, in list, count and acts', async () => {
  await notice('Góp ý hồ sơ', memberId);
  const [{ id }] = (await member.get('inbox')).body.items;
  await office.application.sql.query(
    `update project_standing set kind = 'recused' where project_id = $1 and person_id = $2 and kind = 'team'`,
    [projectId, memberId],
  );
  expect((await member.get('inbox')).body).toMatchObject({ items: [], unreadCount: 0 });
  expect((await member.post(`inbox/${id}/reading`)).status).toBe(404);
  const page = await new Browser(office, member).text('/inbox');
  expect(page).not.toContain('Góp ý hồ sơ');
  expect(page).not.toContain('chưa đọc"');
});

it('counts to 99 and says that there are more', async () => {
  await office.application.sql.query(
    `insert into message (id, channel, recipient_id, subject, body_text, body_html, state, ring_at, created_at, sent_at)
     select gen_random_uuid(), 'inbox', $1, 'Tin ' || n, '', '', 'sent', now(), now(), now()
     from generate_series(1, 120) n`,
    [memberId],
  );
  const page = await new Browser(office, member).text('/inbox');
  expect(page).toContain('aria-label="Thông báo, 99+ chưa đọc"');
  expect(page).toContain('/inbox?unread=true&amp;cursor=');
});

it('says why an account that stands for no person has no notices', async () => {
  const client = await office.application.openAccount('nobody@test.local', ['council-member']);
  await office.application.sql.query(`update account set person_id = null where email = 'nobody@test.local'`);
  expect((await client.get('inbox')).body).toEqual({ items: [], nextCursor: null, unreadCount: 0 });
  expect(await new Browser(office, client).text('/inbox')).toContain('chưa gắn với cá nhân nào');
});

it('counts on pages that refuse, too, and shows incidents to administrators only', async () => {
  const administrator = await office.application.openAccount('admin@test.local', ['administrator']);
  await office.application.sql.query(
    `insert into watch_incident (kind, since, told_at) values ('sweep-silent', now() - interval '2 hours', now())`,
  );
  const admin = new Browser(office, administrator);
  expect(await admin.text('/projects')).toContain('Không có lượt quét nhắc việc nào từ');
  expect(await new Browser(office, office.secretary).text('/projects')).not.toContain('Không có lượt quét');
  const lost = await new Browser(office, member).get('/projects/00000000-0000-4000-8000-000000000000');
  expect([lost.status, lost.text.includes('99+')]).toEqual([404, true]);
  await office.application.app.get(ReminderWatch).look();
  expect(await admin.text('/projects')).not.toContain('Không có lượt quét');
});

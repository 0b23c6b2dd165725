/** What was revoked, taken away or shut opens nothing from the next request on: by session, token, calendar, ticket or link. */
import { type Client, done, PASSWORD } from '../support/application.js';
import * as files from '../support/files.js';
import { Office } from '../support/office.js';

let office: Office;
let administrator: Client;
let projectId: string;

beforeAll(async () => {
  office = await Office.open();
  administrator = await office.application.openAccount('admin@test.local', ['administrator']);
  projectId = await office.propose();
});

afterAll(() => office?.close());

const confirmFactorOf = (id: string) =>
  office.application.sql.query('update second_factor set confirmed_at = now() where account_id = $1', [id]);

async function takeRoles(email: string): Promise<void> {
  const { items } = done(await administrator.get(`accounts?q=${email}`));
  done(await administrator.patch(`accounts/${items[0].id}`, { roles: [] }));
}

/** Somebody of the office with every way in that there is. */
async function everyWayIn(email: string) {
  const session = await office.application.openAccount(email, ['secretary']);
  const token = done(await session.post('access-tokens', { name: 'a', expiresInDays: 9 })).token;
  const made = (await session.post('calendar-feeds', { scope: 'project', subjectId: projectId })).text;
  const { items } = (await administrator.get(`accounts?q=${email}`)).body;
  const bearer = { authorization: `Bearer ${token}` };
  const { anonymous } = office.application;
  const read = (path: string) =>
    Promise.all([session.get(path), anonymous.get(path, bearer)]).then((all) =>
      all.map(({ status }) => status),
    );
  const calendar = /\/calendar\/[\w-]+\.ics/.exec(made)![0];
  return { id: items[0].id as string, session, bearer, read, feed: () => anonymous.get(calendar) };
}

it('is read no more by who has lost the role, in sessions, tokens and calendars that go on', async () => {
  const { id, read, feed, session } = await everyWayIn('moved@test.local');
  const eventsIn = async () => (await feed()).text.split('BEGIN:VEVENT').length - 1;
  done(
    await session.post(`projects/${projectId}/milestones`, {
      kind: 'other',
      title: 'a',
      dueDate: '2030-01-01',
    }),
  );
  expect([await read('persons'), await read(`projects/${projectId}`)]).toEqual([
    [200, 200],
    [200, 200],
  ]);
  expect(await eventsIn()).toBe(1);
  done(await administrator.patch(`accounts/${id}`, { roles: ['council-member'] }));
  expect([await read('persons'), await read(`projects/${projectId}`)]).toEqual([
    [403, 403],
    [404, 404],
  ]);
  expect([(await feed()).status, await eventsIn()]).toEqual([200, 0]);
  expect((await session.post('persons', { fullName: 'A' })).status).toBe(403);
});

it('is read no more by who has lost every role, in calendars, the list of work and their places in councils', async () => {
  const person = await office.person('Người Từng Chủ Nhiệm');
  const led = await office.propose({ title: 'Dự án đã rời', principalInvestigatorId: person });
  const milestone = { kind: 'other', title: 'Mốc đã rời', dueDate: '2026-01-01' };
  done(await office.secretary.post(`projects/${led}/milestones`, milestone));
  const leader = await office.application.openAccount('bare@test.local', ['investigator'], person);
  const { address } = done(await leader.post('calendar-feeds', { scope: 'person' }));
  const texts = async () => {
    const feed = await office.application.anonymous.get(new URL(address).pathname);
    return [(await leader.get('work')).text, feed.text];
  };
  for (const text of await texts()) expect(text).toContain('Dự án đã rời');
  await takeRoles('bare@test.local');
  for (const text of await texts()) expect(text).not.toContain('đã rời');

  const { client } = office.members[8]!;
  const seats = async () => (await client.get('/profile')).text;
  await office.openSession(led, 'definition', '2020-02-20');
  expect(await seats()).toContain('Dự án đã rời');
  await takeRoles('member9@test.local');
  expect(await seats()).not.toContain('Dự án đã rời');
});

it('is read no more of councils by who has lost that role and kept another, whatever seat they hold', async () => {
  const { client } = office.members[7]!;
  const judged = await office.propose({ title: 'Dự án còn chấm' });
  const { councilId, sessionId } = await office.openSession(judged, 'definition', '2020-02-21');
  const parts = Object.entries({ kind: 'other', title: 'Tài liệu họp' }).map(([name, value]) => ({
    name,
    value,
  }));
  const sent = files.multipart([...parts, { name: 'file', value: files.PDF, fileName: 'họp.pdf' }]);
  const type = { 'content-type': sent.type };
  const { id } = done(await office.secretary.post(`councils/${councilId}/documents`, sent.body, type));
  const asked = { scope: 'council', subjectId: councilId };
  const { address } = done(await client.post('calendar-feeds', asked));
  const paths = [`councils/${councilId}`, `documents/${id}`, `documents/${id}/content`];
  const statuses = async () => Promise.all(paths.map(async (path) => (await client.get(path)).status));
  const told = async () => {
    const feed = await office.application.anonymous.get(new URL(address).pathname);
    const month = await client.get('/milestones?month=2020-02&whose=all');
    return [
      feed.text.includes('Hội trường'),
      feed.text.includes(sessionId),
      month.text.includes(`/sessions/${sessionId}`),
    ];
  };
  expect([await statuses(), await told()]).toEqual([
    [200, 200, 200],
    [true, true, true],
  ]);
  const { items } = done(await administrator.get('accounts?q=member8@test.local'));
  done(await administrator.patch(`accounts/${items[0].id}`, { roles: ['investigator'] }));
  expect([await statuses(), await told()]).toEqual([
    [403, 404, 404],
    [false, false, false],
  ]);
});

it('is opened by nothing of a shut account, nor by its old keys when it is opened again', async () => {
  const { id, read, feed } = await everyWayIn('shut@test.local');
  const sql = office.application.sql;
  const given = done(await administrator.post(`accounts/${id}/password-links`));
  const link = new URL(given.link).pathname;
  expect((await office.application.anonymous.get(link)).status).toBe(200);
  done(await administrator.patch(`accounts/${id}`, { active: false }));
  const credentials = { email: 'shut@test.local', password: PASSWORD };
  expect([await read('work'), (await feed()).status]).toEqual([[401, 401], 404]);
  expect((await office.application.anonymous.get(link)).status).not.toBe(200);
  expect((await office.application.anonymous.post('session', credentials)).status).toBe(401);
  done(await administrator.patch(`accounts/${id}`, { active: true }));
  expect([await read('work'), (await feed()).status]).toEqual([[401, 401], 404]);
  expect((await office.application.anonymous.get(link)).status).not.toBe(200);
  expect(
    (await sql.query('select count(*)::int as n from user_session where account_id = $1', [id]))[0].n,
  ).toBe(0);
});

it('is opened by no code once the password was changed or the account’s sessions were ended', async () => {
  const { id, session } = await everyWayIn('half@test.local');
  await session.post('second-factor', { currentPassword: PASSWORD });
  await confirmFactorOf(id);
  const door = new URLSearchParams({ email: 'half@test.local', password: PASSWORD }).toString();
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const half = await office.application.anonymous.post('/sign-in', door, form);
  const ticket = /name="ticket"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="ticket"/.exec(half.text);
  expect(ticket).not.toBeNull();
  expect((await administrator.delete(`accounts/${id}/sessions`)).status).toBe(204);
  const body = new URLSearchParams({ ticket: ticket![1] ?? ticket![2]!, code: '000000' }).toString();
  const late = await office.application.anonymous.post('/sign-in/code', body, form);
  expect([late.status, late.text.includes('name="password"')]).toEqual([401, true]);
});

const FRESH = 'trà lá sen đậm vị';

it.each<[string, (way: Awaited<ReturnType<typeof everyWayIn>>) => Promise<unknown>]>([
  [
    'its owner chose a new password',
    async ({ session }) =>
      done(await session.put('password', { currentPassword: PASSWORD, newPassword: FRESH })),
  ],
  [
    'a password was set by a link',
    async ({ id }) => {
      const { link } = done(await administrator.post(`accounts/${id}/password-links`));
      const token = new URL(link).pathname.split('/').at(-1);
      done(await office.application.anonymous.put('password-links', { token, newPassword: FRESH }));
    },
  ],
  [
    'an administrator ended its sessions',
    async ({ id }) => done(await administrator.delete(`accounts/${id}/sessions`)),
  ],
  [
    'a lost second factor was taken away',
    async ({ id, session }) => {
      done(await session.post('second-factor', { currentPassword: PASSWORD }));
      await confirmFactorOf(id);
      done(await administrator.delete(`accounts/${id}/second-factor`));
    },
  ],
])('is opened by no session, token or calendar once %s', async (what, end) => {
  const way = await everyWayIn(`${what.replaceAll(' ', '-')}@test.local`);
  expect([await way.read('work'), (await way.feed()).status]).toEqual([[200, 200], 200]);
  await end(way);
  expect([await way.read('work'), (await way.feed()).status]).toEqual([[401, 401], 404]);
});

it('is read at no calendar address while a second factor is demanded and missing', async () => {
  const { id, session, feed } = await everyWayIn('lacking@test.local');
  done(await administrator.put('second-factor-demand', { roles: ['secretary'] }));
  expect((await feed()).status).toBe(404);
  done(await session.post('second-factor', { currentPassword: PASSWORD }));
  await confirmFactorOf(id);
  expect((await feed()).status).toBe(200);
  done(await administrator.put('second-factor-demand', { roles: [] }));
});

it('is read by no token and no calendar that was revoked, while others go on', async () => {
  const { session, bearer, feed, read } = await everyWayIn('revoker@test.local');
  const [{ id: tokenId }] = (await session.get('access-tokens')).body.items;
  const [{ id: feedId }] = (await session.get('calendar-feeds')).body.items;
  await session.delete(`access-tokens/${tokenId}`);
  expect(await read('work')).toEqual([200, 401]);
  expect((await feed()).status).toBe(200);
  await session.delete(`calendar-feeds/${feedId}`);
  expect((await feed()).status).toBe(404);
  expect((await session.delete('session')).status).toBe(204);
  expect(await read('work')).toEqual([401, 401]);
  expect((await office.application.anonymous.get('session', bearer)).status).toBe(401);
});

/** Sessions from sign-in to their end: renewed, listed to their owner, ended by time, by their owner, by an administrator. */
import { Clock } from '../../src/platform/clock.js';
import { type Client, PASSWORD, TestApplication } from '../support/application.js';

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1';
const HOUR_MS = 3_600_000;

let application: TestApplication;
let administrator: Client;

async function standsIn(client: Client): Promise<boolean> {
  return (await client.get('session')).status === 200;
}

async function clientOn(email: string, userAgent: string, cookie = ''): Promise<Client> {
  const answer = await application.anonymous.post(
    'session',
    { email, password: PASSWORD },
    { 'user-agent': userAgent, ...(cookie && { cookie }) },
  );
  const own = String(answer.headers['set-cookie']).split(';')[0]!;
  return application.signedIn({ cookie: own, csrfToken: answer.body.csrfToken });
}

async function form(client: Client, path: string): Promise<[number, unknown]> {
  const body = new URLSearchParams({ _csrf: client.csrfToken }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await client.post(path, body, headers);
  return [answer.status, answer.headers.location];
}

beforeAll(async () => {
  application = await TestApplication.start();
  administrator = await application.openAccount('admin@test.local', ['administrator']);
  await application.openAccount('one@test.local', ['reporter']);
  await application.openAccount('two@test.local', ['auditor']);
});

afterAll(() => application?.stop());

it('begins under a new cookie that scripts and foreign pages do not get, and ends the one before', async () => {
  const first = await clientOn('one@test.local', PHONE);
  const second = await clientOn('one@test.local', PHONE, first.cookie);
  expect(second.cookie).not.toBe(first.cookie);
  expect([await standsIn(first), await standsIn(second)]).toEqual([false, true]);
  const { headers } = await application.anonymous.post('session', {
    email: 'one@test.local',
    password: PASSWORD,
  });
  expect(String(headers['set-cookie'])).toMatch(/Path=\/; HttpOnly; SameSite=Lax$/);
  expect((await second.delete('session')).status).toBe(204);
});

it('is told to its owner alone, with device and last use, and ended by them', async () => {
  const desk = await clientOn('two@test.local', 'curl/8.5.0');
  const phone = await clientOn('two@test.local', PHONE);
  const { items } = (await desk.get('sessions')).body;
  const ofPhone = items.find(({ device }: { device: { system: string } }) => device.system === 'iOS');
  expect(ofPhone).toEqual({
    id: expect.any(String),
    device: { browser: 'Safari', system: 'iOS' },
    address: '127.0.0.1',
    createdAt: expect.any(String),
    lastSeenAt: expect.any(String),
    expiresAt: expect.any(String),
    current: false,
  });
  expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
  expect(JSON.stringify(items)).not.toContain(phone.cookie.split('=')[1]);
  const stranger = await clientOn('one@test.local', PHONE);
  expect((await stranger.delete(`sessions/${ofPhone.id}`)).status).toBe(404);
  expect(await standsIn(phone)).toBe(true);
  expect((await desk.delete(`sessions/${ofPhone.id}`)).status).toBe(204);
  expect([await standsIn(phone), await standsIn(desk)]).toEqual([false, true]);
});

it('ends with all others at one word, on the page as by the interface', async () => {
  const kept = await clientOn('two@test.local', PHONE);
  const lost = await clientOn('two@test.local', 'curl/8.5.0');
  const page = (await kept.get('/profile/security')).text;
  expect(page).toContain('Safari trên iOS');
  const leftOpen = /Chỉ kết thúc các phiên.*?<\/p>/.exec(page)?.[0];
  expect(leftOpen).toContain('href="/profile/security#access-tokens"');
  expect(leftOpen).toContain('href="/calendar-feeds"');
  expect(await form(kept, '/profile/sessions/end-others')).toEqual([303, '/profile/security#sessions']);
  expect([await standsIn(lost), await standsIn(kept)]).toEqual([false, true]);
  expect((await kept.get('/profile/security')).text).toContain('Không có phiên nào khác');
  expect((await kept.delete('sessions')).body).toEqual({ ended: 0 });
});

it('does not obey an access token, however rightful', async () => {
  const owner = await clientOn('two@test.local', PHONE);
  const { token } = (await owner.post('access-tokens', { name: 'script', expiresInDays: 1 })).body;
  const headers = { authorization: `Bearer ${token}` };
  const { anonymous } = application;
  for (const answer of [
    await anonymous.get('sessions', headers),
    await anonymous.delete('sessions', headers),
    await anonymous.post('access-tokens', { name: 'more', expiresInDays: 1 }, headers),
  ])
    expect([answer.status, answer.body.code]).toEqual([403, 'session-needed']);
  expect((await anonymous.get('/profile/security', headers)).status).toBe(403);
});

it('is ended with all others and all tokens by an administrator, who leaves a row about it', async () => {
  const owner = await clientOn('two@test.local', PHONE);
  const { token } = (await owner.post('access-tokens', { name: 'script', expiresInDays: 1 })).body;
  const id = (await owner.get('session')).body.account.accountId;
  expect((await owner.delete(`accounts/${id}/sessions`)).status).toBe(403);
  expect(await form(administrator, `/accounts/${id}/sessions/end`)).toEqual([303, `/accounts/${id}`]);
  expect(await standsIn(owner)).toBe(false);
  const bearer = await application.anonymous.get('session', { authorization: `Bearer ${token}` });
  expect(bearer.status).toBe(401);
  const trail = (await administrator.get(`audit?id=${id}`)).body.items;
  expect(trail[0]).toMatchObject({ act: 'account.sessions-ended', actorName: 'admin@test.local' });
  expect(trail[0].before.sessions).toBeGreaterThan(0);
  const signedIn = trail.find(({ act }: { act: string }) => act === 'account.signed-in');
  expect(signedIn).toMatchObject({ fromAddress: '127.0.0.1' });
  expect(await standsIn(await clientOn('two@test.local', PHONE))).toBe(true);
});

it('ends after an hour without a request, and after twelve however it is used', async () => {
  const clock = application.app.get(Clock);
  const began = (await clock.now()).getTime();
  const at = (hours: number) => application.setClock(new Date(began + hours * HOUR_MS).toISOString());
  at(0);
  const idle = await clientOn('one@test.local', PHONE);
  const busy = await clientOn('one@test.local', PHONE);
  for (let hours = 0.9; hours < 12; hours += 0.9) {
    at(hours);
    expect(await standsIn(busy)).toBe(true);
  }
  expect(await standsIn(idle)).toBe(false);
  at(12.01);
  expect(await standsIn(busy)).toBe(false);
});

/** Who asks too much waits, with a sentence and a time; who asks from the same office does not wait for them. */
import { type Client, PASSWORD, TestApplication } from '../support/application.js';

let application: TestApplication;
let busy: Client;
let calm: Client;

beforeAll(async () => {
  application = await TestApplication.start({
    REQUEST_LIMITS: '1',
    REQUESTS_PER_MINUTE: '60',
    ANONYMOUS_REQUESTS_PER_MINUTE: '40',
    COSTLY_POINTS_PER_MINUTE: '20',
    TRUSTED_PROXIES: '127.0.0.1',
  });
  busy = await application.openAccount('busy@test.local', ['secretary', 'reporter']);
  calm = await application.openAccount('calm@test.local', ['secretary']);
});

afterAll(() => application?.stop());

async function statuses(count: number, ask: () => Promise<{ status: number }>): Promise<number[]> {
  const all: number[] = [];
  for (let at = 0; at < count; at++) all.push((await ask()).status);
  return all;
}

it('draws two reports a minute, holds off the third, and counts a search a tenth of one', async () => {
  const report = () => busy.get('reports/annual?year=2021');
  expect(await statuses(3, report)).toEqual([200, 200, 429]);
  const { body, headers } = await report();
  expect([body.code, body.type]).toEqual(['too-many-requests', '/problems/too-many-requests']);
  expect(body.title).toMatch(/chờ \d+ giây/);
  expect(String(headers['content-type'])).toContain('application/problem+json');
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
  expect(await statuses(21, () => calm.get('/projects?q=tao'))).toEqual([...Array(20).fill(200), 429]);
});

it('leaves what costs little open to whoever has drawn too much', async () => {
  expect((await busy.get('work')).status).toBe(200);
});

it('shows people a page that says how long, and leaves a page alone that asks for a part of it', async () => {
  await statuses(60, () => busy.get('session'));
  const page = await busy.get('/work');
  expect([page.status, page.text.includes('Quá nhiều yêu cầu')]).toEqual([429, true]);
  expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
  const part = await busy.get('/work', { 'hx-request': 'true' });
  expect([part.status, part.text, part.headers['hx-reswap']]).toEqual([429, '', 'none']);
});

it('counts each account for itself, wherever it asks from', async () => {
  expect((await calm.get('work')).status).toBe(200);
  expect((await busy.get('work', { 'x-forwarded-for': '203.0.113.77' })).status).toBe(429);
});

it('counts whoever is not signed in by network, however the request is dressed', async () => {
  const from = (address: string, more = {}) =>
    application.anonymous.get('/sign-in', { 'x-forwarded-for': address, ...more });
  expect(await statuses(41, () => from('203.0.113.1'))).toEqual([...Array(40).fill(200), 429]);
  const dressed = { cookie: 'khcn_session=nobody', authorization: `Bearer ${'x'.repeat(43)}` };
  expect((await from('203.0.113.1', dressed)).status).toBe(429);
  expect((await from('203.0.113.2')).status).toBe(200);
  await statuses(40, () => from('2001:db8:1:2::1'));
  expect((await from('2001:db8:1:2:ffff::9')).status).toBe(429);
});

it('weighs a rehearsal of a rulebook as a report, and a calendar that is read by its address as a list', async () => {
  const rehearser = await application.openAccount('rehearser@test.local', ['secretary']);
  const { items } = (await rehearser.get('rulebooks?limit=1')).body;
  const rehearse = () => rehearser.post(`rulebooks/${items[0].id}/rehearsal`, {});
  expect(await statuses(3, rehearse)).toEqual([200, 200, 429]);
  for (const [path, address] of [
    [`calendar/${'x'.repeat(43)}.ics`, '203.0.113.21'],
    [`/calendar/${'x'.repeat(43)}.ics`, '203.0.113.22'],
  ] as const) {
    const read = () => application.anonymous.get(path, { 'x-forwarded-for': address });
    expect(await statuses(21, read)).toEqual([...Array(20).fill(404), 429]);
  }
});

it('lets nobody count for another by a password tried from a network that is used up', async () => {
  const at = { 'x-forwarded-for': '203.0.113.1' };
  const answer = await application.anonymous.post(
    'session',
    { email: 'calm@test.local', password: PASSWORD },
    at,
  );
  expect([answer.status, answer.body.code]).toEqual([429, 'too-many-requests']);
  expect((await application.signIn('calm@test.local')).cookie).not.toBe('');
});

it('is told of in the description of the interface, with its header', async () => {
  const { body } = await application.anonymous.get('/api/openapi.json');
  expect(body.paths['/api/v1/projects'].get.responses['429'].headers['Retry-After'].schema.type).toBe(
    'integer',
  );
});

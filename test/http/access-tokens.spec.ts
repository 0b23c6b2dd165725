/** Programs get in with a token: within its scope, for its time, until it is revoked, and never to change who gets in. */
import { Clock } from '../../src/platform/clock.js';
import { type Answer, type Client, TestApplication } from '../support/application.js';

const DAY_MS = 86_400_000;

let application: TestApplication;
let administrator: Client;
let secretary: Client;

async function issue(
  by: Client,
  more: object = {},
): Promise<{ id: string; token: string; scopes: string[] }> {
  const answer = await by.post('access-tokens', { name: 'kho dữ liệu', expiresInDays: 30, ...more });
  expect(answer.status).toBe(201);
  return answer.body;
}

function send(token: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) {
  return application.anonymous.send(method, path, body, { authorization: `Bearer ${token}` });
}

const outcome = ({ status, body }: Answer) => [status, body?.code];

beforeAll(async () => {
  application = await TestApplication.start();
  administrator = await application.openAccount('admin@test.local', ['administrator']);
  secretary = await application.openAccount('secretary@test.local', ['secretary']);
});

afterAll(() => application?.stop());

it('reads, and writes where that was granted, within the rights of its owner', async () => {
  expect((await issue(secretary)).scopes).toEqual(['read', 'write']);
  const { token: reading } = await issue(secretary, { scopes: ['read'] });
  expect((await send(reading, 'GET', 'institutions')).status).toBe(200);
  expect(outcome(await send(reading, 'POST', 'institutions', { name: 'A' }))).toEqual([
    403,
    'token-scope-missing',
  ]);
  const { token: writing } = await issue(secretary, { scopes: ['write'] });
  expect((await send(writing, 'POST', 'institutions', { name: 'A' })).status).toBe(201);
  expect(outcome(await send(writing, 'GET', 'accounts'))).toEqual([403, 'not-permitted']);
  expect(
    (await secretary.post('access-tokens', { name: 'x', expiresInDays: 1, scopes: ['all'] })).status,
  ).toBe(400);
});

it('changes nothing about who gets in, not even for an administrator', async () => {
  const { token, id } = await issue(administrator, { scopes: ['read', 'write'] });
  const own = (await administrator.get('session')).body.account.accountId;
  expect((await send(token, 'GET', 'accounts')).status).toBe(200);
  const account = { email: 'x@test.local', displayName: 'X', roles: ['administrator'] };
  for (const answer of [
    await send(token, 'POST', 'accounts', account),
    await send(token, 'PATCH', `accounts/${own}`, { roles: ['administrator', 'finance'] }),
    await send(token, 'POST', `accounts/${own}/password-links`, {}),
    await send(token, 'DELETE', `access-tokens/${id}`),
    await send(token, 'GET', 'access-tokens'),
    await send(token, 'POST', 'second-factor', { currentPassword: 'x' }),
    await send(token, 'POST', 'calendar-feeds', { scope: 'person' }),
  ])
    expect(outcome(answer)).toEqual([403, 'session-needed']);
});

it('is listed to its owner with its last use, never itself, and dies when it is revoked', async () => {
  const { token, id } = await issue(secretary, { name: 'máy in' });
  const mine = async () =>
    (await secretary.get('access-tokens')).body.items.find((each: { id: string }) => each.id === id);
  expect((await mine()).lastUsedAt).toBeNull();
  await send(token, 'GET', 'institutions');
  expect(await mine()).toEqual({
    id,
    name: 'máy in',
    scopes: ['read', 'write'],
    createdAt: expect.any(String),
    expiresAt: expect.any(String),
    lastUsedAt: expect.any(String),
  });
  const page = (await secretary.get('/profile/security')).text;
  expect(page).toContain('máy in');
  expect(page).not.toContain(token);
  expect((await administrator.delete(`access-tokens/${id}`)).status).toBe(404);
  const form = new URLSearchParams({ _csrf: secretary.csrfToken }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await secretary.post(`/profile/access-tokens/${id}/revocation`, form, headers)).status).toBe(303);
  expect((await send(token, 'GET', 'institutions')).status).toBe(401);
  expect((await secretary.delete(`access-tokens/${id}`)).status).toBe(404);
});

it('is made on the page of its owner, who sees it once', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const make = (fields: Record<string, string>) =>
    secretary.post(
      '/profile/access-tokens',
      new URLSearchParams({ _csrf: secretary.csrfToken, ...fields }).toString(),
      headers,
    );
  expect((await make({ name: 'x', scope: 'read', expiresInDays: '9999' })).status).toBe(400);
  const made = await make({ name: 'kế toán', scope: 'write', expiresInDays: '7' });
  const token = /value="([\w-]{43})" ?\/?>/.exec(made.text.slice(made.text.indexOf('kế toán')))![1]!;
  expect((await send(token, 'POST', 'institutions', { name: 'Từ khóa' })).status).toBe(201);
  const [{ rows }] = await application.sql.query(
    `select (select json_agg(token)::text from access_token token)
       || (select json_agg(entry)::text from audit_entry entry) as rows`,
  );
  expect(rows).not.toContain(token);
});

it('ends with its days', async () => {
  const { token } = await issue(secretary, { expiresInDays: 1 });
  const now = (await application.app.get(Clock).now()).getTime();
  application.setClock(new Date(now + DAY_MS - 1_000).toISOString());
  expect((await send(token, 'GET', 'institutions')).status).toBe(200);
  application.setClock(new Date(now + DAY_MS + 60_000).toISOString());
  expect((await send(token, 'GET', 'institutions')).status).toBe(401);
});

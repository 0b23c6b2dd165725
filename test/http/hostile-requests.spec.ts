/** Requests of somebody outside who tries the doors: what once opened or broke stays shut. */
import { PASSWORD, TestApplication } from '../support/application.js';

const HTTPS = { PUBLIC_URL: 'https://khcn.example.vn' };
let application: TestApplication;

beforeAll(async () => {
  application = await TestApplication.start(HTTPS);
  await application.openAccount('owner@test.local', ['secretary']).catch(() => undefined);
});

afterAll(() => application?.stop());

it.each([
  '/api/docs/../../package.json',
  '/api/docs/..%5c..%5cpackage.json',
  '/api/docs/%2e%2e%2f%2e%2e%2fpackage.json',
  '/assets/..%2f..%2fpackage.json',
  '/assets/app.css%00.js',
  '//accounts',
  '/accounts%2fnew',
  '/api/v1/accounts;x',
])('gives nothing away at %s, and does not break', async (path) => {
  const { status, text } = await application.anonymous.get(path);
  expect([303, 400, 401, 403, 404]).toContain(status);
  expect(text).not.toContain('"dependencies"');
});

it('gives a session over TLS a name that no neighbour and no plain connection can plant', async () => {
  const entered = await application.anonymous.post('session', {
    email: 'owner@test.local',
    password: PASSWORD,
  });
  const cookie = String(entered.headers['set-cookie']);
  expect(cookie).toMatch(/^__Host-khcn_session=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(cookie).not.toContain('Domain');
  const token = /=([\w-]{43})/.exec(cookie)![1];
  const by = (name: string) => application.anonymous.get('session', { cookie: `${name}=${token}` });
  expect((await by('khcn_session')).status).toBe(401);
  expect((await by('__Host-khcn_session')).status).toBe(200);
});

it.each([
  ['sec-fetch-site', 'cross-site', 403],
  ['sec-fetch-site', 'same-site', 403],
  ['origin', 'https://evil.example', 403],
  ['origin', 'null', 403],
  ['origin', 'http://khcn.example.vn.evil.example', 403],
  ['origin', 'https://khcn.example.vn', 303],
  ['origin', 'http://office.local', 303],
  ['sec-fetch-site', 'same-origin', 303],
])('lets nobody be signed in by a form of another site: %s %s', async (name, value, status) => {
  const form = new URLSearchParams({ email: 'owner@test.local', password: PASSWORD }).toString();
  const answer = await application.anonymous.post('/sign-in', form, {
    'content-type': 'application/x-www-form-urlencoded',
    host: 'office.local',
    [name]: value,
  });
  expect(answer.status).toBe(status);
});

/** Requests of somebody outside who tries the doors: what once opened or broke stays shut. */
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
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

it('keeps the language too under a name that is of this host and of TLS alone', async () => {
  const form = new URLSearchParams({ language: 'en' }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const chosen = String((await application.anonymous.post('/language', form, headers)).headers['set-cookie']);
  expect(chosen).toMatch(/^__Host-khcn_language=en; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  const page = await application.anonymous.get('/sign-in', { cookie: chosen.split(';')[0]! });
  expect(page.text).toContain('<html lang="en">');
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

describe('as bytes on the wire', () => {
  let port: number;

  beforeAll(async () => {
    await application.app.listen(0, '127.0.0.1');
    port = (application.app.getHttpServer().address() as AddressInfo).port;
  });

  /** All that comes back until the server hangs up. */
  async function send(text: string): Promise<string> {
    const socket = connect(port, '127.0.0.1')
      .setEncoding('latin1')
      .setTimeout(2_000, () => socket.end());
    let answer = '';
    socket.on('data', (part) => {
      answer += part;
    });
    socket.write(text);
    await once(socket, 'close');
    return answer;
  }

  const INNER = 'GET /health/live HTTP/1.1\r\nhost: a\r\n\r\n';

  it.each([
    [
      'by both its length and chunks',
      `content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${INNER}`,
    ],
    ['by two lengths', `content-length: 0\r\ncontent-length: ${INNER.length}\r\n\r\n${INNER}`],
    ['by a coding that is none', `transfer-encoding: chunkedx\r\n\r\n0\r\n\r\n${INNER}`],
  ])('a request that tells its end %s is refused, and nothing in it is another request', async (_, rest) => {
    const type = 'content-type: application/x-www-form-urlencoded';
    const answer = await send(`POST /sign-in HTTP/1.1\r\nhost: a\r\n${type}\r\n${rest}`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toContain('"live"');
  });

  it('a TRACE gets nothing of itself back', async () => {
    const answer = await send(
      'TRACE /sign-in HTTP/1.1\r\nhost: a\r\nx-canary: a-canary\r\nconnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 (404|405) /);
    expect(answer).not.toContain('a-canary');
  });
});

/** A whole program that logs all it can is asked for everything that has a secret, and fails often: no secret stands in its log. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openTestFolder } from '../support/test-folder.js';

const canary = (name: string) => `Canary-${name}-${'x7Q'.repeat(4)}`;
const PASSWORD = canary('password');
const SET = {
  smtp: canary('smtp'),
  openId: canary('openid'),
  key: canary('secrets-key'),
  before: canary('key-before'),
  backup: canary('backup-key'),
  metrics: canary('metrics'),
  database: canary('database'),
};
/** Name → what must not be found. */
const secrets = new Map<string, string>([['password', PASSWORD], ...Object.entries(SET)]);

let post: SMTPServer;
let database: TestDatabase;
let dataDir: string;
let program: ReturnType<typeof spawn>;
let log = '';
let origin: string;
let cookie = '';
let csrfToken = '';

interface Got {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into
  readonly body: any;
  readonly text: string;
  readonly headers: Headers;
}

async function ask(method: string, path: string, body?: object | string, headers = {}): Promise<Got> {
  const isForm = typeof body === 'string';
  const answer = await fetch(`${origin}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(cookie && { cookie, 'x-csrf-token': csrfToken }),
      ...(body !== undefined && {
        'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      }),
      ...headers,
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  return {
    status: answer.status,
    text,
    headers: answer.headers,
    body: isJson && text ? JSON.parse(text) : null,
  };
}

const api = (method: string, path: string, body?: object, headers = {}) =>
  ask(method, `/api/v1/${path}`, body, headers);
/** Forms of who is not signed in have no token. */
const atDoor = (path: string, fields: Record<string, string>) =>
  ask('POST', path, new URLSearchParams(fields).toString());

async function sql(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

/** A mail server that lets nobody in and quotes who tried. */
async function openStrictPost(): Promise<number> {
  post = new SMTPServer({
    authOptional: false,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username }, _, done) => done(new Error(`no entry for ${username}`)),
  });
  await new Promise<void>((ready) => post.listen(0, '127.0.0.1', ready));
  return (post.server.address() as AddressInfo).port;
}

beforeAll(async () => {
  dataDir = openTestFolder();
  database = await createTestDatabase();
  const url = new URL(database.url);
  url.searchParams.set('application_name', SET.database);
  const environment = {
    DATABASE_URL: url.href,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'trace',
    DEMO: '0',
    REQUEST_LIMITS: '0',
    SMTP_URL: `smtp://robot:${SET.smtp}@127.0.0.1:${await openStrictPost()}`,
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'khcn',
    OIDC_CLIENT_SECRET: SET.openId,
    SECRETS_KEY: SET.key,
    SECRETS_KEY_BEFORE: SET.before,
    BACKUP_KEY: SET.backup,
    METRICS_TOKEN: SET.metrics,
    WEBHOOK_PRIVATE_ADDRESSES: '1',
  };
  const loader = new URL('../support/typescript.mjs', import.meta.url).href;
  const script = `const { importTypeScript } = await import('${loader}'); await importTypeScript('./talking-program.ts')`;
  program = spawn(
    process.execPath,
    ['--input-type=module', '-e', script, '--', JSON.stringify({ environment, password: PASSWORD })],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const listening = new Promise<string>((resolve, reject) => {
    const hear = (bytes: Buffer) => {
      log += bytes;
      const port = /"listening":(\d+)/.exec(log)?.[1];
      if (port) resolve(port);
    };
    program.stdout!.on('data', hear);
    program.stderr!.on('data', hear);
    program.once('exit', () => reject(new Error(log.slice(0, 2_000))));
  });
  origin = `http://127.0.0.1:${await listening}`;
}, 60_000);

afterAll(async () => {
  program.kill('SIGKILL');
  if (program.exitCode === null && program.signalCode === null) await once(program, 'exit');
  await new Promise<void>((closed) => post.close(closed));
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

function keep(name: string, secret: string | undefined): string {
  expect(secret).toBeTruthy();
  secrets.set(name, secret!);
  return secret!;
}

it('says nothing secret, whatever is asked and whatever fails', async () => {
  // Signing in and out, rightly and wrongly, as programs and as people do.
  const wrong = keep('wrong password', canary('wrong'));
  await api('POST', 'session', { email: 'admin@test.local', password: wrong });
  await atDoor('/sign-in', { email: 'admin@test.local', password: wrong });
  await api('POST', 'session', { email: wrong, password: 12 });
  await ask('GET', `/sign-in?password=${wrong}&email=a`);
  const entered = await api('POST', 'session', { email: 'admin@test.local', password: PASSWORD });
  expect(entered.status).toBe(201);
  cookie = entered.headers.get('set-cookie')!.split(';')[0]!;
  keep('session', cookie.split('=')[1]);
  csrfToken = keep('form token', entered.body.csrfToken);

  // Second factor, access tokens, invitations and resets, calendars, webhooks.
  const factor = await api('POST', 'second-factor', { currentPassword: PASSWORD });
  const secret = keep('secret of the app', factor.body.secret);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const confirmed = await api('PUT', 'second-factor', { code });
  for (const [at, each] of confirmed.body.recoveryCodes.entries()) keep(`recovery code ${at}`, each);
  const token = keep(
    'access token',
    (await api('POST', 'access-tokens', { name: 'a', expiresInDays: 1 })).body.token,
  );
  const bearer = { authorization: `Bearer ${token}`, cookie: '' };
  await api('GET', 'session', undefined, bearer);
  await api('GET', 'no-such-thing', undefined, bearer);
  await ask('GET', `/work?access_token=${token}`);
  const feed = await api('POST', 'calendar-feeds', { scope: 'person' });
  const feedSecret = keep('calendar', /calendar\/([\w-]{20,})/.exec(feed.text)?.[1]);
  await ask('GET', `/calendar/${feedSecret}.ics`);
  await ask('GET', `/calendar/${feedSecret.slice(0, -1)}A.ics`);
  const link = keep('link', 'L'.repeat(21) + 'k'.repeat(22));
  await ask('GET', `/password-links/${link}`);
  const chosen = keep('new password', canary('new'));
  await atDoor(`/password-links/${link}`, { newPassword: chosen });
  await api('PUT', 'password-links', { token: link, newPassword: chosen });
  await atDoor('/forgotten', { email: 'admin@test.local' });
  await api('POST', 'accounts', { email: 'b@test.local', displayName: 'B', roles: ['reporter'] });
  const hook = keep('path of a webhook', canary('hook'));
  const webhook = await api('POST', 'webhooks', {
    name: 'Chat',
    url: `http://127.0.0.1:9999/${hook}?key=${hook}`,
    eventTypes: ['reminder.failed'],
    language: 'vi',
  });
  keep('secret of a webhook', /whsec_[\w+/=]+/.exec(webhook.text)?.[0]);
  await api('POST', `webhooks/${webhook.body.id}/test`);

  const { accountId } = (await api('GET', 'session')).body.account;
  await api('DELETE', `webhooks/${webhook.body.id}`, undefined, { 'x-csrf-token': 'guessed' });

  // What a provider of identities hands over, and what no route reads.
  const openIdCode = keep('code of the provider', canary('code'));
  await ask('GET', `/sign-in/openid/callback?code=${openIdCode}&state=${openIdCode}`);
  await ask('GET', '/sign-in/openid');
  await ask('GET', '/metrics', undefined, { authorization: `Bearer ${SET.metrics}` });
  await ask('POST', '/api/v1/session', `{"password":"${PASSWORD}`, { 'content-type': 'application/json' });
  const body = new FormData();
  body.set('title', PASSWORD);
  await fetch(`${origin}/api/v1/projects/${webhook.body.id}/documents`, {
    method: 'POST',
    body,
    headers: { cookie, 'x-csrf-token': csrfToken },
  });

  // A mail server that does not answer, and failures inside, where errors tell most.
  for (let tries = 0; tries < 100 && !log.includes('did not go out'); tries++) await pause(100);
  expect(log.includes('did not go out')).toBe(true);
  await api('PUT', 'password', { currentPassword: PASSWORD, newPassword: 'short' });
  await sql('alter table throttle rename to throttle_away; alter table project rename to project_away');
  expect((await api('POST', 'session', { email: 'admin@test.local', password: PASSWORD })).status).toBe(500);
  expect((await atDoor('/sign-in', { email: 'admin@test.local', password: PASSWORD })).status).toBe(500);
  expect((await api('GET', `projects?q=${PASSWORD}`)).status).toBe(500);
  await sql('alter table project_away rename to project; alter table throttle_away rename to throttle');
  await sql('alter table user_session rename to user_session_away');
  expect((await api('GET', 'session')).status).toBe(500);
  await sql('alter table user_session_away rename to user_session');
  expect(log.includes('"level":"error"')).toBe(true);
  // What was refused is told, with who asked where that is known.
  expect(log.includes('"statusCode":401,"refusedAs":"wrong-credentials"')).toBe(true);
  expect(log.includes(`"statusCode":403,"accountId":"${accountId}","refusedAs":"csrf-token-missing"`)).toBe(
    true,
  );
  const lines = log.split('\n');
  const found = [...secrets].flatMap(([name, each]) => {
    const line = lines.find((text) => text.includes(each) || text.includes(encodeURIComponent(each)));
    return line ? [`${name}: ${line.slice(0, 400)}`] : [];
  });
  expect(found).toEqual([]);
}, 60_000);

/** Signing in with two steps: set up, asked for, never twice with one code, demanded of roles, lost with a phone. */
import { Secret, TOTP } from 'otpauth';
import { Clock } from '../../src/platform/clock.js';
import { type Answer, type Client, PASSWORD, TestApplication } from '../support/application.js';

const HALF_MINUTE_MS = 30_000;
const OWNER = { email: 'owner@test.local', password: PASSWORD };

let application: TestApplication;
let administrator: Client;
let owner: Client;
let secret: string;
let recoveryCodes: string[];
let now: number;

function pass(ms: number): void {
  now += ms;
  application.setClock(new Date(now).toISOString());
}

function codeNow(off = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: now + off * HALF_MINUTE_MS });
}

const signIn = (code?: string) => application.anonymous.post('session', { ...OWNER, code });
const outcome = ({ status, body }: Answer) => [status, body?.code];

function clientOf(answer: Answer): Client {
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
  return application.signedIn({ cookie, csrfToken: answer.body?.csrfToken ?? '' });
}

function form(client: Client, path: string, fields: Record<string, string>): Promise<Answer> {
  const token = client.csrfToken && { _csrf: client.csrfToken };
  const body = new URLSearchParams({ ...token, ...fields }).toString();
  return client.post(path, body, { 'content-type': 'application/x-www-form-urlencoded' });
}

async function setUp(client: Client): Promise<void> {
  secret = (await client.post('second-factor', { currentPassword: PASSWORD })).body.secret;
  const confirmed = await client.put('second-factor', { code: codeNow() });
  expect(confirmed.status).toBe(200);
  recoveryCodes = confirmed.body.recoveryCodes;
}

beforeAll(async () => {
  application = await TestApplication.start();
  now = (await application.app.get(Clock).now()).getTime();
  pass(0);
  administrator = await application.openAccount('admin@test.local', ['administrator']);
  owner = await application.openAccount(OWNER.email, ['reporter']);
});

afterAll(() => application?.stop());

it('is set up with the password and a first code, and shows its recovery codes once', async () => {
  expect(outcome(await owner.post('second-factor', { currentPassword: 'wrong' }))).toEqual([
    422,
    'current-password-wrong',
  ]);
  const begun = await form(owner, '/profile/second-factor', { currentPassword: PASSWORD });
  expect([begun.status, begun.headers.location]).toEqual([303, '/profile/security#second-factor']);
  expect((await owner.get('/profile/security')).text).toContain('src="data:image/svg+xml;base64,');
  expect((await signIn()).status).toBe(201);
  const wrong = await form(owner, '/profile/second-factor/code', { code: '000000' });
  expect([wrong.status, wrong.text.includes('Mã không đúng')]).toEqual([422, true]);
  await setUp(owner);
  expect(recoveryCodes).toHaveLength(10);
  for (const code of recoveryCodes) expect(code).toMatch(/^([2-9a-hjkmnp-z]{4}-){6}[2-9a-hjkmnp-z]{4}$/);
  expect((await owner.get('/profile/security')).text).not.toContain('data:image/svg+xml');
  expect((await owner.get('second-factor')).body).toMatchObject({ codesLeft: 10, isDemanded: false });
  expect(outcome(await owner.post('second-factor', { currentPassword: PASSWORD }))).toEqual([
    409,
    'second-factor-on',
  ]);
});

it('ends sessions that the password alone had opened, and says which other ways in go on', async () => {
  const first = await application.openAccount('first@test.local', ['reporter']);
  const elsewhere = await application.signIn('first@test.local');
  const ofOwner = secret;
  secret = (await first.post('second-factor', { currentPassword: PASSWORD })).body.secret;
  const confirmed = await form(first, '/profile/second-factor/code', { code: codeNow() });
  secret = ofOwner;
  expect(confirmed.status).toBe(201);
  expect(confirmed.text).toContain('href="/profile/security#access-tokens"');
  expect(confirmed.text).toContain('href="/calendar-feeds"');
  const statuses = [first, elsewhere].map(async (client) => (await client.get('session')).status);
  expect(await Promise.all(statuses)).toEqual([200, 401]);
});

it('asks programs for a code, and takes no code twice, not even at the same moment', async () => {
  expect(outcome(await signIn())).toEqual([401, 'second-factor-needed']);
  expect(outcome(await application.anonymous.post('session', { ...OWNER, password: 'wrong' }))).toEqual([
    401,
    'wrong-credentials',
  ]);
  // The code that set it up is used as well.
  expect(outcome(await signIn(codeNow()))).toEqual([401, 'second-factor-wrong']);
  pass(HALF_MINUTE_MS);
  const code = codeNow();
  const twice = await Promise.all([signIn(code), signIn(code)]);
  expect(twice.map(({ status }) => status).sort()).toEqual([201, 401]);
  expect((await signIn(code)).status).toBe(401);
  expect((await signIn(codeNow(-1))).status).toBe(401);
  pass(10 * HALF_MINUTE_MS);
  expect((await signIn(codeNow(-3))).status).toBe(401);
  expect((await signIn(codeNow(1))).status).toBe(201);
});

it('asks people on a page of its own, between password and session', async () => {
  pass(10 * HALF_MINUTE_MS);
  const first = await form(application.anonymous, '/sign-in', { ...OWNER, next: '/inbox' });
  expect([first.status, first.headers['set-cookie']]).toEqual([200, undefined]);
  const ticket = /name="ticket" value="([\w-]{43})"/.exec(first.text)![1]!;
  const give = (code: string) =>
    form(application.anonymous, '/sign-in/code', { ticket, code, next: '/inbox' });
  const wrong = await give('000000');
  expect([wrong.status, wrong.text.includes('Mã không đúng hoặc đã được dùng')]).toEqual([401, true]);
  const right = await give(`${codeNow().slice(0, 3)} ${codeNow().slice(3)}`);
  expect([right.status, right.headers.location]).toEqual([303, '/inbox']);
  expect((await clientOf(right).get('session')).status).toBe(200);
  const late = await give(codeNow(1));
  expect([late.status, late.text.includes('đăng nhập lại từ đầu')]).toEqual([401, true]);
});

it('takes a recovery code once, and keeps none of them in the clear', async () => {
  const [code = ''] = recoveryCodes;
  expect((await signIn(code.toUpperCase().replaceAll('-', ' '))).status).toBe(201);
  expect(outcome(await signIn(code))).toEqual([401, 'second-factor-wrong']);
  owner = clientOf(await signIn(recoveryCodes[1]));
  expect((await owner.get('second-factor')).body.codesLeft).toBe(8);
  const [{ all }] = await application.sql.query(
    `select (select json_agg(code)::text from recovery_code code)
       || (select json_agg(entry)::text from audit_entry entry) as all`,
  );
  for (const each of [...recoveryCodes, ...recoveryCodes.map((kept) => kept.replaceAll('-', ''))])
    expect(all).not.toContain(each);
  expect(all).not.toContain(secret);
});

it('stops guesses of codes for the day, wherever they come from', async () => {
  const outcomes: number[] = [];
  for (let at = 0; at < 25; at++) {
    if (at % 9 === 8) pass(16 * 60_000);
    outcomes.push((await signIn('111111')).status);
  }
  expect(outcomes.at(-1)).toBe(429);
  pass(25 * 3_600_000);
  expect((await signIn(codeNow())).status).toBe(201);
});

it('is demanded of roles: their accounts, sessions and tokens get no further until it is on', async () => {
  administrator = await application.signIn('admin@test.local');
  const reader = await application.openAccount('reader@test.local', ['auditor']);
  const { token } = (await reader.post('access-tokens', { name: 'script', expiresInDays: 1 })).body;
  const headers = { authorization: `Bearer ${token}` };
  expect((await reader.get('institutions')).status).toBe(200);
  expect((await reader.put('second-factor-demand', { roles: [] })).status).toBe(403);
  const page = (await administrator.get('/second-factor-demand')).text;
  expect(page).toContain('Các vai trò bắt buộc');
  const saved = await form(administrator, '/second-factor-demand', { version: '1', roles: 'auditor' });
  expect(saved.status).toBe(303);
  expect(outcome(await reader.get('institutions'))).toEqual([403, 'second-factor-required']);
  expect((await application.anonymous.get('institutions', headers)).status).toBe(403);
  const sent = await reader.get('/projects');
  expect([sent.status, sent.headers.location]).toEqual([303, '/profile/security#second-factor']);
  expect((await reader.get('/profile/security')).text).toContain('bắt buộc đăng nhập hai bước');
  const ofOwner = secret;
  await setUp(reader);
  secret = ofOwner;
  expect((await reader.get('institutions')).status).toBe(200);
  expect((await application.anonymous.get('institutions', headers)).status).toBe(200);
  expect(outcome(await reader.post('second-factor/removal', { currentPassword: PASSWORD }))).toEqual([
    422,
    'second-factor-demanded',
  ]);
});

it('is changed by its owner with the password and a code, since a password may be known to others', async () => {
  pass(10 * HALF_MINUTE_MS);
  owner = clientOf(await signIn(codeNow()));
  for (const change of ['removal', 'recovery-codes'])
    for (const code of [undefined, '000000', codeNow()])
      expect(
        outcome(await owner.post(`second-factor/${change}`, { currentPassword: PASSWORD, code })),
      ).toEqual([422, 'second-factor-code-wrong']);
  const page = await owner.get('/profile/security');
  expect(page.text.match(/autocomplete="one-time-code"/g)).toHaveLength(2);
  pass(HALF_MINUTE_MS);
  const renewal = { currentPassword: PASSWORD, code: codeNow() };
  const renewed = await form(owner, '/profile/second-factor/recovery-codes', renewal);
  const shown = renewed.text.match(/<code>([2-9a-z-]{34})<\/code>/g);
  expect([renewed.status, shown?.length]).toEqual([201, 10]);
  expect(renewed.text).not.toContain('href="/profile/security#access-tokens"');
});

it('is switched off by its owner, or by an administrator for who lost the phone', async () => {
  pass(10 * HALF_MINUTE_MS);
  const removal = { currentPassword: PASSWORD, code: '000000' };
  expect((await form(owner, '/profile/second-factor/removal', removal)).status).toBe(422);
  const off = await form(owner, '/profile/second-factor/removal', { ...removal, code: codeNow() });
  expect(off.status).toBe(303);
  owner = clientOf(await signIn());
  await setUp(owner);
  const id = (await owner.get('session')).body.account.accountId;
  expect((await owner.delete(`accounts/${id}/second-factor`)).status).toBe(403);
  expect((await administrator.get(`/accounts/${id}`)).text).toContain('Mất điện thoại');
  expect((await form(administrator, `/accounts/${id}/second-factor/removal`, {})).status).toBe(303);
  expect((await owner.get('session')).status).toBe(401);
  expect((await signIn()).status).toBe(201);
  const acts = (await administrator.get(`audit?id=${id}`)).body.items.map(({ act }: { act: string }) => act);
  expect(acts).toEqual(
    expect.arrayContaining(['account.second-factor-set', 'account.second-factor-removed']),
  );
});

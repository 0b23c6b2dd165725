/** Passwords are chosen by their owners: by a link in a mail that works once, for a time, and is known to nobody else. */
import { AccountMails } from '../../src/features/identity/account-mails.js';
import { Clock } from '../../src/platform/clock.js';
import { Bell } from '../../src/platform/queue/bell.js';
import { type Answer, type Client, PASSWORD, TestApplication } from '../support/application.js';
import { Mailbox } from '../support/mailbox.js';

const FRESH = 'trà lá sen đậm vị';
const OTHER = 'rau má xanh ngoài đồng';
const HOUR_MS = 3_600_000;

let mailbox: Mailbox;
let application: TestApplication;
let administrator: Client;

const sweep = () => application.app.get(AccountMails).sweep();
const redeem = (token: string, newPassword: string) =>
  application.anonymous.put('password-links', { token, newPassword });
const ask = (email: string, from = '192.0.2.1') =>
  application.anonymous.post('password-resets', { email }, { 'x-forwarded-for': from });

async function mailedToken(to: string): Promise<string> {
  await sweep();
  const mail = mailbox.mails.filter((each) => each.to.includes(to)).at(-1)!;
  const text = mail.raw.replace(/=\r?\n/g, '').replace(/=3D/g, '=');
  return /password-links\/([\w-]{43})/.exec(text)![1]!;
}

function form(path: string, fields: Record<string, string>): Promise<Answer> {
  return application.anonymous.post(path, new URLSearchParams(fields).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
}

beforeAll(async () => {
  mailbox = await Mailbox.open();
  application = await TestApplication.start({
    SMTP_URL: mailbox.url,
    TRUSTED_PROXIES: '127.0.0.1',
    PUBLIC_URL: 'https://khcn.test',
  });
  administrator = await application.openAccount('admin@test.local', ['administrator']);
  await application.openAccount('owner@test.local', ['reporter']);
});

afterAll(async () => {
  await application?.stop();
  await mailbox?.close();
});

it('invites whoever gets an account, who then chooses a password on a page', async () => {
  const account = { email: 'New@test.local', displayName: 'Người Mới', roles: ['reporter'] };
  const { status, body } = await administrator.post('accounts', account);
  expect([status, body.invitation]).toEqual([201, { purpose: 'invitation', link: null }]);
  await expect(application.signIn('new@test.local', '')).rejects.toThrow('40');
  const token = await mailedToken('new@test.local');
  const path = `/password-links/${token}`;
  expect((await application.anonymous.get(path)).text).toContain('new@test.local');
  const refused = await form(path, { newPassword: 'matkhau123456' });
  expect([refused.status, refused.text.includes('bị đoán trước tiên')]).toEqual([422, true]);
  const chosen = await form(path, { newPassword: FRESH });
  expect([chosen.status, chosen.headers.location]).toEqual([303, '/sign-in?chosen=1']);
  const { headers } = await application.anonymous.post('session', {
    email: 'new@test.local',
    password: FRESH,
  });
  expect(String(headers['set-cookie'])).toContain('; Secure');
  const again = await form(path, { newPassword: OTHER });
  expect([again.status, again.text.includes('Liên kết này đã được dùng')]).toEqual([409, true]);
});

it('lets no administrator set a password', async () => {
  const account = { email: 'x@test.local', displayName: 'X', roles: ['reporter'], password: FRESH };
  expect((await administrator.post('accounts', account)).body.code).toBe('password-by-link-only');
  const { items } = (await administrator.get('accounts?q=owner')).body;
  const changed = await administrator.patch(`accounts/${items[0].id}`, { password: FRESH });
  expect([changed.status, changed.body.code]).toEqual([422, 'password-by-link-only']);
});

it('resets a password by mail and puts everybody out; the newest link alone works, once', async () => {
  const elsewhere = await application.signIn('owner@test.local');
  expect((await ask('Owner@test.local')).status).toBe(202);
  const first = await mailedToken('owner@test.local');
  await ask('owner@test.local');
  const second = await mailedToken('owner@test.local');
  expect((await redeem(first, FRESH)).body.code).toBe('link-dead');
  expect((await elsewhere.get('session')).status).toBe(200);
  const both = await Promise.all([redeem(second, FRESH), redeem(second, OTHER)]);
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  expect((await elsewhere.get('session')).status).toBe(401);
  const chosen = both[0]!.status === 204 ? FRESH : OTHER;
  await application.signIn('owner@test.local', chosen);
  await expect(application.signIn('owner@test.local', PASSWORD)).rejects.toThrow('401');
});

it('tells nobody whether an address has an account, in words or in time, and sends nothing to strangers', async () => {
  await sweep();
  const sent = mailbox.mails.length;
  const timed = async (email: string, from: string) => {
    const began = performance.now();
    const { status, text } = await ask(email, from);
    return { status, text, ms: performance.now() - began };
  };
  const unknown = await timed('nobody@test.local', '192.0.2.2');
  const known = await timed('admin@test.local', '192.0.2.3');
  expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
  for (const { ms } of [unknown, known]) expect(ms).toBeGreaterThan(240);
  await sweep();
  expect(mailbox.mails.slice(sent).map(({ to }) => to)).toEqual([['admin@test.local']]);
});

it('rings for its mail, which is awaited, and leaves it to no later sweep', async () => {
  const bell = application.app.get(Bell);
  const rung: (string | undefined)[] = [];
  const ring = bell.ring.bind(bell);
  bell.ring = (name) => void rung.push(name);
  await ask('admin@test.local', '192.0.2.30');
  const account = { email: 'awaited@test.local', displayName: 'Người Chờ', roles: ['reporter'] };
  expect((await administrator.post('accounts', account)).status).toBe(201);
  bell.ring = ring;
  expect(rung).toEqual(['account-mails', 'account-mails']);
});

it('is not a way to flood a mailbox', async () => {
  const statuses: number[] = [];
  for (let at = 0; at < 4; at++) statuses.push((await ask('flood@test.local', `192.0.2.${20 + at}`)).status);
  expect(statuses).toEqual([202, 202, 202, 429]);
});

it('dies with its hour, with the account, and with the address that it went to', async () => {
  const { items } = (await administrator.get('accounts?q=owner')).body;
  const path = `accounts/${items[0].id}`;
  const give = async () => {
    expect((await administrator.post(`${path}/password-links`)).status).toBe(201);
    return mailedToken('owner@test.local');
  };
  const ofShut = await give();
  await administrator.patch(path, { active: false });
  expect((await redeem(ofShut, FRESH)).status).toBe(409);
  expect((await administrator.post(`${path}/password-links`)).body.code).toBe('account-shut');
  await administrator.patch(path, { active: true });
  const late = await give();
  const now = (await application.app.get(Clock).now()).getTime();
  application.setClock(new Date(now + 1.1 * HOUR_MS).toISOString());
  expect((await redeem(late, FRESH)).status).toBe(409);
  administrator = await application.signIn('admin@test.local');
  const moved = await give();
  await administrator.patch(path, { email: 'moved@test.local' });
  expect((await redeem(moved, FRESH)).status).toBe(409);
});

it('is tried again where the mail server refused it, and stands nowhere in the database or the audit', async () => {
  mailbox.failing = true;
  await ask('admin@test.local', '192.0.2.40');
  expect(await sweep()).toBe(0);
  mailbox.failing = false;
  const now = (await application.app.get(Clock).now()).getTime();
  application.setClock(new Date(now + 0.1 * HOUR_MS).toISOString());
  const token = await mailedToken('admin@test.local');
  const [{ all }] = await application.sql.query(
    `select (select json_agg(link)::text from account_link link) || (select json_agg(entry)::text from audit_entry entry) as all`,
  );
  expect(all).not.toContain(token);
  expect((await redeem(token, OTHER)).status).toBe(204);
});

/** Whoever changes a way into an account cannot keep it from its owner: each change is told by mail, once, where the account was reached before. */
import { type ParsedMail, simpleParser } from 'mailparser';
import { Secret, TOTP } from 'otpauth';
import { AccountMails } from '../../src/features/identity/account-mails.js';
import { Clock } from '../../src/platform/clock.js';
import { type Client, PASSWORD, TestApplication } from '../support/application.js';
import { Mailbox } from '../support/mailbox.js';
import { done } from '../support/office.js';

const FRESH = 'trà lá sen đậm vị';
const HOUR_MS = 3_600_000;
const HALF_MINUTE_MS = 30_000;

let mailbox: Mailbox;
let application: TestApplication;
let administrator: Client;

const sweep = () => application.app.get(AccountMails).sweep();

beforeAll(async () => {
  mailbox = await Mailbox.open();
  application = await TestApplication.start({ SMTP_URL: mailbox.url, PUBLIC_URL: 'https://khcn.test' });
  application.setClock('2026-11-29T02:05:00Z');
  administrator = await application.openAccount('admin@test.local', ['administrator']);
});

afterAll(async () => {
  await application?.stop();
  await mailbox?.close();
});

beforeEach(() => {
  mailbox.mails.length = 0;
});

async function received(): Promise<ParsedMail[]> {
  await sweep();
  return Promise.all(mailbox.mails.map(({ raw }) => simpleParser(raw)));
}

/** To whom, and what. */
async function told(): Promise<string[]> {
  const mails = await received();
  return mails.map(({ subject }, at) => `${mailbox.mails[at]!.to.join()}: ${subject}`).sort();
}

it('tells of a changed password when it was and what to do, and of no first one', async () => {
  const owner = await application.openAccount('owner@test.local', ['reporter']);
  done(await owner.put('password', { currentPassword: PASSWORD, newPassword: FRESH }));
  expect(await told()).toEqual(['owner@test.local: Tài khoản của ông/bà: mật khẩu đã được đổi']);
  const [{ text }] = (await received()) as [ParsedMail];
  expect(text).toContain('lúc 09:05 29/11/2026: mật khẩu đã được đổi');
  expect(text).toContain('https://khcn.test/forgotten');
  expect(text).toContain('khóa truy cập và địa chỉ lịch của tài khoản này đã hết hiệu lực');
  expect(await told()).toHaveLength(1);
});

it('tells of an opened calendar address, and of sessions that an administrator ended', async () => {
  const owner = await application.openAccount('calendar@test.local', ['reporter']);
  done(await owner.post('calendar-feeds', { scope: 'person' }));
  const of = 'calendar@test.local: Tài khoản của ông/bà:';
  expect(await told()).toEqual([`${of} một địa chỉ lịch đã được mở`]);
  const [{ text: opened }] = (await received()) as [ParsedMail];
  expect(opened).not.toContain('hết hiệu lực');
  mailbox.mails.length = 0;
  const [{ id }] = (await administrator.get('accounts?q=calendar')).body.items;
  done(await administrator.delete(`accounts/${id}/sessions`));
  expect(await told()).toEqual([`${of} quản trị viên đã kết thúc mọi phiên đăng nhập`]);
  const [{ text: ended }] = (await received()) as [ParsedMail];
  expect(ended).toContain('đề nghị tạo lại những gì cần dùng');
});

it('tells of codes that an administrator switched off, with what ended by it', async () => {
  const owner = await application.openAccount('phone@test.local', ['reporter']);
  done(await owner.post('second-factor', { currentPassword: PASSWORD }));
  const [{ id }] = (await administrator.get('accounts?q=phone')).body.items;
  await application.sql.query('update second_factor set confirmed_at = now() where account_id = $1', [id]);
  done(await administrator.delete(`accounts/${id}/second-factor`));
  const of = 'phone@test.local: Tài khoản của ông/bà:';
  expect(await told()).toEqual([`${of} quản trị viên đã tắt mã xác thực khi đăng nhập`]);
  const [{ text }] = (await received()) as [ParsedMail];
  expect(text).toContain('đã hết hiệu lực');
});

it('tells of a changed address to the one before, and not of a changed name', async () => {
  await application.openAccount('before@test.local', ['reporter']);
  const [{ id }] = (await administrator.get('accounts?q=before')).body.items;
  done(await administrator.patch(`accounts/${id}`, { displayName: 'Tên Khác' }));
  expect(await told()).toEqual([]);
  done(await administrator.patch(`accounts/${id}`, { email: 'after@test.local' }));
  expect(await told()).toEqual(['before@test.local: Tài khoản của ông/bà: địa chỉ đăng nhập đã được đổi']);
});

it('tells of codes switched on, renewed, used and switched off, and of access tokens', async () => {
  const owner = await application.openAccount('codes@test.local', ['reporter']);
  const { secret } = done(await owner.post('second-factor', { currentPassword: PASSWORD }));
  expect(await told()).toEqual([]);
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const nextCode = async () => {
    const timestamp = (await application.app.get(Clock).now()).getTime() + HALF_MINUTE_MS;
    application.setClock(new Date(timestamp).toISOString());
    return totp.generate({ timestamp });
  };
  const proof = async () => ({ currentPassword: PASSWORD, code: await nextCode() });
  done(await owner.put('second-factor', { code: await nextCode() }));
  const { recoveryCodes } = done(await owner.post('second-factor/recovery-codes', await proof()));
  const credentials = { email: 'codes@test.local', password: PASSWORD, code: recoveryCodes[0] };
  done(await application.anonymous.post('session', credentials));
  done(await owner.post('access-tokens', { name: 'máy đọc', expiresInDays: 30 }));
  done(await owner.post('second-factor/removal', await proof()));
  const of = 'codes@test.local: Tài khoản của ông/bà:';
  expect(await told()).toEqual([
    `${of} một khóa truy cập (API) đã được cấp`,
    `${of} một mã dự phòng đã được dùng để đăng nhập`,
    `${of} đã bật mã xác thực khi đăng nhập`,
    `${of} đã tạo mã dự phòng mới`,
    `${of} đã tắt mã xác thực khi đăng nhập`,
  ]);
});

it('speaks the language of the account', async () => {
  const owner = await application.openAccount('english@test.local', ['reporter']);
  await application.sql.query(`update account set language = 'en' where email = 'english@test.local'`);
  done(await owner.put('password', { currentPassword: PASSWORD, newPassword: FRESH }));
  expect(await told()).toEqual(['english@test.local: Your account: the password was changed']);
});

it('says nothing of a change that came to nothing', async () => {
  const owner = await application.openAccount('short@test.local', ['reporter']);
  const refused = await owner.put('password', { currentPassword: PASSWORD, newPassword: 'ngắn' });
  expect(refused.status).toBe(422);
  expect(await told()).toEqual([]);
});

it('is tried again where the mail server refused it, under the same name', async () => {
  const owner = await application.openAccount('later@test.local', ['reporter']);
  done(await owner.put('password', { currentPassword: PASSWORD, newPassword: FRESH }));
  mailbox.failing = true;
  expect(await told()).toEqual([]);
  mailbox.failing = false;
  const now = (await application.app.get(Clock).now()).getTime();
  application.setClock(new Date(now + HOUR_MS).toISOString());
  expect(await told()).toEqual(['later@test.local: Tài khoản của ông/bà: mật khẩu đã được đổi']);
  expect(mailbox.mails[0]!.messageId).toMatch(/^<notice-[0-9a-f-]{36}@/);
});

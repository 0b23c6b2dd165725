/** Mails to owners of accounts outlast a mail server that is away, and go out once however many workers send them. */
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { AccountMails } from '../../src/features/identity/account-mails.js';
import { Ending } from '../../src/platform/ending.js';
import { type MailAnswer, Mailer } from '../../src/platform/mail/mailer.js';
import { type Client, TestApplication } from '../support/application.js';
import { Mailbox } from '../support/mailbox.js';
import { done } from '../support/office.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const AWAY = { is: 'unreachable', reason: 'connect ECONNREFUSED', code: 'ECONNREFUSED' } as const;
const REFUSED = { is: 'refused', reason: '451 4.7.1 come back later', code: '451 4.7.1' } as const;

let mailbox: Mailbox;
let application: TestApplication;
let administrator: Client;
let now = Date.parse('2026-11-29T02:05:00Z');
let accounts = 0;

const sweep = () => application.app.get(AccountMails).sweep();
const sql = (text: string, values: unknown[] = []) => application.sql.query(text, values);

function pass(ms: number): void {
  now += ms;
  application.setClock(new Date(now).toISOString());
}

async function planLink(): Promise<void> {
  const account = { email: `invited${++accounts}@test.local`, displayName: 'Người Mới', roles: ['reporter'] };
  done(await administrator.post('accounts', account));
}

async function planNotice(): Promise<void> {
  await sql(
    `insert into account_notice (account_id, change, email, happened_at, ring_at)
     select id, 'password-changed', $1, $2, $2 from account where email = 'admin@test.local'`,
    [`told${++accounts}@test.local`, new Date(now)],
  );
}

const KINDS = [
  ['links', 'account_link', planLink],
  ['notices', 'account_notice', planNotice],
] as const;

/** State and attempts of each mail. */
async function kept(table: string): Promise<string[]> {
  const rows = await sql(`select mail_state, attempts from ${table} order by ring_at, id`);
  return rows.map((row: { mail_state: string; attempts: number }) => `${row.mail_state} ${row.attempts}`);
}

beforeAll(async () => {
  mailbox = await Mailbox.open();
  application = await TestApplication.start({ SMTP_URL: mailbox.url, PUBLIC_URL: 'https://khcn.test' });
  pass(0);
  administrator = await application.openAccount('admin@test.local', ['administrator']);
});

afterAll(async () => {
  await application?.stop();
  await mailbox?.close();
});

beforeEach(async () => {
  mailbox.mails.length = 0;
  await sql('delete from account_link');
  await sql('delete from account_notice');
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** The next mail waits for the answer that the test gives; those after it go to the mailbox. */
function stickAtNext() {
  let answer!: (given: MailAnswer) => void;
  let reach!: () => void;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const answered = new Promise<MailAnswer>((resolve) => (answer = resolve));
  jest.spyOn(application.app.get(Mailer), 'send').mockImplementationOnce(() => {
    reach();
    return answered;
  });
  return { reached, answer };
}

async function startStuck() {
  const { reached, answer } = stickAtNext();
  const swept = sweep();
  await reached;
  return { swept, answer };
}

describe.each(KINDS)('mails with %s', (_, table, plan) => {
  it('lose no attempt to a server that is away, neither the first of them nor the rest', async () => {
    for (let mail = 0; mail < 3; mail++) await plan();
    const send = jest.spyOn(application.app.get(Mailer), 'send').mockResolvedValue(AWAY);
    for (let minute = 0; minute < 6; minute++) {
      await sweep();
      expect(await kept(table)).toEqual(['planned 0', 'planned 0', 'planned 0']);
      pass(MINUTE_MS + SECOND_MS);
    }
    expect(send).toHaveBeenCalledTimes(6);
    send.mockResolvedValue(REFUSED);
    await sweep();
    expect(await kept(table)).toEqual(['planned 1', 'planned 1', 'planned 1']);
    send.mockRestore();
    pass(MINUTE_MS + SECOND_MS);
    expect(await sweep()).toBe(3);
    expect(await kept(table)).toEqual(['sent 2', 'sent 2', 'sent 2']);
  });

  it('go out once where a second worker takes over from one that is stuck, whose late answer undoes nothing', async () => {
    for (let mail = 0; mail < 3; mail++) await plan();
    const stuck = await startStuck();
    pass(2 * MINUTE_MS + SECOND_MS);
    expect(await sweep()).toBe(3);
    stuck.answer(REFUSED);
    expect(await stuck.swept).toBe(0);
    expect(mailbox.mails).toHaveLength(3);
    expect(await kept(table)).toEqual(['sent 2', 'sent 2', 'sent 2']);
  });

  it('are held from their own turn on, however long those before them took', async () => {
    for (let mail = 0; mail < 2; mail++) await plan();
    const first = await startStuck();
    pass(MINUTE_MS + 40 * SECOND_MS);
    const second = stickAtNext();
    first.answer({ is: 'sent' });
    await second.reached;
    pass(MINUTE_MS);
    expect(await sweep()).toBe(0);
    second.answer({ is: 'sent' });
    expect(await first.swept).toBe(2);
    expect(await kept(table)).toEqual(['sent 1', 'sent 1']);
  });

  it('are left to the next worker from the one in hand on when the program ends', async () => {
    for (let mail = 0; mail < 3; mail++) await plan();
    const stuck = await startStuck();
    const ending = jest.spyOn(application.app.get(Ending), 'isNear', 'get').mockReturnValue(true);
    stuck.answer({ is: 'sent' });
    expect(await stuck.swept).toBe(1);
    expect((await kept(table)).toSorted()).toEqual(['planned 0', 'planned 0', 'sent 1']);
    expect(await sweep()).toBe(0);
    ending.mockRestore();
    expect(await sweep()).toBe(2);
    expect(mailbox.mails).toHaveLength(2);
    expect(await kept(table)).toEqual(['sent 1', 'sent 1', 'sent 1']);
  });

  it('leave nothing of what the server quotes in the log and the database', async () => {
    await plan();
    const warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    let quoted = '';
    jest.spyOn(application.app.get(Mailer), 'send').mockImplementation(async ({ to, text }) => {
      quoted = `554 5.7.1 <${to}> spam: ${text}`;
      return { is: 'refused', reason: quoted, code: '554 5.7.1' };
    });
    await sweep();
    expect(quoted).toContain('@test.local> spam: ');
    expect(warn.mock.calls.map(([sentence]) => sentence)).toEqual([
      'a mail to the owner of an account did not go out: 554 5.7.1',
    ]);
    expect(await sql(`select reason from ${table}`)).toEqual([{ reason: '554 5.7.1' }]);
  });
});

/** What was proved before it ended opens nothing: a password, a ticket, a session that goes while something is made by it. */
import { setTimeout as pause } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';
import { AccountRepository } from '../../src/features/identity/accounts.repository.js';
import { SecondFactorRepository } from '../../src/features/identity/second-factor.repository.js';
import { SecondFactorService } from '../../src/features/identity/second-factor.service.js';
import { hashPassword } from '../../src/features/identity/secrets.js';
import { SessionsService } from '../../src/features/identity/sessions.service.js';
import { Clock } from '../../src/platform/clock.js';
import { type Answer, type Client, done, PASSWORD, TestApplication } from '../support/application.js';
import { meanwhile } from '../support/meanwhile.js';

const FRESH = 'trà lá sen đậm vị';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let application: TestApplication;
let administrator: Client;
let accounts: AccountRepository;

beforeAll(async () => {
  application = await TestApplication.start();
  administrator = await application.openAccount('admin@test.local', ['administrator']);
  accounts = application.app.get(AccountRepository);
});

afterAll(() => application?.stop());

interface Owner {
  readonly id: string;
  readonly email: string;
  readonly client: Client;
}

async function open(name: string): Promise<Owner> {
  const email = `${name}@test.local`;
  const client = await application.openAccount(email, ['reporter']);
  return { id: (await client.get('session')).body.account.accountId, email, client };
}

async function changePassword({ id }: Owner): Promise<void> {
  const hash = await hashPassword(FRESH);
  await application.sql.query('update account set password_hash = $2 where id = $1', [id, hash]);
}

async function sessionsOf({ id }: Owner): Promise<number> {
  const [{ n }] = await application.sql.query(
    'select count(*)::int as n from user_session where account_id = $1',
    [id],
  );
  return n;
}

const endAllOf = async ({ id }: Owner) => done(await administrator.delete(`accounts/${id}/sessions`));
const outcome = ({ status, body }: Answer) => [status, body?.code];

function atTheDoor({ email }: Owner): Promise<Answer> {
  return application.anonymous.post(
    '/sign-in',
    new URLSearchParams({ email, password: PASSWORD }).toString(),
    FORM,
  );
}

const ticketIn = ({ text }: Answer) => /name="ticket" value="([\w-]{43})"/.exec(text)?.[1];

function giveCode(ticket: string, code: string): Promise<Answer> {
  return application.anonymous.post('/sign-in/code', new URLSearchParams({ ticket, code }).toString(), FORM);
}

async function codeOf(secret: string, off = 0): Promise<string> {
  const now = (await application.app.get(Clock).now()).getTime();
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now + off * 30_000 });
}

/** @returns the codes of app and paper, good now */
async function switchOn({ client }: Owner): Promise<{ app: string; paper: string }> {
  const { secret } = done(await client.post('second-factor', { currentPassword: PASSWORD }));
  const { recoveryCodes } = done(await client.put('second-factor', { code: await codeOf(secret) }));
  return { app: await codeOf(secret, 1), paper: recoveryCodes[0] };
}

/**
 * Lets something be asked while another transaction holds the account, until it waits for that one.
 * @returns how many rows of the table it had not locked by then, and its answer
 */
async function whileHeld(
  { id }: Owner,
  table: 'second_factor' | 'account_link',
  ask: () => Promise<Answer>,
  happen = 'select',
): Promise<[number, Answer]> {
  const { free, asked } = await application.sql.transaction(async (tx) => {
    await tx.query('select from account where id = $1 for update', [id]);
    const [{ pid }] = await tx.query('select pg_backend_pid() as pid');
    let isOver = false;
    const asked = ask().finally(() => {
      isOver = true;
    });
    const waits = 'select from pg_stat_activity where $1 = any(pg_blocking_pids(pid))';
    while (!isOver && (await application.sql.query(waits, [pid])).length === 0) await pause(5);
    const rows = await tx.query(`select from ${table} where account_id = $1 for update skip locked`, [id]);
    await tx.query(happen);
    return { free: rows.length, asked };
  });
  return [free, await asked];
}

/** What stands of two steps. */
async function factorOf({ id }: Owner): Promise<object> {
  const [factor] = await application.sql.query(
    `select (select confirmed_at is not null from second_factor where account_id = $1) as confirmed,
       (select json_agg(code order by code.digest) from recovery_code code where account_id = $1) as codes`,
    [id],
  );
  return factor;
}

it('opens no session by a password that is changed while it is checked, to programs and people', async () => {
  const owner = await open('changed');
  const before = await sessionsOf(owner);
  meanwhile(accounts, 'findForSignIn', () => changePassword(owner));
  const program = await application.anonymous.post('session', { email: owner.email, password: PASSWORD });
  expect(outcome(program)).toEqual([401, 'wrong-credentials']);
  await application.sql.query('update account set password_hash = $2 where id = $1', [
    owner.id,
    await hashPassword(PASSWORD),
  ]);
  meanwhile(accounts, 'findForSignIn', () => changePassword(owner));
  const person = await atTheDoor(owner);
  expect([person.status, person.headers['set-cookie']]).toEqual([401, undefined]);
  expect(await sessionsOf(owner)).toBe(before);
  const { items } = (await administrator.get('failed-sign-ins')).body;
  expect(items[0]).toMatchObject({ account: { name: owner.email }, step: 'password', tried: 2 });
});

it('asks for no code where the password is changed while it is checked', async () => {
  const owner = await open('no-ticket');
  await switchOn(owner);
  meanwhile(accounts, 'findForSignIn', () => changePassword(owner));
  const answer = await atTheDoor(owner);
  expect([answer.status, ticketIn(answer)]).toEqual([401, undefined]);
});

it('asks for a code where two steps are switched on while the password is checked', async () => {
  const owner = await open('factor');
  const factors = application.app.get(SecondFactorService);
  meanwhile(factors, 'isOn', () => switchOn(owner));
  const program = await application.anonymous.post('session', { email: owner.email, password: PASSWORD });
  expect(outcome(program)).toEqual([401, 'second-factor-needed']);
  expect(ticketIn(await atTheDoor(owner))).toHaveLength(43);
});

it('changes no password by one that was changed while it was checked', async () => {
  const owner = await open('twice');
  meanwhile(accounts, 'withPassword', () => changePassword(owner));
  const change = { currentPassword: PASSWORD, newPassword: 'một mật khẩu khác hẳn' };
  expect(outcome(await owner.client.put('password', change))).toEqual([422, 'current-password-wrong']);
  await application.signIn(owner.email, FRESH);
});

it('takes a ticket no more once all ways in ended while its code was on the way', async () => {
  const owner = await open('ticket');
  const { app } = await switchOn(owner);
  const ticket = ticketIn(await atTheDoor(owner))!;
  const tickets = application.app.get(SecondFactorRepository, { strict: false });
  meanwhile(tickets, 'accountOfTicket', () => endAllOf(owner));
  const answer = await giveCode(ticket, app);
  expect([answer.status, answer.headers['set-cookie']]).toEqual([401, undefined]);
  expect(await sessionsOf(owner)).toBe(0);
});

it('takes a ticket once, also with two good codes at the same moment', async () => {
  const owner = await open('once');
  const { app, paper } = await switchOn(owner);
  const before = await sessionsOf(owner);
  const ticket = ticketIn(await atTheDoor(owner))!;
  const tickets = application.app.get(SecondFactorRepository, { strict: false });
  let first: Answer | undefined;
  meanwhile(tickets, 'accountOfTicket', async () => {
    first = await giveCode(ticket, paper);
  });
  expect((await giveCode(ticket, app)).status).toBe(401);
  expect([first?.status, await sessionsOf(owner)]).toEqual([303, before + 1]);
});

it('makes no token, no calendar, no second factor and no password by a session that ended meanwhile', async () => {
  const sessions = application.app.get(SessionsService);
  const made = {
    token: (by: Client) => by.post('access-tokens', { name: 'a', expiresInDays: 9 }),
    feed: (by: Client) => by.post('calendar-feeds', { scope: 'person' }),
    begun: (by: Client) => by.post('second-factor', { currentPassword: PASSWORD }),
    factor: (by: Client) => by.put('second-factor', { code: '000000' }),
    password: (by: Client) => by.put('password', { currentPassword: PASSWORD, newPassword: FRESH }),
  };
  for (const [name, make] of Object.entries(made)) {
    const owner = await open(`ended-${name}`);
    meanwhile(sessions, 'authenticate', () => endAllOf(owner));
    expect([name, ...outcome(await make(owner.client))]).toEqual([name, 401, 'not-signed-in']);
    expect(await sessionsOf(owner)).toBe(0);
  }
  const [given] = await application.sql.query(
    `select (select count(*)::int from access_token) as tokens, (select count(*)::int from calendar_feed) as feeds,
       (select count(*)::int from second_factor where confirmed_at is null) as factors`,
  );
  expect(given).toEqual({ tokens: 0, feeds: 0, factors: 0 });
});

it('shows nobody the secret of an app that was not confirmed before all ways in ended', async () => {
  const change = { currentPassword: PASSWORD, newPassword: FRESH };
  const ends = {
    password: async ({ client }: Owner) => done(await client.put('password', change)),
    link: async ({ id }: Owner) => {
      const { link } = done(await administrator.post(`accounts/${id}/password-links`));
      const token = link.split('/').at(-1);
      done(await application.anonymous.put('password-links', { token, newPassword: FRESH }));
    },
    administrator: endAllOf,
  };
  for (const [name, end] of Object.entries(ends)) {
    const owner = await open(`begun-${name}`);
    const { secret } = done(await owner.client.post('second-factor', { currentPassword: PASSWORD }));
    expect((await owner.client.get('/profile/security')).text).toContain('data:image/svg+xml');
    await end(owner);
    const again = await application.signIn(owner.email, end === endAllOf ? PASSWORD : FRESH);
    expect((await again.get('/profile/security')).text).not.toContain('data:image/svg+xml');
    const confirmed = await again.put('second-factor', { code: await codeOf(secret) });
    expect([name, ...outcome(confirmed)]).toEqual([name, 409, 'second-factor-not-begun']);
  }
});

it('begins no second factor by a password that is changed while it is checked', async () => {
  const owner = await open('begun');
  meanwhile(accounts, 'withPassword', () => changePassword(owner));
  const begun = await owner.client.post('second-factor', { currentPassword: PASSWORD });
  expect(outcome(begun)).toEqual([422, 'current-password-wrong']);
  expect(await factorOf(owner)).toEqual({ confirmed: null, codes: null });
});

describe('a second factor that is on', () => {
  const cases = {
    'a session that ended': [
      (owner: Owner) =>
        meanwhile(application.app.get(SessionsService), 'authenticate', () => endAllOf(owner)),
      [401, 'not-signed-in'],
    ],
    'a password that changed': [
      (owner: Owner) => meanwhile(accounts, 'withPassword', () => changePassword(owner)),
      [422, 'current-password-wrong'],
    ],
  } as const;

  it.each(Object.entries(cases))('is not changed by %s meanwhile', async (_, [lose, refused]) => {
    for (const change of ['removal', 'recovery-codes']) {
      const owner = await open(`${refused[1]}-${change}`);
      const { app } = await switchOn(owner);
      const before = await factorOf(owner);
      lose(owner);
      const proof = { currentPassword: PASSWORD, code: app };
      const answer = await owner.client.post(`second-factor/${change}`, proof);
      expect([change, ...outcome(answer)]).toEqual([change, ...refused]);
      expect(await factorOf(owner)).toEqual(before);
    }
  });

  it('is not switched off where a role that demands it is given meanwhile', async () => {
    const owner = await open('demanded');
    const { app } = await switchOn(owner);
    done(await administrator.put('second-factor-demand', { roles: ['finance'] }));
    meanwhile(application.app.get(SecondFactorService), 'isOn', async () =>
      done(await administrator.patch(`accounts/${owner.id}`, { roles: ['finance'] })),
    );
    const proof = { currentPassword: PASSWORD, code: app };
    const answer = await owner.client.post('second-factor/removal', proof);
    expect(outcome(answer)).toEqual([422, 'second-factor-demanded']);
    done(await administrator.put('second-factor-demand', { roles: [] }));
  });

  it('is switched off in the order of locks in which it lets somebody in', async () => {
    const owner = await open('order');
    const { app } = await switchOn(owner);
    const removal = () =>
      owner.client.post('second-factor/removal', { currentPassword: PASSWORD, code: app });
    const [free, answer] = await whileHeld(owner, 'second_factor', removal);
    expect([free, answer.status]).toEqual([1, 204]);
  });
});

it('sets no password by a link where the account is shut while the link is on its way', async () => {
  const owner = await open('shut');
  const { link } = done(await administrator.post(`accounts/${owner.id}/password-links`));
  const redemption = { token: link.split('/').at(-1), newPassword: FRESH };
  const redeem = () => application.anonymous.put('password-links', redemption);
  const shut = `update account set active = false where id = '${owner.id}'`;
  const [free, answer] = await whileHeld(owner, 'account_link', redeem, shut);
  expect([free, ...outcome(answer)]).toEqual([1, 409, 'link-dead']);
});

/** Whose account it is: who comes to stand for another person reads and votes as that one, so it is told, ends all ways in, and waits for the closing. */
import { simpleParser } from 'mailparser';
import { AccountMails } from '../../src/features/identity/account-mails.js';
import {
  at,
  type CalledSession,
  callSession,
  castAll,
  openSession,
  refusal,
} from '../features/councils/given-meeting.js';
import { type Client, done } from '../support/application.js';
import { Mailbox } from '../support/mailbox.js';
import { Office } from '../support/office.js';

const SEALED = [422, 'person-in-running-session'];
const WAITS = [422, 'way-in-waits-for-session'];

let mailbox: Mailbox;
let office: Office;
let administrator: Client;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  office = await Office.open({
    SMTP_URL: mailbox.url,
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'khcn',
    OIDC_CLIENT_SECRET: 'x'.repeat(32),
  });
  administrator = await office.application.openAccount('admin@test.local', ['administrator']);
});

afterAll(async () => {
  await office?.close();
  await mailbox?.close();
});

beforeEach(() => {
  mailbox.mails.length = 0;
});

const idOf = async (email: string): Promise<string> =>
  done(await administrator.get(`accounts?q=${email}`)).items[0].id;
const give = async (email: string, personId: string | null) =>
  administrator.patch(`accounts/${await idOf(email)}`, { personId });
let opened = 0;
const open = (personId: string) =>
  administrator.post('accounts', {
    email: `new${++opened}@test.local`,
    displayName: 'Mới',
    roles: ['council-member'],
    personId,
  });

/** To whom, and what. */
async function told(): Promise<string[]> {
  await office.application.app.get(AccountMails).sweep();
  const mails = await Promise.all(mailbox.mails.map(({ raw }) => simpleParser(raw)));
  return mails.map(({ subject }, one) => `${mailbox.mails[one]!.to.join()}: ${subject}`).sort();
}

describe('an account that is given to another person', () => {
  it('is told to its owner, loses every way in, and says in the audit what that was', async () => {
    const [before, after] = [await office.person('Người Trước'), await office.person('Người Sau')];
    const owner = await office.application.openAccount('moved@test.local', ['secretary'], before);
    const { token } = done(await owner.post('access-tokens', { name: 'a', expiresInDays: 9 }));
    done(await owner.post('calendar-feeds', { scope: 'person' }));
    await told();
    mailbox.mails.length = 0;
    done(await give('moved@test.local', after));
    const bearer = { authorization: `Bearer ${token}` };
    expect((await owner.get('work')).status).toBe(401);
    expect((await office.application.anonymous.get('work', bearer)).status).toBe(401);
    expect(await told()).toEqual([
      'moved@test.local: Tài khoản của ông/bà: người trong danh mục gắn với tài khoản đã được đổi',
    ]);
    const { text } = await simpleParser(mailbox.mails[0]!.raw);
    expect(text).toContain('khóa truy cập và địa chỉ lịch của tài khoản này đã hết hiệu lực');
    const [entry] = await office.application.sql.query(
      `select before, after from audit_entry where act = 'account.changed' and root_id = $1`,
      [await idOf('moved@test.local')],
    );
    expect(entry.before).toMatchObject({ personId: before });
    expect(entry.after).toMatchObject({ personId: after, sessions: 1, accessTokens: 1, calendarFeeds: 1 });
  });

  it.each([
    ['its first one', null, 'Người Đầu'],
    ['none any more', 'Người Cuối', null],
  ])('is told and ended as well where that is %s', async (_which, before, after) => {
    const email = `${before ? 'last' : 'first'}@test.local`;
    const personOf = async (name: string | null) => (name === null ? null : office.person(name));
    const owner = await office.application.openAccount(
      email,
      ['investigator'],
      (await personOf(before)) ?? undefined,
    );
    done(await give(email, await personOf(after)));
    expect((await owner.get('work')).status).toBe(401);
    expect(await told()).toEqual([expect.stringContaining(`${email}: `)]);
  });

  it('is left as it is where the same person is named again, or an office role enters its owner in the register', async () => {
    const personId = await office.person('Người Này');
    const same = await office.application.openAccount('same@test.local', ['investigator'], personId);
    done(await give('same@test.local', personId));
    const promoted = await office.application.openAccount('promoted@test.local', ['reporter']);
    const promotion = { roles: ['reporter', 'finance'] };
    done(await administrator.patch(`accounts/${await idOf('promoted@test.local')}`, promotion));
    expect([(await same.get('work')).status, (await promoted.get('work')).status]).toEqual([200, 200]);
    expect(await told()).toEqual([]);
  });
});

describe('a member of a council', () => {
  const emailOf = (seat: number) => `member${seat + 1}@test.local`;
  const personOf = (seat: number) => office.members[seat]!.personId;
  const clientOf = (seat: number) => office.members[seat]!.client;
  const postpone = (called: CalledSession) =>
    office.secretary.post(at(called, '/postponement'), { reason: 'mất điện' });

  it.each([
    ['drafted', 7, 'put', '/ballots/mine', []],
    ['handed in', 8, 'post', '/ballots/mine/submission', [7]],
  ] as const)(
    'keeps a ballot that is %s from who would take their place, until the closing',
    async (state, seat, method, route, absent) => {
      const called = await callSession(office);
      await openSession(office, called, absent);
      const ballot = { grade: 'pass', comment: 'lời kín' };
      done(await clientOf(seat)[method](at(called, route), ballot));
      const thief = await office.application.openAccount(`${method}@test.local`, ['council-member']);
      expect(refusal(await give(emailOf(seat), null))).toEqual(SEALED);
      expect(refusal(await give(`${method}@test.local`, personOf(seat)))).toEqual(SEALED);
      expect(refusal(await open(personOf(seat)))).toEqual(SEALED);
      expect((await thief.get(at(called))).text).not.toContain('lời kín');
      expect(done(await clientOf(seat).get(at(called))).myBallot).toMatchObject(ballot);
      expect(await told()).toEqual([]);

      if (state === 'drafted') done(await clientOf(seat).post(at(called, '/ballots/mine/submission')));
      await castAll(office, called, [...absent, seat]);
      done(await clientOf(0).post(at(called, '/closing')));
      done(await give(emailOf(seat), null));
      expect((await clientOf(seat).get(at(called))).status).toBe(401);
      done(await give(`${method}@test.local`, personOf(seat)));
      expect(await told()).toHaveLength(2);
    },
  );

  /** What each way to another person's account answers. */
  const waysTo = async (seat: number) => [
    refusal(await give(emailOf(seat), null)),
    refusal(await give('stranger@test.local', personOf(seat))),
    refusal(await open(personOf(seat))),
  ];
  const ALL_SEALED = [SEALED, SEALED, SEALED];

  it('may get an account while a session is called, and is bound while it runs, also after leaving the council', async () => {
    await office.application.openAccount('stranger@test.local', ['council-member']);
    done(await give(emailOf(6), null));
    const called = await callSession(office, { ballotsFrom: 'voting' });
    done(await give(emailOf(6), personOf(6)));
    await openSession(office, called);
    expect(await waysTo(6)).toEqual(ALL_SEALED);
    const seat = `councils/${called.councilId}/seats/${called.seatIds[3]}`;
    done(await office.secretary.patch(seat, { left: true, reason: 'chuyển công tác' }));
    expect(await waysTo(3)).toEqual(ALL_SEALED);
    done(await postpone(called));
    done(await give(emailOf(3), null));
    done(await give(emailOf(3), personOf(3)));
  });

  it('keeps a comment on a session that is only called, until that one is over, by an answer that is the same for all its members', async () => {
    const called = await callSession(office);
    done(await clientOf(5).put(at(called, '/comments/mine'), { content: 'lời kín' }));
    expect([await waysTo(5), await waysTo(6)]).toEqual([ALL_SEALED, ALL_SEALED]);
    done(await postpone(called));
    done(await give(emailOf(5), null));
  });

  it('is kept from others by the schema as well', async () => {
    const called = await callSession(office, { ballotsFrom: 'voting' });
    await openSession(office, called);
    const { sql } = office.application;
    await expect(
      sql.query('update account set person_id = null where person_id = $1', [personOf(3)]),
    ).rejects.toThrow('sits in a running session');
    await sql.query('update account set display_name = $2 where person_id = $1', [personOf(3), 'Tên Khác']);
    done(await postpone(called));
    await sql.query('update account set person_id = null where person_id = $1', [personOf(3)]);
  });

  it('keeps a ballot of a postponed session, which is never opened, by an answer that is the same for all who came', async () => {
    const called = await callSession(office);
    await openSession(office, called, [6]);
    done(await clientOf(1).put(at(called, '/ballots/mine'), { grade: 'pass' }));
    done(await postpone(called));
    expect([await waysTo(1), await waysTo(2)]).toEqual([ALL_SEALED, ALL_SEALED]);
    done(await give(emailOf(6), null));
  });

  const wayOf = async (seat: number, way: string) => `accounts/${await idOf(emailOf(seat))}${way}`;
  const move = async (seat: number, email: string) => administrator.patch(await wayOf(seat, ''), { email });
  const link = async (seat: number, subject: string) =>
    administrator.put(await wayOf(seat, '/openid-subject'), { subject });

  it('gets no other address and no other identity by the hand of an administrator while a session runs', async () => {
    done(await link(2, 'thanh-vien-3'));
    const called = await callSession(office);
    done(await clientOf(2).put(at(called, '/comments/mine'), { content: 'gửi trước' }));
    done(await move(2, 'moved3@test.local'));
    done(await administrator.patch(`accounts/${await idOf('moved3@test.local')}`, { email: emailOf(2) }));
    await openSession(office, called);
    await told();
    mailbox.mails.length = 0;

    expect(refusal(await move(2, 'thief@test.local'))).toEqual(WAITS);
    expect(refusal(await link(2, 'ke-gian'))).toEqual(WAITS);
    expect(refusal(await link(1, 'ke-gian'))).toEqual(WAITS);
    expect(await told()).toEqual([]);
    done(await move(2, emailOf(2).toUpperCase()));
    done(await administrator.patch(await wayOf(2, ''), { displayName: 'Tên Mới' }));
    expect((await administrator.delete(await wayOf(2, '/openid-subject'))).status).toBe(204);

    done(await postpone(called));
    done(await link(1, 'thanh-vien-2'));
    done(await move(1, 'moved2@test.local'));
    done(await administrator.patch(`accounts/${await idOf('moved2@test.local')}`, { email: emailOf(1) }));
  });

  it('has the link to a new password sent to their own address all the while', async () => {
    const called = await callSession(office);
    await openSession(office, called);
    await told();
    mailbox.mails.length = 0;
    expect(done(await administrator.post(await wayOf(2, '/password-links')))).toMatchObject({ link: null });
    expect(await told()).toEqual([expect.stringContaining(`${emailOf(2)}: `)]);
    done(await postpone(called));
  });

  it('keeps address and identity by the schema as well', async () => {
    const called = await callSession(office);
    await openSession(office, called);
    const { sql } = office.application;
    const id = await idOf(emailOf(2));
    await expect(
      sql.query(`update account set email = 'thief@test.local' where id = $1`, [id]),
    ).rejects.toThrow('sits in a running session');
    await expect(
      sql.query(
        `insert into account_subject (issuer, subject, account_id, linked_at) values ('i', 's', $1, now())`,
        [id],
      ),
    ).rejects.toThrow('sits in a running session');
    done(await postpone(called));
  });
});

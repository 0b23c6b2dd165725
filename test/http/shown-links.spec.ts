/** Links that an administrator reads, where no mail server is set: they open no account that has a way in while its owner sits in a running session. */
import {
  at,
  type CalledSession,
  callSession,
  openSession,
  refusal,
} from '../features/councils/given-meeting.js';
import { type Client, done } from '../support/application.js';
import { Office } from '../support/office.js';

const WAITS = [422, 'way-in-waits-for-session'];
const FRESH = 'trà lá sen đậm vị';

let office: Office;
let administrator: Client;

beforeAll(async () => {
  office = await Office.open({
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'khcn',
    OIDC_CLIENT_SECRET: 'x'.repeat(32),
  });
  administrator = await office.application.openAccount('admin@test.local', ['administrator']);
});

afterAll(() => office?.close());

async function pathOf(seat: number): Promise<string> {
  const { items } = done(await administrator.get(`accounts?q=member${seat + 1}@test.local`));
  return `accounts/${items[0].id}`;
}
const ask = async (seat: number) => administrator.post(`${await pathOf(seat)}/password-links`);
const tokenOf = (link: string) => link.split('/').at(-1)!;
const redeem = (token: string) =>
  office.application.anonymous.put('password-links', { token, newPassword: FRESH });
const forgetPasswordOf = (seat: number) =>
  office.application.sql.query('update account set password_hash = null where email = $1', [
    `member${seat + 1}@test.local`,
  ]);
const postpone = (called: CalledSession) =>
  office.secretary.post(at(called, '/postponement'), { reason: 'mất điện' });

it('are neither shown nor taken while the session runs, also where they were shown before', async () => {
  const prepared = tokenOf(done(await ask(2)).link);
  const called = await callSession(office);
  await openSession(office, called);
  expect(refusal(await ask(2))).toEqual(WAITS);
  expect(refusal(await redeem(prepared))).toEqual(WAITS);
  done(await office.members[2]!.client.get(at(called)));
  done(await postpone(called));
  expect((await redeem(prepared)).status).toBe(204);
  expect(tokenOf(done(await ask(2)).link)).not.toBe(prepared);
});

it('wait also as an invitation, where the owner signs in by OpenID and has no password', async () => {
  await forgetPasswordOf(3);
  const linked = await administrator.put(`${await pathOf(3)}/openid-subject`, { subject: 'thanh-vien-4' });
  expect(linked.status).toBe(204);
  const invitation = done(await ask(3));
  expect(invitation.purpose).toBe('invitation');
  const called = await callSession(office);
  await openSession(office, called);
  expect(refusal(await redeem(tokenOf(invitation.link)))).toEqual(WAITS);
  done(await office.members[3]!.client.get(at(called)));
  done(await postpone(called));
  expect((await redeem(tokenOf(invitation.link))).status).toBe(204);
});

it('let in whoever has no other way, so that an invited member can vote', async () => {
  await forgetPasswordOf(4);
  const { link } = done(await ask(4));
  const called = await callSession(office);
  await openSession(office, called);
  expect((await redeem(tokenOf(link))).status).toBe(204);
  done(await postpone(called));
});

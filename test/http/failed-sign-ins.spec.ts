/** Whoever looks after accounts sees which sign-ins failed; a flood of them stays small, and no typed address is kept. */
import { MOST_NETWORKS_A_DAY } from '../../src/domain/access/failed-sign-in.js';
import { FailedSignIns } from '../../src/features/identity/failed-sign-ins.service.js';
import { Clock } from '../../src/platform/clock.js';
import { Refused } from '../../src/platform/refused.js';
import { type Client, PASSWORD, TestApplication } from '../support/application.js';

const DAY_MS = 24 * 3_600_000;

let application: TestApplication;
let auditor: Client;
let owner: Client;

beforeAll(async () => {
  application = await TestApplication.start({ TRUSTED_PROXIES: '127.0.0.1' });
  auditor = await application.openAccount('auditor@test.local', ['auditor']);
  owner = await application.openAccount('owner@test.local', ['reporter']);
});

afterAll(() => application?.stop());

function wrong(email: string, from: string) {
  return application.anonymous.post(
    'session',
    { email, password: 'not this one' },
    { 'x-forwarded-for': from },
  );
}

async function listed(): Promise<[string | null, string, string | null, number][]> {
  const { items } = (await auditor.get('failed-sign-ins?limit=200')).body;
  // biome-ignore lint/suspicious/noExplicitAny: an answer
  return items.map(({ account, step, network, tried }: any) => [account?.name ?? null, step, network, tried]);
}

it('counts wrong passwords by account and network, and tells when somebody was held off', async () => {
  for (let at = 0; at < 11; at++) await wrong('Owner@test.local', '203.0.113.5');
  await wrong('owner@test.local', '2001:db8::1');
  expect(await listed()).toEqual([
    ['owner@test.local', 'password', '2001:db8::/64', 1],
    ['owner@test.local', 'held-off', '203.0.113.5', 1],
    ['owner@test.local', 'password', '203.0.113.5', 10],
  ]);
});

it('counts a wrong password of somebody who is in, and a wrong code', async () => {
  expect((await owner.post('second-factor', { currentPassword: 'x' })).status).toBe(422);
  await owner.post('second-factor', { currentPassword: PASSWORD });
  await application.sql.query('update second_factor set confirmed_at = now()');
  const answer = await application.anonymous.post('session', {
    email: 'owner@test.local',
    password: PASSWORD,
    code: '000000',
  });
  expect(answer.status).toBe(401);
  expect((await listed()).slice(0, 2)).toEqual([
    ['owner@test.local', 'code', '127.0.0.1', 1],
    ['owner@test.local', 'password', '127.0.0.1', 1],
  ]);
});

it('keeps nothing of what was typed where nobody has such an address', async () => {
  await wrong('my-password-by-mistake@test.local', '203.0.113.6');
  expect((await listed())[0]).toEqual([null, 'password', '203.0.113.6', 1]);
  const rows = await application.sql.query('select * from failed_sign_in');
  expect(JSON.stringify(rows)).not.toContain('mistake');
});

it('stays small in a flood from everywhere', async () => {
  const failures = application.app.get(FailedSignIns);
  const fails = () => Promise.reject(Refused.because('wrong-credentials'));
  for (let at = 0; at < MOST_NETWORKS_A_DAY + 20; at++)
    await failures.watch({ email: `nobody-${at}@test.local` }, `198.51.100.${at}`, fails).catch(() => {});
  const strangers = (await listed()).filter(([name]) => name === null);
  expect(strangers).toHaveLength(MOST_NETWORKS_A_DAY + 1);
  expect(strangers.find(([, , network]) => network === null)?.[3]).toBe(21);
});

it('is a page for who reads the audit, and for nobody else', async () => {
  const page = await auditor.get('/audit/failed-sign-ins');
  expect([page.status, page.text.includes('nhiều mạng khác')]).toEqual([200, true]);
  expect((await owner.get('/audit/failed-sign-ins')).status).toBe(404);
  expect((await owner.get('failed-sign-ins')).status).toBe(403);
});

it('forgets after ninety days', async () => {
  const now = (await application.app.get(Clock).now()).getTime();
  application.setClock(new Date(now + 91 * DAY_MS).toISOString());
  await wrong('owner@test.local', '203.0.113.9');
  await wrong('owner@test.local', '203.0.113.9');
  const rows = await application.sql.query('select network from failed_sign_in');
  expect(rows).toEqual([{ network: '203.0.113.9' }]);
});

/** Guessing passwords is slowed down, for accounts that exist and for those that do not, and not for whoever is at home. */
import { ThrottleRepository } from '../../src/features/identity/throttle.repository.js';
import { Clock } from '../../src/platform/clock.js';
import { type Answer, PASSWORD, TestApplication } from '../support/application.js';

const MINUTE_MS = 60_000;
const HOME = '198.51.100.1';
const WRONG = 'not the password';

let application: TestApplication;

function signIn(email: string, password: string, from: string): Promise<Answer> {
  return application.anonymous.post('session', { email, password }, { 'x-forwarded-for': from });
}

async function statuses(count: number, email: string, from: (at: number) => string): Promise<number[]> {
  const all: number[] = [];
  for (let at = 0; at < count; at++) all.push((await signIn(email, WRONG, from(at))).status);
  return all;
}

beforeAll(async () => {
  application = await TestApplication.start({ TRUSTED_PROXIES: '127.0.0.1' });
  await application.openAccount('owner@test.local', ['reporter']);
  await application.openAccount('other@test.local', ['reporter']);
  await application.sql.query('delete from familiar_network');
  expect((await signIn('owner@test.local', PASSWORD, HOME)).status).toBe(201);
});

afterAll(() => application?.stop());

it('answers 429 with a sentence and a time after ten wrong ones from one address, also to the right one', async () => {
  const stranger = '203.0.113.1';
  expect(await statuses(11, 'owner@test.local', () => stranger)).toEqual([...Array(10).fill(401), 429]);
  const answer = await signIn('owner@test.local', PASSWORD, stranger);
  expect([answer.status, answer.body.code]).toEqual([429, 'sign-in-throttled']);
  expect(answer.body.title).toMatch(/chờ 1[45] phút/);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(800);
  const form = new URLSearchParams({ email: 'owner@test.local', password: PASSWORD }).toString();
  const page = await application.anonymous.post('/sign-in', form, {
    'content-type': 'application/x-www-form-urlencoded',
    'x-forwarded-for': stranger,
  });
  expect([page.status, page.text.includes('Đã thử sai quá nhiều lần')]).toEqual([429, true]);
  expect(page.headers['retry-after']).toBeDefined();
});

it('lets other accounts in from that address, and its owner from home', async () => {
  expect((await signIn('other@test.local', PASSWORD, '203.0.113.1')).status).toBe(201);
  expect((await signIn('owner@test.local', PASSWORD, HOME)).status).toBe(201);
});

it('shuts an account for strange addresses when many guess, and never for its own', async () => {
  const many = await statuses(45, 'owner@test.local', (at) => `203.0.113.${10 + at}`);
  expect(many.slice(-5)).toEqual(Array(5).fill(429));
  expect((await signIn('owner@test.local', PASSWORD, '192.0.2.9')).status).toBe(429);
  expect((await signIn('owner@test.local', PASSWORD, HOME)).status).toBe(201);
});

it('is used up for no account by an address that is written like the account and the place it signs in from', async () => {
  const office = '198.51.100.77';
  await statuses(11, `other@test.local from ${office}`, () => '203.0.113.4');
  expect((await signIn('other@test.local', PASSWORD, office)).status).toBe(201);
});

it('answers the same for an address that nobody has', async () => {
  expect(await statuses(11, 'nobody@test.local', () => '203.0.113.2')).toEqual([...Array(10).fill(401), 429]);
});

it('counts guesses that come at once as well as those that come one by one', async () => {
  const at = '203.0.113.3';
  const answers = await Promise.all(Array.from({ length: 30 }, () => signIn('other@test.local', WRONG, at)));
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
});

it('opens again when the time it told has passed', async () => {
  const began = (await application.app.get(Clock).now()).getTime();
  application.setClock(new Date(began + 16 * MINUTE_MS).toISOString());
  expect((await signIn('owner@test.local', PASSWORD, '203.0.113.1')).status).toBe(201);
});

it('counts no further until an instant that only a clock that was ahead has told', async () => {
  const clock = application.app.get(Clock);
  const began = (await clock.now()).getTime();
  application.setClock(new Date(began + 365 * 24 * 60 * MINUTE_MS).toISOString());
  const stranger = '203.0.113.4';
  expect(await statuses(10, 'other@test.local', () => stranger)).toEqual(Array(10).fill(401));
  application.setClock(new Date(began).toISOString());
  expect((await signIn('other@test.local', PASSWORD, stranger)).status).toBe(201);
});

it('counts on where a guess that asked the time a moment earlier comes a moment later', async () => {
  const throttle = application.app.get(ThrottleRepository, { strict: false });
  const count = (now: number) =>
    application.sql.transaction((tx) =>
      throttle.count(tx, ['a key'], new Date(now), new Date(now + 15 * MINUTE_MS)),
    );
  const now = Date.now();
  expect([(await count(now)).tried, (await count(now - MINUTE_MS)).tried]).toEqual([1, 2]);
});

it('keeps neither addresses nor names among what it counts', async () => {
  const rows = await application.sql.query(`select encode(key, 'escape') as key from throttle`);
  expect(JSON.stringify(rows)).not.toMatch(/test\.local|203\.0/);
});

/** Signing in at an OpenID provider: a real conversation with one, linked by an administrator, bound to one browser. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OpenIdRepository } from '../../src/features/identity/openid.repository.js';
import type { Config } from '../../src/platform/config/config.module.js';
import { OpenIdProvider } from '../../src/platform/openid/openid-provider.js';
import { type Answer, type Client, done, PASSWORD, TestApplication } from '../support/application.js';
import { CLIENT, IdentityProvider } from '../support/identity-provider.js';
import { meanwhile } from '../support/meanwhile.js';

const PUBLIC_URL = 'http://127.0.0.1:4331';

let provider: IdentityProvider;
let application: TestApplication;
let administrator: Client;
let ownerId: string;

interface Leaving {
  readonly address: string;
  readonly cookie: string;
}

async function leave(next = '/inbox'): Promise<Leaving> {
  const answer = await application.anonymous.get(`/sign-in/openid?next=${encodeURIComponent(next)}`);
  expect(answer.status).toBe(303);
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
  return { address: String(answer.headers.location), cookie };
}

function comeBack(address: string, cookie: string): Promise<Answer> {
  const { pathname, search } = new URL(address);
  return application.anonymous.get(`${pathname}${search}`, { cookie });
}

async function signInAs(name: string): Promise<Answer> {
  const { address, cookie } = await leave();
  return comeBack(await provider.signInAs(name, address), cookie);
}

const sessionIn = (answer: Answer) => /khcn_session=[^;]+/.exec(String(answer.headers['set-cookie']))?.[0];

beforeAll(async () => {
  provider = await IdentityProvider.open(`${PUBLIC_URL}/sign-in/openid/callback`);
  application = await TestApplication.start({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    PUBLIC_URL,
  });
  administrator = await application.openAccount('admin@test.local', ['administrator']);
  const owner = await application.openAccount('owner@test.local', ['reporter']);
  ownerId = (await owner.get('session')).body.account.accountId;
});

afterAll(async () => {
  await application?.stop();
  await provider?.close();
});

it('is offered at the door, with PKCE, state and nonce on the way', async () => {
  expect((await application.anonymous.get('/sign-in')).text).toContain('/sign-in/openid?next=');
  const asked = new URL((await leave()).address).searchParams;
  expect(asked.get('response_type')).toBe('code');
  expect(asked.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{40,}$/);
});

it('lets nobody in by an address that the provider tells, and names the subject to be linked', async () => {
  const answer = await signInAs('chuyen-vien-7');
  expect([answer.status, sessionIn(answer)]).toEqual([403, undefined]);
  expect(answer.text).toContain('chuyen-vien-7');
});

it('lets in whom an administrator has linked, until the link is taken away', async () => {
  const form = new URLSearchParams({ _csrf: administrator.csrfToken, subject: 'chuyen-vien-7' }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await administrator.post(`/accounts/${ownerId}/openid`, form, headers)).status).toBe(303);
  const answer = await signInAs('chuyen-vien-7');
  expect([answer.status, answer.headers.location]).toEqual([303, '/inbox']);
  const inside = application.signedIn({ cookie: sessionIn(answer)!, csrfToken: '' });
  const { account, csrfToken } = (await inside.get('session')).body;
  expect(account.accountId).toBe(ownerId);
  const atHome = application.signedIn({ cookie: sessionIn(answer)!, csrfToken });
  const feed = new URL(done(await atHome.post('calendar-feeds', { scope: 'person' })).address).pathname;
  expect((await application.anonymous.get(feed)).status).toBe(200);
  const other = (await administrator.get('session')).body.account.accountId;
  const taken = await administrator.put(`accounts/${other}/openid-subject`, { subject: 'chuyen-vien-7' });
  expect([taken.status, taken.body.code]).toEqual([409, 'already-exists']);
  expect((await administrator.delete(`accounts/${ownerId}/openid-subject`)).status).toBe(204);
  expect((await inside.get('session')).status).toBe(401);
  expect((await application.anonymous.get(feed)).status).toBe(404);
  expect((await signInAs('chuyen-vien-7')).status).toBe(403);
  await application.signIn('owner@test.local', PASSWORD);
});

it('takes no answer that another browser asked for, that is changed, or that was taken before', async () => {
  await administrator.put(`accounts/${ownerId}/openid-subject`, { subject: 'chuyen-vien-7' });
  const mine = await leave();
  const others = await leave();
  const address = await provider.signInAs('chuyen-vien-7', mine.address);
  const outcome = async (url: string, cookie: string) => {
    const answer = await comeBack(url, cookie);
    return [answer.status, sessionIn(answer)];
  };
  expect(await outcome(address, '')).toEqual([403, undefined]);
  expect(await outcome(address, others.cookie)).toEqual([403, undefined]);
  expect(await outcome(address.replace(/state=[^&]+/, 'state=guess'), mine.cookie)).toEqual([403, undefined]);
  expect((await comeBack(address, mine.cookie)).status).toBe(303);
  expect(await outcome(address, mine.cookie)).toEqual([403, undefined]);
});

it('lets nobody in whose link is taken away while they come back', async () => {
  const subjects = application.app.get(OpenIdRepository, { strict: false });
  meanwhile(subjects, 'findAccount', async () => {
    done(await administrator.delete(`accounts/${ownerId}/openid-subject`));
  });
  const answer = await signInAs('chuyen-vien-7');
  expect([answer.status, sessionIn(answer)]).toEqual([403, undefined]);
  done(await administrator.put(`accounts/${ownerId}/openid-subject`, { subject: 'chuyen-vien-7' }));
});

it('waits for no provider that answers without an end', async () => {
  const endless = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'application/json' });
    const more = () => {
      while (!answer.destroyed && answer.write(' '.repeat(65_536)));
    };
    answer.on('drain', more);
    more();
  });
  await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
  const { port } = endless.address() as AddressInfo;
  const openId = { issuer: `http://127.0.0.1:${port}`, clientId: 'khcn', clientSecret: CLIENT.secret };
  const there = new OpenIdProvider({ openId, publicUrl: PUBLIC_URL } as Config);
  const asked = performance.now();
  await expect(there.begin()).rejects.toMatchObject({ refusals: [{ code: 'openid-unreachable' }] });
  expect(performance.now() - asked).toBeLessThan(5_000);
  endless.closeAllConnections();
  endless.close();
});

it('leads to no foreign site afterwards', async () => {
  const { address, cookie } = await leave('https://evil.test/');
  const answer = await comeBack(await provider.signInAs('chuyen-vien-7', address), cookie);
  expect(answer.headers.location).toBe('/work');
});

it('is begun by nobody’s link from another site, which leads to the door', async () => {
  for (const site of ['cross-site', 'same-site']) {
    const answer = await application.anonymous.get('/sign-in/openid?next=/inbox', { 'sec-fetch-site': site });
    expect([answer.status, answer.headers.location]).toEqual([303, '/sign-in?next=%2Finbox']);
    expect(answer.headers['set-cookie']).toBeUndefined();
  }
  const own = await application.anonymous.get('/sign-in/openid', { 'sec-fetch-site': 'same-origin' });
  expect(String(own.headers.location)).toContain(provider.issuer);
});

it('is bound, over TLS, by a cookie that nobody else can plant', async () => {
  const secure = await TestApplication.start({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    PUBLIC_URL: 'https://khcn.example.vn',
  });
  const { headers } = await secure.anonymous.get('/sign-in/openid');
  await secure.stop();
  expect(String(headers['set-cookie'])).toMatch(
    /^__Host-khcn_openid=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
});

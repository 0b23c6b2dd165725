/** Asking the provider of identities: no redirect is followed, and no answer is waited for for ever. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { OpenIdProvider } from '../../src/platform/openid/openid-provider.js';
import { Receiver } from '../support/receiver.js';

let provider: Receiver;

beforeAll(async () => {
  Logger.overrideLogger(false);
  provider = await Receiver.open();
});

afterAll(() => provider.close());

const issuer = () => `http://127.0.0.1:${provider.port}`;

function openProvider(): OpenIdProvider {
  const openId = { issuer: issuer(), clientId: 'khcn', clientSecret: 'a secret' };
  return new OpenIdProvider({ openId, publicUrl: 'https://khcn.example.vn' } as never);
}

const begin = () => openProvider().begin();

it.each([301, 302, 307, 308])('follows no redirect (%i) of the provider', async (status) => {
  provider.clear();
  provider.answer(status, '', { location: provider.url('127.0.0.1', '/inside') });
  await expect(begin()).rejects.toThrow('openid-unreachable');
  expect(provider.received.map(({ path }) => path)).not.toContain('/inside');
});

it('does not take another issuer’s word', async () => {
  provider.clear();
  const document = {
    issuer: 'https://elsewhere.example',
    authorization_endpoint: 'https://elsewhere.example/a',
  };
  provider.answer(200, JSON.stringify(document), { 'content-type': 'application/json' });
  await expect(begin()).rejects.toThrow('openid-unreachable');
});

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const OWN = rsa();
const FOREIGN = rsa();
const encoded = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');

/** As the provider at `issuer()` would answer: with whatever token, and one key that is its own. */
function answerWith(idToken: (nonce: string) => string, nonce: () => string): void {
  const address = issuer();
  provider.clear();
  provider.reply = (reply, { path }) => {
    const said = path.startsWith('/.well-known/')
      ? {
          issuer: address,
          authorization_endpoint: `${address}/auth`,
          token_endpoint: `${address}/token`,
          jwks_uri: `${address}/keys`,
        }
      : path === '/keys'
        ? { keys: [{ ...OWN.publicKey.export({ format: 'jwk' }), kid: 'a', use: 'sig', alg: 'RS256' }] }
        : { access_token: 'a', token_type: 'Bearer', id_token: idToken(nonce()) };
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  };
}

function token(header: object, claims: object, key: KeyObject | null): string {
  const now = Math.floor(Date.now() / 1000);
  const said = { iss: issuer(), sub: 'chuyen-vien-7', aud: 'khcn', iat: now, exp: now + 60, ...claims };
  const content = `${encoded({ kid: 'a', ...header })}.${encoded(said)}`;
  return `${content}.${key ? sign('sha256', Buffer.from(content), key).toString('base64url') : ''}`;
}

const RS256 = { alg: 'RS256' };
const HOUR_AGO = Math.floor(Date.now() / 1000) - 3600;

it.each<[string, (nonce: string) => string, boolean]>([
  ['signed by the provider', (nonce) => token(RS256, { nonce }, OWN.privateKey), true],
  ['signed by somebody else', (nonce) => token(RS256, { nonce }, FOREIGN.privateKey), false],
  ['without a signature', (nonce) => token({ alg: 'none' }, { nonce }, null), false],
  ['for another client', (nonce) => token(RS256, { nonce, aud: 'other' }, OWN.privateKey), false],
  ['of another issuer', (nonce) => token(RS256, { nonce, iss: 'https://a.example' }, OWN.privateKey), false],
  ['that has ended', (nonce) => token(RS256, { nonce, exp: HOUR_AGO }, OWN.privateKey), false],
  ['of another visit', () => token(RS256, { nonce: 'other' }, OWN.privateKey), false],
])('takes an identity or not: one %s', async (_, idToken, isTaken) => {
  let nonce = '';
  answerWith(idToken, () => nonce);
  const asking = openProvider();
  const { visit } = await asking.begin();
  nonce = visit.nonce;
  const query = `?${new URLSearchParams({ code: 'a', state: visit.state, iss: issuer() })}`;
  const outcome = await asking.finish(query, visit).catch((error: Error) => error.message);
  expect(outcome).toEqual(isTaken ? { issuer: issuer(), subject: 'chuyen-vien-7' } : 'openid-not-taken');
});

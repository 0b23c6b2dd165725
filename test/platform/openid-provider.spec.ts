/** Asking the provider of identities: no redirect is followed, and no answer is waited for for ever. */
import { Logger } from '@nestjs/common';
import { OpenIdProvider } from '../../src/platform/openid/openid-provider.js';
import { Receiver } from '../support/receiver.js';

let provider: Receiver;

beforeAll(async () => {
  Logger.overrideLogger(false);
  provider = await Receiver.open();
});

afterAll(() => provider.close());

function begin() {
  const openId = { issuer: `http://127.0.0.1:${provider.port}`, clientId: 'khcn', clientSecret: 'a secret' };
  return new OpenIdProvider({ openId, publicUrl: 'https://khcn.example.vn' } as never).begin();
}

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

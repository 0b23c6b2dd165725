import { decideAddress } from '../../../src/domain/webhooks/webhook-address.js';

it.each([
  'https://chat.example.vn/hook',
  'http://chat.example.vn:80/',
  'https://chat.example.vn:8443/a?b=c',
  'https://đà-nẵng.vn/x',
])('takes %s', (text) => {
  expect(decideAddress(text)).toEqual({ allowed: true, value: new URL(text).href });
});

it.each([
  '',
  'chat',
  '//chat.example.vn/',
  'ftp://chat.example.vn/',
  'file:///etc/passwd',
  'gopher://chat.example.vn/_a',
  'javascript:alert(1)',
  'data:text/plain,a',
  'https://user:word@chat.example.vn/',
  'https://user@chat.example.vn/',
  'https://:word@chat.example.vn/',
  'http://chat.example.vn:22/',
  'http://chat.example.vn:25/',
  'https://chat.example.vn:587/',
  'http://chat.example.vn:0/',
  'http://chat.example.vn:99999/',
  'https://',
  'https://a b/',
])('refuses %j', (text) => {
  expect(decideAddress(text)).toMatchObject({
    allowed: false,
    refusals: [{ code: 'webhook-address-unusable' }],
  });
});

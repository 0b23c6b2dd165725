/** Unpacking is work and risk that nobody has asked for yet: it would come before who is asking is known. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { TestApplication } from '../support/application.js';

let application: TestApplication;

beforeAll(async () => {
  application = await TestApplication.start();
}, 60_000);

afterAll(() => application?.close());

const SIGN_IN = JSON.stringify({ email: 'nobody@example.vn', password: 'a password of nobody' });

it.each([
  ['br', brotliCompressSync],
  ['gzip', gzipSync],
  ['deflate', deflateSync],
])('unpacks no body that comes packed by %s', async (encoding, pack) => {
  const { statusCode, headers, body } = await application.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'content-type': 'application/json', 'content-encoding': encoding },
    payload: pack(SIGN_IN),
  });
  expect([statusCode, headers['accept-encoding'], JSON.parse(body).code]).toEqual([
    415,
    'identity',
    'unsupported-media-type',
  ]);
});

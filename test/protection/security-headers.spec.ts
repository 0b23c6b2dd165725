/** What no route answers carries the same headers as what one does (that is held by the matrix, over all of them). */
import { type Answer, TestApplication } from '../support/application.js';
import { lackingHeaders } from './needed-headers.js';

let application: TestApplication;

beforeAll(async () => {
  application = await TestApplication.start({ PUBLIC_URL: 'https://khcn.example.vn' });
});

afterAll(() => application.stop());

const STRAY: Readonly<Record<string, () => Promise<Answer>>> = {
  'an unknown page': () => application.anonymous.get('/nowhere'),
  'an unknown address of the interface': () => application.anonymous.get('nowhere'),
  'an address that cannot be read': () => application.anonymous.get('/%ff'),
  'an address that is too long': () => application.anonymous.get(`/projects/${'a'.repeat(300)}`),
  'a body that is too large': () => application.anonymous.post('session', `"${'a'.repeat(300_000)}"`),
  'a body of a foreign type': () =>
    application.anonymous.post('session', '<a/>', { 'content-type': 'application/xml' }),
  'a body that is broken': () => application.anonymous.post('session', '{"email":'),
  'a file of the pages': () => application.anonymous.get('/assets/app.css'),
  'the page about the interface': () => application.anonymous.get('/api/docs'),
  'the way to sign in': () => application.anonymous.get('/projects'),
};

it.each(Object.keys(STRAY))('%s answers with every header, and over TLS for a year', async (name) => {
  const answer = await STRAY[name]!();
  expect(answer.status).toBeLessThan(500);
  expect(lackingHeaders(answer)).toEqual([]);
  expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
});

it('asks no browser for TLS where the office has none', async () => {
  const plain = await TestApplication.start({ PUBLIC_URL: 'http://khcn.local' });
  const { headers } = await plain.anonymous.get('/sign-in');
  await plain.stop();
  expect(headers['strict-transport-security']).toBeUndefined();
});

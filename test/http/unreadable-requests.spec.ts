/** What is no HTTP is answered all the same: a problem with a sentence, on a connection that ends. */
import { type AddressInfo, connect } from 'node:net';
import { TestApplication } from '../support/application.js';

let application: TestApplication;
let port: number;

beforeAll(async () => {
  application = await TestApplication.start();
  await application.app.listen(0, '127.0.0.1');
  port = (application.app.getHttpServer().address() as AddressInfo).port;
});

afterAll(() => application?.close());

function answerTo(sent: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(sent));
    let answer = '';
    socket.setEncoding('utf8').on('data', (words: string) => {
      answer += words;
    });
    socket.once('close', () => resolve(answer)).once('error', reject);
  });
}

const headed = (header: string) => `GET /api/v1/projects HTTP/1.1\r\nHost: here\r\n${header}\r\n\r\n`;

it.each([
  ['no HTTP at all', 'xin chào\r\n\r\n', 400, 'malformed-request'],
  ['a header with a NUL', headed('X-A: a\0b'), 400, 'malformed-request'],
  ['two lengths', headed('Transfer-Encoding: chunked\r\nContent-Length: 4'), 400, 'malformed-request'],
  ['too long a header', headed(`X-A: ${'a'.repeat(20_000)}`), 431, 'request-head-too-long'],
  [
    'too long a search',
    `GET /projects?q=${'a'.repeat(20_000)} HTTP/1.1\r\nHost: here\r\n\r\n`,
    431,
    'request-head-too-long',
  ],
  ['an expectation that nobody meets', headed('Expect: x'), 417, 'malformed-request'],
  ['no host', 'GET /api/v1/projects HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'malformed-request'],
  ['no host for a page', 'GET /nothing HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'malformed-request'],
])('answers %s with a problem', async (_, sent, status, code) => {
  const [head = '', body = ''] = (await answerTo(sent)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toMatch(/^content-type: application\/problem\+json/m);
  expect(head).toMatch(/^x-content-type-options: nosniff/m);
  expect(head).toMatch(/^cache-control: no-store/m);
  expect(JSON.parse(body)).toMatchObject({ status, code });
  expect(JSON.parse(body).title).toMatch(/[ạảấầẩẫậăắằẵặđêếềểộốồợủ]/);
});

const A_FORM = { 'content-type': 'application/x-www-form-urlencoded' };

it.each<[string, number, string, string, Record<string, string>]>([
  ['a form that is too large', 413, '/sign-in', `email=${'a'.repeat(3_000_000)}`, A_FORM],
  ['a form of too many fields', 413, '/sign-in', 'a=1&'.repeat(6_000), A_FORM],
  ['a form of another kind', 415, '/sign-in', 'a', { 'content-type': 'text/plain' }],
])('shows a person a page for %s', async (_, status, path, sent, headers) => {
  const answer = await application.anonymous.post(path, sent, headers);
  expect([answer.status, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
  expect(answer.text).toContain('<main');
});

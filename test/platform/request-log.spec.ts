import { Writable } from 'node:stream';
import Fastify from 'fastify';
import { maskedAddress, requestLog } from '../../src/platform/http/request-log.js';

const SECRET = 'Zk3-_9aB'.repeat(6).slice(0, 43);

it.each([
  ['/projects?q=Nguy%E1%BB%85n+V%C4%83n+A&year=2021', '/projects?q=***&year=***'],
  ['/sign-in/openid/callback?code=abc&state=def', '/sign-in/openid/callback?code=***&state=***'],
  ['/a?b=c?d=e', '/a?b=***'],
  ['/a?', '/a?'],
  ['/a', '/a'],
])('writes %s as %s', (url, written) => {
  expect(maskedAddress(url)).toBe(written);
});

it.each([
  `/calendar/${SECRET}.ics`,
  `/api/v1/calendar/${SECRET}.ics?x=1`,
  `/calendar/${SECRET}`,
  `/%63alendar/${SECRET}.ics`,
  `/sign-in?next=/calendar/${SECRET}.ics`,
])('writes %s without its secret into the log', async (url) => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const app = Fastify({ logger: { ...requestLog('info'), stream } });
  app.setNotFoundHandler((_request, reply) => reply.status(404).send(''));
  await app.inject(url);
  await app.close();
  expect(lines.join('')).toContain('***');
  expect(lines.join('')).not.toContain(SECRET);
});

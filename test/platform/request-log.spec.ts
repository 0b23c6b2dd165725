import { Writable } from 'node:stream';
import Fastify, { type FastifyInstance } from 'fastify';
import { maskedAddress, requestLog } from '../../src/platform/http/request-log.js';

/** What is written while this is asked for. */
async function logged(url: string, prepare: (app: FastifyInstance) => unknown): Promise<string> {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const app = Fastify({ logger: { ...requestLog('info'), stream } }) as unknown as FastifyInstance;
  prepare(app);
  await app.inject(url);
  await app.close();
  return lines.join('');
}

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
  const log = await logged(url, (app) =>
    app.setNotFoundHandler((_request, reply) => reply.status(404).send('')),
  );
  expect(log).toContain('***');
  expect(log).not.toContain(SECRET);
});

it('tells who was refused what, and of an answer to nobody no more than its status', async () => {
  const accountId = '0b0c6f0e-8a53-4f9b-9d3a-6f1f5d0f9a11';
  const refused = await logged('/shut', (app) =>
    app.get('/shut', (request, reply) => {
      request.actor = { accountId } as never;
      request.refusedAs = 'not-permitted';
      return reply.status(404).send('');
    }),
  );
  const [asked, answered] = refused
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answered).toMatchObject({
    reqId: asked.reqId,
    res: { statusCode: 404, accountId, refusedAs: 'not-permitted' },
  });
  const open = await logged('/open', (app) => app.get('/open', () => 'a'));
  expect(JSON.parse(open.trim().split('\n')[1]!).res).toEqual({ statusCode: 200 });
});

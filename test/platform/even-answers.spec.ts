/** What is refused is refused at steps of time, so that nobody hears from the time what the words keep. */
import { setTimeout as pause } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { answerEvenly } from '../../src/platform/http/even-answers.js';

let server: FastifyInstance;

beforeAll(async () => {
  server = fastify();
  answerEvenly(server, { absenceMs: 60, shutDoorMs: 150 });
  server.get('/:status/:ms', async (request, reply) => {
    const { status, ms } = request.params as { status: string; ms: string };
    await pause(Number(ms));
    return reply.status(Number(status)).send('said');
  });
  await server.ready();
});

afterAll(() => server?.close());

async function tookMs(status: number, ms: number): Promise<number> {
  const began = performance.now();
  const answer = await server.inject(`/${status}/${ms}`);
  expect([answer.statusCode, answer.body]).toEqual([status, 'said']);
  return performance.now() - began;
}

/** The shortest of some: a busy machine is late now and then. */
async function atBest(status: number, ms: number): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 8; time++) times.push(await tookMs(status, ms));
  return Math.min(...times);
}

it('refuses at once and after a while at the same time', async () => {
  for (const ms of [0, 10, 30]) {
    const took = await atBest(404, ms);
    expect(took).toBeGreaterThanOrEqual(60);
    expect(took % 60).toBeLessThan(30);
  }
});

it('goes on to the next step where the work takes longer than one', async () => {
  expect(await tookMs(404, 70)).toBeGreaterThanOrEqual(120);
});

it.each([401, 429])('holds a door shut for a step (%i)', async (status) => {
  expect(await tookMs(status, 5)).toBeGreaterThanOrEqual(150);
});

it.each([200, 304, 403, 409, 422])('holds nobody up who is answered (%i)', async (status) => {
  expect(await atBest(status, 0)).toBeLessThan(50);
});

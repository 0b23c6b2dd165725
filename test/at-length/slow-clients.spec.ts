/** Whoever sends or reads too slowly is cut off, and holds up nobody else. */

import { rmSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/platform/config/config.js';
import type { Patience } from '../../src/platform/http/slow-clients.js';
import { createWebApplication } from '../../src/platform/http/web-application.js';
import { closeQueueBackend } from '../../src/platform/queue/queue-backend.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { NetworkClient } from '../support/faults/network-client.js';
import { multipart, PDF } from '../support/files.js';
import { STAFFED, type Staff, staffOnce } from '../support/office-staff.js';
import { openTestFolder } from '../support/test-folder.js';

/** The product's own, a thirtieth of them. */
const SHORT: Patience = { requestMs: 1_000, uploadMs: 10_000, silenceMs: 2_000, keptMs: 1_000, lookMs: 200 };

const dataDir = openTestFolder();
let staff: Staff;
let database: TestDatabase;
let app: NestFastifyApplication;
let port: number;

beforeAll(async () => {
  staff = await staffOnce();
  database = await createTestDatabase(STAFFED);
  const config = readConfig({
    DEMO: '0',
    LOG_LEVEL: 'silent',
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
  });
  app = await createWebApplication(AppModule.of(config), config, { patience: SHORT });
  await app.listen(0, '127.0.0.1');
  ({ port } = app.getHttpServer().address() as AddressInfo);
}, 60_000);

afterAll(async () => {
  await app?.close();
  await closeQueueBackend();
  await database?.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Ended {
  readonly answer: string;
  readonly afterMs: number;
}

/** Sends the first part at once and then the rest, a byte at a time, until the other side has had enough. */
function dribble(first: string, rest: string, everyMs = 100): Promise<Ended> {
  const from = performance.now();
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  let at = 0;
  socket.setEncoding('latin1').on('data', (part: string) => {
    answer += part;
  });
  socket.on('error', () => {});
  socket.write(first);
  const timer = setInterval(() => {
    if (at < rest.length && socket.writable) socket.write(rest[at++]!);
  }, everyMs);
  return new Promise((resolve) =>
    socket.once('close', () => {
      clearInterval(timer);
      resolve({ answer, afterMs: performance.now() - from });
    }),
  );
}

const signedIn = () => `Cookie: ${staff.secretary.cookie}\r\nX-CSRF-Token: ${staff.secretary.csrfToken}\r\n`;

it('cuts off headers that come a byte at a time', async () => {
  const { answer, afterMs } = await dribble(
    'GET /api/v1/projects HTTP/1.1\r\nHost: office\r\nX-Slow: ',
    'a'.repeat(1_000),
  );
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  expect(afterMs).toBeLessThan(2_500);
});

it.each(['application/json', 'application/x-www-form-urlencoded'])(
  'cuts off a body of %s that comes a byte at a time',
  async (type) => {
    const head = `POST /api/v1/institutions HTTP/1.1\r\nHost: office\r\n${signedIn()}Content-Type: ${type}\r\nContent-Length: 1000\r\n\r\n`;
    const { answer, afterMs } = await dribble(`${head}{`, ' '.repeat(1_000));
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    expect(afterMs).toBeLessThan(2_500);
  },
);

it('cuts off a connection that says nothing', async () => {
  expect((await dribble('', '')).afterMs).toBeLessThan(3_500);
});

it('lets an upload take longer, as long as it moves, and cuts it off when it stands still', async () => {
  const project = await new NetworkClient(port, headers()).send('projects', {
    body: { title: 'Chậm', kind: 'topic', level: 'grassroots', leadInstitutionId: staff.leadId },
  });
  const { body, type } = multipart([
    { name: 'kind', value: 'other' },
    { name: 'title', value: 'Slow' },
    { name: 'file', value: Buffer.concat([PDF, Buffer.from('% '.repeat(10))]), fileName: 'a.pdf' },
  ]);
  const head = `POST /api/v1/projects/${project.body.id}/documents HTTP/1.1\r\nHost: office\r\nConnection: close\r\n${signedIn()}Content-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`;
  const text = body.toString('latin1');
  const moving = await dribble(head + text.slice(0, -30), text.slice(-30), 60);
  expect(moving.answer).toMatch(/^HTTP\/1.1 201 /);
  expect(moving.afterMs).toBeGreaterThan(SHORT.requestMs);
  const still = await dribble(head + text.slice(0, -30), '');
  expect(still.answer).not.toMatch(/^HTTP\/1.1 201 /);
  expect(still.afterMs).toBeLessThan(4_500);
});

it('cuts off who asks for much and reads nothing', async () => {
  const from = performance.now();
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.pause();
  const ask = `GET /api/openapi.json HTTP/1.1\r\nHost: office\r\n${signedIn()}\r\n`;
  // More than the system keeps for a reader.
  socket.write(ask.repeat(60));
  let connections = 1;
  while (connections > 0 && performance.now() - from < 8_000) {
    await pause(100);
    connections = await new Promise<number>((resolve) =>
      app.getHttpServer().getConnections((_: unknown, count: number) => resolve(count)),
    );
  }
  expect(connections).toBe(0);
  socket.destroy();
});

it('serves the others meanwhile', async () => {
  const slow = Array.from({ length: 300 }, () =>
    dribble(
      'POST /api/v1/institutions HTTP/1.1\r\nHost: office\r\nContent-Length: 100\r\n\r\n{',
      ' '.repeat(100),
    ),
  );
  const client = new NetworkClient(port, headers());
  for (let n = 0; n < 20; n++) expect((await client.send('institutions')).status).toBe(200);
  client.close();
  await Promise.all(slow);
});

function headers() {
  return { cookie: staff.secretary.cookie, 'x-csrf-token': staff.secretary.csrfToken };
}

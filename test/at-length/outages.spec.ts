/** The database goes away and comes back: the programs stay, say so at once, and go on by themselves. */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type EmbeddedServer, startEmbeddedServer } from '../../src/platform/database/embedded-server.js';
import { DemoOffice } from '../support/faults/demo-office.js';
import { type NetworkAnswer, NetworkClient } from '../support/faults/network-client.js';
import { buildProduct, DEMO_PASSWORD, freePort, RunningProgram } from '../support/faults/product.js';
import { newInstitution } from '../support/faults/web-programs.js';
import { openTestFolder, QUICK_INITDB } from '../support/test-folder.js';

const dataDir = openTestFolder();
let server: EmbeddedServer;
let program: RunningProgram;
let worker: RunningProgram;
let office: DemoOffice;
/** As a supervisor asks. */
let nobody: NetworkClient;

const startServer = () => startEmbeddedServer({ dataDir, tuning: ['fsync=off'], initdbFlags: QUICK_INITDB });

beforeAll(async () => {
  buildProduct();
  server = await startServer();
  const environment = { DATABASE_URL: server.url, DATA_DIR: `${dataDir}/program`, DEMO: '1', DEMO_PASSWORD };
  program = await RunningProgram.spawn('start', await freePort(), environment).ready();
  worker = await RunningProgram.spawn('worker', await freePort(), { ...environment, DEMO: '0' }).hasSaid(
    'Working.',
  );
  office = await DemoOffice.open(program.port);
  nobody = new NetworkClient(program.port);
}, 180_000);

afterAll(async () => {
  await Promise.all([program?.end('SIGKILL'), worker?.end('SIGKILL')]);
  office?.close();
  nobody?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

const send = (path: string, body?: unknown) => office.as('secretary').send(path, { body });

async function timed(ask: () => Promise<NetworkAnswer>) {
  const from = performance.now();
  const { status, headers, body, text } = await ask();
  return { status, headers, body, text, tookMs: performance.now() - from };
}

async function withDatabase<T>(act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server.url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

async function orderIsReady(q: string, patienceMs: number): Promise<boolean> {
  const { id } = (await send('file-orders', { kind: 'project-list', parameters: { format: 'csv', q } })).body;
  for (let waited = 0; waited < patienceMs; waited += 250) {
    if ((await send(`file-orders/${id}`)).body.state === 'ready') return true;
    await pause(250);
  }
  return false;
}

it('answers 503 at once while the database is down, says so to whoever asks for its health, and goes on when it is back', async () => {
  const before = [program.child.pid, worker.child.pid];
  for (let round = 0; round < 2; round++) {
    await server.stop();
    for (const path of ['projects', 'institutions', '/projects']) {
      const answer = await timed(() => send(path));
      expect([path, answer.status, answer.headers['retry-after']]).toEqual([path, 503, '5']);
      expect(answer.tookMs).toBeLessThan(6_000);
      expect(answer.text).toMatch(/chưa sẵn sàng|not ready/);
    }
    const change = await timed(() => send('institutions', newInstitution()));
    expect([change.status, change.headers['retry-after']]).toEqual([503, '5']);
    const health = await timed(() => nobody.send('/health/ready'));
    expect(health.status).toBe(503);
    expect(health.body).toMatchObject({ status: 'unavailable', parts: { database: 'unavailable' } });
    expect((await nobody.send('/health/live')).status).toBe(200);
    server = await startServer();
    const from = performance.now();
    await program.ready();
    expect(performance.now() - from).toBeLessThan(20_000);
    expect((await send('institutions', newInstitution())).status).toBe(201);
  }
  expect([program.isRunning, worker.isRunning]).toEqual([true, true]);
  expect([program.child.pid, worker.child.pid]).toEqual(before);
}, 120_000);

it('hears the bell again, without being started anew', async () => {
  // Well before the next sweep of itself, once the listeners have come back.
  await orderIsReady('nghe lại', 60_000);
  expect(await orderIsReady('nghe ngay', 15_000)).toBe(true);
}, 90_000);

it('does without the connections that somebody cut', async () => {
  await withDatabase((client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`,
    ),
  );
  const answers = await Promise.all(Array.from({ length: 20 }, () => send('institutions')));
  for (const { status } of answers) expect([200, 503]).toContain(status);
  await pause(500);
  expect((await send('institutions', newInstitution())).status).toBe(201);
}, 30_000);

it('waits for no lock longer than ten seconds, and leaves the others their connections', async () => {
  await withDatabase(async (client) => {
    await client.query('begin; lock table institution in access exclusive mode');
    const waiting = Array.from({ length: 5 }, () => timed(() => send('institutions', newInstitution())));
    await pause(100);
    expect((await timed(() => send('persons'))).status).toBe(200);
    for (const { status, headers, tookMs } of await Promise.all(waiting)) {
      expect([status, headers['retry-after']]).toEqual([503, '5']);
      expect(tookMs).toBeLessThan(14_000);
    }
    await client.query('rollback');
  });
  expect((await send('institutions', newInstitution())).status).toBe(201);
}, 60_000);

it('does not hang on a database that stands still', async () => {
  const backends = await withDatabase(async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    return rows.map(({ pid }) => pid);
  });
  for (const pid of backends) process.kill(pid, 'SIGSTOP');
  const [answer, health] = await Promise.all([
    timed(() => send('institutions')),
    timed(() => nobody.send('/health/ready')),
  ]);
  for (const pid of backends) process.kill(pid, 'SIGCONT');
  expect([answer.status, health.status]).toEqual([503, 503]);
  expect(health.tookMs).toBeLessThan(5_000);
  await program.ready();
  expect((await send('institutions', newInstitution())).status).toBe(201);
}, 60_000);

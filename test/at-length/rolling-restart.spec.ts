/** A new version is deployed under load: programs are told to stop and others take over, and no request is lost. */
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type NetworkClient, Unanswered } from '../support/faults/network-client.js';
import { buildProduct, type RunningProgram } from '../support/faults/product.js';
import { newInstitution, WebPrograms } from '../support/faults/web-programs.js';

const ROUNDS = Number(process.env.ROLLING_RESTARTS ?? 3);
const LANES = 8;
const STOPS_WITHIN_MS = 10_000;

let office: WebPrograms;

beforeAll(async () => {
  buildProduct();
  office = await WebPrograms.open();
}, 120_000);

afterAll(() => office.close(), 60_000);

/** As a proxy does: who is refused asks the next program; anything else that goes wrong is a request lost. */
async function throughWhicheverServes<T>(
  ports: () => readonly number[],
  client: NetworkClient,
  ask: () => Promise<T>,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Unanswered && error.isRefused) || tries > 100) throw error;
      const [first, ...others] = ports();
      client.port = others.find((port) => port !== client.port) ?? first!;
      await pause(20);
    }
  }
}

it('loses no request while each program is replaced by another', async () => {
  const serving = new Set<RunningProgram>([await office.startWeb()]);
  const ports = () => [...serving].map(({ port }) => port);
  const acknowledged: string[] = [];
  const lost: string[] = [];
  let isOver = false;
  const lanes = Array.from({ length: LANES }, async () => {
    const client = office.signedIn(ports()[0]!, office.staff.secretary);
    while (!isOver) {
      const body = newInstitution();
      try {
        const { status } = await throughWhicheverServes(ports, client, () =>
          client.send('institutions', { body }),
        );
        if (status === 201) acknowledged.push(body.name);
        else lost.push(String(status));
      } catch (error) {
        lost.push(String(error));
      }
      await pause(10);
    }
    client.close();
  });
  for (let round = 0; round < ROUNDS; round++) {
    const [old] = serving;
    serving.add(await office.startWeb());
    await pause(300);
    const stopping = performance.now();
    // Told twice, as impatient supervisors do.
    const ended = old!.end('SIGTERM');
    old!.child.kill('SIGTERM');
    serving.delete(old!);
    expect(await ended).toBe(0);
    expect(performance.now() - stopping).toBeLessThan(STOPS_WITHIN_MS);
  }
  isOver = true;
  await Promise.all(lanes);
  expect(lost).toEqual([]);
  const [{ count }] = (await office.ask('select count(*)::int from institution where name = any($1)', [
    acknowledged,
  ])) as [{ count: number }];
  expect(count).toBe(acknowledged.length);
  expect(acknowledged.length).toBeGreaterThan(ROUNDS * 10);
}, 180_000);

it('answers what it has begun to receive, tells the connection that it closes, and takes no new one', async () => {
  const program = await office.startWeb();
  const { cookie, csrfToken } = office.staff.secretary;
  const body = JSON.stringify(newInstitution());
  const socket = connect(program.port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    answer += part;
  });
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(
    `POST /api/v1/institutions HTTP/1.1\r\nHost: office\r\nCookie: ${cookie}\r\nX-CSRF-Token: ${csrfToken}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 10)}`,
  );
  await pause(300);
  const ended = program.end('SIGTERM');
  await pause(700);
  const late = office.signedIn(program.port, office.staff.secretary);
  await expect(late.send('institutions')).rejects.toMatchObject({ isRefused: true });
  socket.write(Buffer.from(body).subarray(Buffer.byteLength(body.slice(0, 10))));
  await closed;
  expect(answer).toMatch(/^HTTP\/1.1 201 /);
  expect(await ended).toBe(0);
}, 60_000);

it('serves a kept connection to its end, and closes it with the answer', async () => {
  const program = await office.startWeb();
  const client = office.signedIn(program.port, office.staff.secretary);
  expect((await client.send('institutions')).headers.connection).toBe('keep-alive');
  // Something long keeps the program from ending at once.
  const held = connect(program.port, '127.0.0.1');
  held.write('GET /api/v1/projects HTTP/1.1\r\nHost: office\r\n');
  await pause(200);
  const ended = program.end('SIGTERM');
  await pause(300);
  const answer = await client.send('institutions', { body: newInstitution() });
  expect([answer.status, answer.headers.connection]).toEqual([201, 'close']);
  held.destroy();
  expect(await ended).toBe(0);
  client.close();
}, 60_000);

it('finishes the file that a worker is making, or gives it back, and another worker makes the rest', async () => {
  const web = await office.startWeb();
  const client = office.signedIn(web.port, office.staff.secretary);
  for (let n = 0; n < 200; n++) await client.send('projects', { body: proposal(n) });
  const worker = await office.startWorker();
  for (const q of ['một', 'hai', 'ba', 'bốn', 'năm'])
    expect((await client.send('file-orders', { body: order(q) })).status).toBe(201);
  while ((await states()).includes('waiting') && !(await states()).includes('making')) await pause(2);
  expect(await worker.end('SIGTERM')).toBe(0);
  expect(await states()).not.toContain('making');
  await office.startWorker();
  for (let waited = 0; waited < 60_000 && (await states()).some((state) => state !== 'ready'); waited += 200)
    await pause(200);
  expect(new Set(await states())).toEqual(new Set(['ready']));
  client.close();
}, 120_000);

const states = async () => (await office.ask('select state from file_order')).map(({ state }) => state);
const order = (q: string) => ({ kind: 'project-list', parameters: { format: 'xlsx', q } });
const proposal = (n: number) => ({
  title: `Nhiệm vụ một hai ba bốn năm ${n}`,
  kind: 'topic',
  level: 'grassroots',
  leadInstitutionId: office.staff.leadId,
});

/** A backup is restored where another role owns the database than serves it, and where the files are kept in a bucket. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import S3rver from 's3rver';
import { PASSWORD } from '../support/application.js';
import { asking } from '../support/asking.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { NetworkClient, yes } from '../support/faults/network-client.js';
import { buildProduct, type Environment, freePort, RunningProgram } from '../support/faults/product.js';
import { multipart } from '../support/files.js';
import { done, Office } from '../support/office.js';
import { openTestFolder } from '../support/test-folder.js';

const ROOT = new URL('../../', import.meta.url).pathname;
const KEY = 'một câu đủ dài';
const CONTENT = Buffer.from(`Biên bản\n${'dòng\n'.repeat(50_000)}`);
const suffix = randomBytes(4).toString('hex');
const [owner, program] = [`owner_${suffix}`, `program_${suffix}`];

let folder: string;
let buckets: S3rver;
let port: number;
let office: Office;
let target: TestDatabase;
let running: RunningProgram | undefined;

const bucket = (name: string): Environment => ({
  STORAGE: 's3',
  S3_ENDPOINT: `http://127.0.0.1:${port}`,
  S3_BUCKET: name,
  S3_ACCESS_KEY_ID: 'S3RVER',
  S3_SECRET_ACCESS_KEY: 'S3RVER',
});

beforeAll(async () => {
  buildProduct();
  folder = openTestFolder();
  const configureBuckets = ['original', 'restored'].map((name) => ({ name, configs: [] }));
  buckets = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 'buckets'),
    configureBuckets,
  });
  port = (await buckets.run()).port;
  office = await Office.open({ ...bucket('original'), DATA_DIR: join(folder, 'original') });
  target = await createEmptyDatabase();
  await asking(target.url, async (client) => {
    const { database } = client;
    await client.query(`create role ${owner} login password 'secret'; create role ${program} login password 'secret';
      alter database ${database} owner to ${owner}; grant connect on database ${database} to ${program}`);
  });
}, 180_000);

afterAll(async () => {
  await running?.end('SIGKILL');
  await office?.close();
  await target?.drop();
  await asking(office.application.url.replace(/[^/]+$/, 'postgres'), (client) =>
    client.query(`drop role if exists ${owner}; drop role if exists ${program}`),
  ).catch(() => undefined);
  await buckets?.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

function as(role: string): string {
  const url = new URL(target.url);
  [url.username, url.password] = [role, 'secret'];
  return url.href;
}

async function command(name: string, words: readonly string[], environment: Environment): Promise<string> {
  const env = { PATH: process.env.PATH, DEMO: '0', LOG_LEVEL: 'silent', BACKUP_KEY: KEY, ...environment };
  const file = join(ROOT, 'dist', 'commands', `${name}.js`);
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...words], { env });
  return stdout;
}

it('comes back into a database of two roles and a bucket of its own, and serves', async () => {
  await office.application.openAccount('admin@test.local', ['administrator']);
  const projectId = await office.propose();
  const { body, type } = multipart([
    { name: 'kind', value: 'other' },
    { name: 'title', value: 'Biên bản' },
    { name: 'file', value: CONTENT, fileName: 'bien-ban.txt' },
  ]);
  const document = done(
    await office.secretary.post(`projects/${projectId}/documents`, body, { 'content-type': type }),
  );
  const archive = join(folder, 'backup');
  const source = {
    DATABASE_URL: office.application.url,
    DATA_DIR: join(folder, 'original'),
    ...bucket('original'),
  };
  expect(await command('backup', ['--to', archive], source)).toMatch(/1 files in .* found whole/);

  const place = {
    DATABASE_URL: as(program),
    DATABASE_MIGRATION_URL: as(owner),
    DATA_DIR: join(folder, 'restored'),
    ...bucket('restored'),
  };
  const said = await command('restore', ['--from', archive, '--verify'], place);
  expect(said).toMatch(/and 1 files in .*, and proved equal/);
  expect(said).toMatch(/all \d+ invariants hold/);
  expect(await command('check-invariants', [], place)).toMatch(/All \d+ invariants hold/);

  running = await RunningProgram.spawn('main', await freePort(), { DEMO: '0', ...place }).ready();
  const door = new NetworkClient(running.port);
  const answer = await door.send('session', { body: { email: 'secretary@test.local', password: PASSWORD } });
  const { csrfToken } = yes(answer);
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
  const secretary = new NetworkClient(running.port, { cookie, 'x-csrf-token': csrfToken });
  expect((await secretary.send(`documents/${document.id}/content`)).text).toBe(CONTENT.toString());
  expect((await secretary.send('institutions', { body: { name: 'Viện Sau Khôi Phục' } })).status).toBe(201);
  const again = await secretary.send(`projects/${projectId}/documents`, {
    body,
    headers: { 'content-type': type },
  });
  expect(again.status).toBe(201);
  await expect(asking(as(program), (client) => client.query('delete from audit_entry'))).rejects.toThrow(
    /permission denied/,
  );
  await expect(asking(as(program), (client) => client.query('create table mine ()'))).rejects.toThrow(
    /permission denied/,
  );

  await running.end('SIGTERM');
  // In a folder of its own: the anchors of what was done meanwhile would tell that the older trail lacks it.
  const emptied = { ...place, DATA_DIR: join(folder, 'restored again') };
  const over = ['--from', archive, '--verify', '--replace', target.name];
  expect(await command('restore', over, emptied)).toMatch(/and 1 files in .*, and proved equal/);
  running = await RunningProgram.spawn('main', await freePort(), { DEMO: '0', ...emptied }).ready();
}, 240_000);

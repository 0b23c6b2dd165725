/** A disk without room: who sends something is told so in a sentence, nothing is kept by halves, and all goes on when there is room. */
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DemoOffice } from '../support/faults/demo-office.js';
import type { NetworkAnswer } from '../support/faults/network-client.js';
import {
  buildProduct,
  DEMO_PASSWORD,
  databaseUrl,
  freePort,
  RunningProgram,
} from '../support/faults/product.js';
import { newInstitution } from '../support/faults/web-programs.js';
import { multipart } from '../support/files.js';
import { openTestFolder } from '../support/test-folder.js';

const isRoot = process.getuid?.() === 0;
const MOST_CHANGES = 600;

const disk = openTestFolder();
const dataDir = join(disk, 'data');
const ballast = join(disk, 'ballast');
let isMounted = false;
let program: RunningProgram;
let office: DemoOffice;

function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=711', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    // Containers may not be allowed to.
    return false;
  }
}

beforeAll(async () => {
  isMounted = isRoot && mount();
  if (!isMounted) return;
  buildProduct();
  program = RunningProgram.spawn('start', await freePort(), { DATA_DIR: dataDir, DEMO_PASSWORD });
  await program.ready();
  office = await DemoOffice.open(program.port);
}, 180_000);

afterAll(async () => {
  await program?.end('SIGTERM');
  office?.close();
  if (isMounted) execFileSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true, force: true });
}, 60_000);

/** Everything that is free, but for so many bytes. */
function fill(leaving: number): void {
  for (let tries = 0; tries < 20; tries++) {
    const { bavail, bsize } = statfsSync(disk);
    if (bavail * bsize <= leaving) return;
    try {
      writeFileSync(`${ballast}-${tries}`, Buffer.alloc(bavail * bsize - leaving));
    } catch {
      // Somebody else was faster: once more for what is left.
    }
  }
}

function makeRoom(): void {
  for (const name of readdirSync(disk)) if (name.startsWith('ballast-')) rmSync(join(disk, name));
}

function upload(projectId: string, title: string, language = 'vi'): Promise<NetworkAnswer> {
  const file = Buffer.alloc(3_000_000, `${title}\n`);
  const { body, type } = multipart([
    { name: 'kind', value: 'other' },
    { name: 'title', value: title },
    { name: 'file', value: file, fileName: 'a.txt' },
  ]);
  const headers = { 'content-type': type, 'accept-language': language };
  return office.as('secretary').send(`projects/${projectId}/documents`, { body, headers });
}

const send = (path: string, body?: unknown, headers = {}) =>
  office.as('secretary').send(path, { body, headers });
const drafts = () => readdirSync(join(dataDir, 'files', 'drafts'));

it('refuses a file with a sentence, and takes it when there is room', async () => {
  if (!isMounted) return console.warn('not root, or no right to mount: skipped');
  const { id } = (await send('projects?limit=1')).body.items[0];
  expect((await upload(id, 'before')).status).toBe(201);
  fill(1_000_000);
  const vietnamese = await upload(id, 'during');
  expect([vietnamese.status, vietnamese.body.code]).toEqual([503, 'store-full']);
  expect(vietnamese.body.title).toContain('không còn chỗ lưu tệp');
  const english = await upload(id, 'during', 'en');
  expect(english.body.title).toContain('no room left');
  expect(english.headers['retry-after']).toBeDefined();
  expect(drafts()).toEqual([]);
  makeRoom();
  expect((await upload(id, 'after')).status).toBe(201);
  const { items } = (await send(`projects/${id}/documents`)).body;
  const titles = items.map(({ title }: { title: string }) => title);
  expect(titles).toEqual(expect.arrayContaining(['before', 'after']));
  expect(titles).not.toContain('during');
}, 60_000);

it('refuses changes with a sentence where the database finds no room, keeps what it acknowledged, and goes on', async () => {
  if (!isMounted) return;
  const acknowledged: string[] = [];
  const refused: NetworkAnswer[] = [];
  fill(0);
  for (let n = 0; n < MOST_CHANGES && refused.length < 10; n++) {
    const body = newInstitution();
    const answer = await send('institutions', body, { 'accept-language': n % 2 ? 'vi' : 'en' });
    if (answer.status === 201) acknowledged.push(body.name);
    else refused.push(answer);
  }
  expect(refused.length).toBeGreaterThan(0);
  for (const { status, headers, text } of refused) {
    expect([status, headers['retry-after']]).toEqual([503, '5']);
    expect(text).toMatch(/không còn chỗ|no room left|chưa sẵn sàng|not ready/);
  }
  makeRoom();
  await program.ready();
  for (let waited = 0; waited < 20_000; waited += 250) {
    if ((await send('institutions', newInstitution())).status === 201) break;
    await pause(250);
  }
  expect((await send('institutions', newInstitution())).status).toBe(201);
  const client = new pg.Client({ connectionString: databaseUrl(dataDir) });
  await client.connect();
  const { rows } = await client.query(
    `select count(*)::int as kept, count(*) filter (where exists (select from audit_entry where subject_id = institution.id))::int as audited
     from institution where name = any($1)`,
    [acknowledged],
  );
  await client.end();
  expect(rows[0]).toEqual({ kept: acknowledged.length, audited: acknowledged.length });
}, 120_000);

/** A database that one role owns and another serves, on which the program once started, is restored over and cleared. */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemonstrationClearing } from '../../src/commands/demonstration-clearing.js';
import { load } from '../../src/commands/seed/load.js';
import { LoadingTurn } from '../../src/demonstration/interrupted-loading.js';
import { restoreBackup } from '../../src/platform/backup/restore-backup.js';
import { takeBackup } from '../../src/platform/backup/take-backup.js';
import type { Config } from '../../src/platform/config/config.js';
import { migrateDatabase } from '../../src/platform/database/migrate.js';
import { migrateQueue } from '../../src/platform/queue/queue-backend.js';
import { DiskStore } from '../../src/platform/storage/disk-store.js';
import { asking } from '../support/asking.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createTwoRoles, type TwoRoles } from '../support/two-roles.js';

let source: TestDatabase;
let target: TwoRoles;
let folder: string;
let archive: string;
let [owner, program] = ['', ''];

const storeOf = (office: string) => new DiskStore({ dataDir: join(folder, office) } as Config);
const anchors = () => join(folder, 'target', 'audit-anchors.jsonl');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'khcn-roles-'));
  source = await createTestDatabase();
  await asking(source.url, (client) => load(client, { projects: 5, seed: 3, tell: () => {} }));
  archive = join(folder, 'backup');
  const store = storeOf('source');
  await store.keep(await store.draft(content()));
  writeFileSync(join(folder, 'source', 'audit-anchors.jsonl'), '{"at":"1"}\n');
  await takeBackup({ databaseUrl: source.url, store, dataDir: join(folder, 'source'), place: archive });
});

beforeEach(async () => {
  target = await createTwoRoles();
  [owner, program] = [target.ownerUrl, target.programUrl];
  await start();
});

afterEach(() => target.drop());

afterAll(async () => {
  await source.drop();
  rmSync(folder, { recursive: true });
});

async function* content() {
  yield Buffer.from('Biên bản');
}

/** What the program does first, by the role that each is of. */
async function start(): Promise<void> {
  await migrateDatabase(owner, program);
  await migrateQueue(program);
}

const seed = () => asking(owner, (client) => load(client, { projects: 2, seed: 9, tell: () => {} }));

const restore = (tell: (sentence: string) => void = () => {}) =>
  restoreBackup({
    databaseUrl: owner,
    programUrl: program,
    store: storeOf('target'),
    dataDir: join(folder, 'target'),
    place: archive,
    replace: target.name,
    verify: true,
    tell,
  });

const held = () =>
  asking(target.url, async (client) => {
    const { rows } = await client.query(`select (select count(*)::int from project) as projects,
      to_regnamespace('bullmq') is not null as queue`);
    return rows[0];
  });

it('is restored over, and the queue of the rows that were there goes with them', async () => {
  await seed();
  expect(await held()).toEqual({ projects: 2, queue: true });
  await restore();
  expect(await held()).toEqual({ projects: 5, queue: false });
  await start();
  expect((await held()).queue).toBe(true);
});

it('is restored over where the owner once opened the queue', async () => {
  await asking(target.url, (client) => client.query(`alter schema bullmq owner to owner_${target.name}`));
  await restore();
  expect(await held()).toEqual({ projects: 5, queue: false });
});

it('is left alone while the program of the other role uses it', async () => {
  await seed();
  await asking(program, async () => {
    await expect(restore()).rejects.toThrow('Stop it first');
    await asking(owner, (client) =>
      client.query(`update project set demonstration = true;
      insert into account (email, password_hash, display_name, roles, demonstration, created_at)
      values ('secretary@demo.local', 'x', 'Thư ký Minh Họa', '{secretary}', true, now())`),
    );
    await expect(DemonstrationClearing.begin(owner, program)).rejects.toThrow('Stop it first');
  });
  expect(await held()).toEqual({ projects: 2, queue: true });
});

it('keeps no anchors of a restore that was undone', async () => {
  rmSync(anchors(), { force: true });
  await seed();
  const breakOff = (sentence: string) => {
    if (sentence.startsWith('Rows and files are loaded')) throw new Error('broken off');
  };
  await expect(restore(breakOff)).rejects.toThrow('broken off');
  expect([existsSync(anchors()), await held()]).toEqual([false, { projects: 2, queue: true }]);
  await restore();
  expect(existsSync(anchors())).toBe(true);
});

it('leaves alone the anchors of what stood there before, and tells where its own are', async () => {
  writeFileSync(anchors(), '{"at":"2"}\n');
  const said: string[] = [];
  const restored = await restore((sentence) => said.push(sentence));
  expect(restored.anchors).toBe(`${anchors()}.restored`);
  expect(readFileSync(anchors(), 'utf8')).toBe('{"at":"2"}\n');
  expect(readFileSync(`${anchors()}.restored`, 'utf8')).toBe('{"at":"1"}\n');
  expect(said.join('\n')).toContain('Move the first aside and the second into its place');
  renameSync(`${anchors()}.restored`, anchors());
  expect((await restore()).anchors).toBe(anchors());
  expect(existsSync(`${anchors()}.restored`)).toBe(false);
});

it('is emptied of a demonstration, told to or where its loading was interrupted', async () => {
  const demonstrate = () =>
    asking(owner, (client) =>
      client.query(`insert into account (email, password_hash, display_name, roles, demonstration, created_at)
        values ('secretary@demo.local', 'x', 'Thư ký Minh Họa', '{secretary}', true, now())`),
    );
  await demonstrate();
  const clearing = await DemonstrationClearing.begin(owner, program);
  await clearing.empty().finally(() => clearing.end());
  await start();
  await demonstrate();
  const turn = await LoadingTurn.take(owner);
  expect(await turn.clearInterrupted(program).finally(() => turn.end())).toBe(true);
  await start();
  expect(await held()).toEqual({ projects: 0, queue: true });
});

/** Contents on the disk: whole or not at all, each once, whatever moment the program was killed at. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../src/platform/config/config.module.js';
import { DiskStore } from '../../src/platform/storage/disk-store.js';
import { openTestFolder } from '../support/test-folder.js';

let dataDir: string;
let store: DiskStore;

beforeEach(() => {
  dataDir = openTestFolder();
  store = new DiskStore({ dataDir } as Config);
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const shaOf = (text: string) => createHash('sha256').update(text).digest('hex');
const fileOf = (text: string) => join(dataDir, 'files', shaOf(text).slice(0, 2), shaOf(text));
const drafts = () => readdirSync(join(dataDir, 'files', 'drafts'));

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

async function contents(): Promise<string[]> {
  const all: string[] = [];
  for await (const content of store.contents()) all.push(content);
  return all;
}

async function readAll(sha256: string): Promise<string | null> {
  const stored = await store.open(sha256);
  if (!stored) return null;
  const read: Buffer[] = [];
  for await (const piece of stored.bytes) read.push(piece as Buffer);
  return Buffer.concat(read).toString();
}

it('gives back what it was given, under the hash of it', async () => {
  const draft = await store.draft(pieces('Thuyết ', 'minh'));
  expect(draft).toMatchObject({ sha256: shaOf('Thuyết minh'), sample: { size: 13, isText: true } });
  expect(await store.open(draft.sha256)).toBeNull();
  await store.keep(draft);
  expect(readFileSync(fileOf('Thuyết minh'), 'utf8')).toBe('Thuyết minh');
  expect(await readAll(draft.sha256)).toBe('Thuyết minh');
  expect(drafts()).toEqual([]);
});

it('keeps the same bytes once, and a draft that is kept twice too', async () => {
  const [one, two] = [await store.draft(pieces('a')), await store.draft(pieces('a'))];
  await Promise.all([store.keep(one), store.keep(two)]);
  await store.keep(one);
  await store.drop(one);
  expect(await contents()).toEqual([shaOf('a')]);
  expect(await readAll(one.sha256)).toBe('a');
  expect(drafts()).toEqual([]);
});

it('removes a content, which comes back when the same bytes come again', async () => {
  const { sha256 } = await store.draft(pieces('a'));
  await store.remove(sha256);
  await store.keep(await store.draft(pieces('a')));
  await store.remove(sha256);
  await store.remove('../../etc/passwd');
  expect([await store.open(sha256), await contents()]).toEqual([null, []]);
  await store.keep(await store.draft(pieces('a')));
  expect(await readAll(sha256)).toBe('a');
});

it('mends a content that the disk lost a part of when the same bytes come again', async () => {
  await store.keep(await store.draft(pieces('whole')));
  writeFileSync(fileOf('whole'), 'wh');
  await store.keep(await store.draft(pieces('whole')));
  expect(await readAll(shaOf('whole'))).toBe('whole');
});

it('leaves nothing of bytes that broke off', async () => {
  async function* broken() {
    yield Buffer.from('half');
    throw new Error('the sender went away');
  }
  await expect(store.draft(broken())).rejects.toThrow('went away');
  expect(drafts()).toEqual([]);
  expect(await contents()).toEqual([]);
});

it('ignores what a kill between writing and moving left, and clears it at a later start', async () => {
  const draft = await store.draft(pieces('written, not moved'));
  const next = new DiskStore({ dataDir } as Config);
  await next.onModuleInit();
  // Another program may still be writing it.
  expect(drafts()).toHaveLength(1);
  expect(await next.open(draft.sha256)).toBeNull();
  expect(await contents()).toEqual([]);
  const hoursAgo = Date.now() / 1000 - 2 * 3600;
  utimesSync(draft.place, hoursAgo, hoursAgo);
  await next.onModuleInit();
  expect(drafts()).toEqual([]);
});

it('starts without a folder and makes none', async () => {
  await store.onModuleInit();
  expect(existsSync(join(dataDir, 'files'))).toBe(false);
  expect(await contents()).toEqual([]);
  expect(await store.open(shaOf('a'))).toBeNull();
});

it.each(['../../etc/passwd', '', 'drafts', `${'a'.repeat(63)}/`, shaOf('a').toUpperCase()])(
  'opens no path: %j',
  async (name) => {
    await store.keep(await store.draft(pieces('a')));
    expect(await store.open(name)).toBeNull();
  },
);

it('shows its files to nobody else', async () => {
  await store.keep(await store.draft(pieces('a')));
  expect(statSync(fileOf('a')).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, 'files')).mode & 0o777).toBe(0o700);
});

it('knows the ends and the text of a content that comes in many pieces', async () => {
  const text = 'Nhiệm vụ khoa học\n'.repeat(60_000);
  const bytes = Buffer.from(text);
  async function* bitByBit() {
    for (let at = 0; at < bytes.length; at += 1_001) yield bytes.subarray(at, at + 1_001);
  }
  const { sample, sha256 } = await store.draft(bitByBit());
  expect([sample.size, sample.isText, sha256]).toEqual([bytes.length, true, shaOf(text)]);
  expect(bytes.subarray(0, 256 * 1024).equals(sample.head)).toBe(true);
  expect(bytes.subarray(-256 * 1024).equals(sample.tail)).toBe(true);
});

it('keeps its files where the data of the embedded server went', async () => {
  const shelter = join(dataDir, 'elsewhere');
  const home = join(dataDir, 'closed');
  mkdirSync(shelter);
  mkdirSync(home);
  chmodSync(home, 0o700);
  symlinkSync(shelter, join(home, 'postgres-moved-to'));
  const sheltered = new DiskStore({ dataDir: home } as Config);
  await sheltered.keep(await sheltered.draft(pieces('a')));
  expect(existsSync(join(shelter, 'files', shaOf('a').slice(0, 2), shaOf('a')))).toBe(true);
  expect(existsSync(join(home, 'files'))).toBe(false);
});

/** Contents in a bucket, in conversation with a real server of the S3 language on this computer. */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import S3rver from 's3rver';
import { readConfig } from '../../src/platform/config/config.js';
import type { Config } from '../../src/platform/config/config.module.js';
import { BucketStore, type Patience } from '../../src/platform/storage/bucket-store.js';
import { copyContents } from '../../src/platform/storage/copy-contents.js';
import { DiskStore } from '../../src/platform/storage/disk-store.js';
import type { FileStore } from '../../src/platform/storage/file-store.js';
import { openFileStore } from '../../src/platform/storage/storage.module.js';
import { openTestFolder } from '../support/test-folder.js';

let folder: string;
let server: S3rver;
let port: number;
let store: FileStore;

const configAt = (at: number, more = {}) =>
  readConfig({
    DATA_DIR: join(folder, 'data'),
    STORAGE: 's3',
    S3_ENDPOINT: `http://127.0.0.1:${at}`,
    S3_BUCKET: 'khcn-files',
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
    ...more,
  });

const storeOf = (at: number, patience: Partial<Patience>) =>
  new BucketStore({ dataDir: join(folder, 'data') }, configAt(at).bucket!, patience);

const storeAt = (at: number, more = {}) => openFileStore(configAt(at, more));

beforeAll(async () => {
  Logger.overrideLogger(false);
  folder = openTestFolder();
  const configureBuckets = [{ name: 'khcn-files', configs: [] }];
  const directory = join(folder, 'bucket');
  server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets });
  port = (await server.run()).port;
  store = await storeAt(port);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function* pieces(bytes: Buffer, size = 65_536) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readBack(from: FileStore, sha256: string): Promise<Buffer | null> {
  const stored = await from.open(sha256);
  if (!stored) return null;
  const read: Buffer[] = [];
  for await (const piece of stored.bytes) read.push(piece as Buffer);
  return Buffer.concat(read);
}

const drafts = () => readdirSync(join(folder, 'data', 'files', 'drafts'));

it('gives back what it was given, under the hash of it, and keeps no draft', async () => {
  const bytes = randomBytes(3_000_000);
  const draft = await store.draft(pieces(bytes));
  expect(await store.open(draft.sha256)).toBeNull();
  await store.keep(draft);
  await store.drop(draft);
  expect(draft.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect((await readBack(store, draft.sha256))?.equals(bytes)).toBe(true);
  expect(drafts()).toEqual([]);
});

it('is kept again without harm, also when the draft is gone', async () => {
  const draft = await store.draft(pieces(Buffer.from('a')));
  await store.keep(draft);
  await store.drop(draft);
  await store.keep(draft);
  expect((await readBack(store, draft.sha256))?.toString()).toBe('a');
});

it('is removed, and comes back when the same bytes come again', async () => {
  const bytes = Buffer.from('once more');
  const draft = await store.draft(pieces(bytes));
  await store.remove(draft.sha256);
  await store.keep(draft);
  await store.remove(draft.sha256);
  expect(await store.open(draft.sha256)).toBeNull();
  await store.keep(await store.draft(pieces(bytes)));
  expect((await readBack(store, draft.sha256))?.toString()).toBe('once more');
});

it('lists every content and nothing else', async () => {
  const [one, two] = [
    await store.draft(pieces(Buffer.from('x'))),
    await store.draft(pieces(Buffer.from('y'))),
  ];
  await Promise.all([store.keep(one), store.keep(two)]);
  const all: string[] = [];
  for await (const content of store.contents()) all.push(content);
  expect(all).toEqual(expect.arrayContaining([one.sha256, two.sha256]));
  expect(new Set(all).size).toBe(all.length);
});

it.each(['../../etc/passwd', '', 'A'.repeat(64)])('opens no other name: %j', async (name) => {
  expect(await store.open(name)).toBeNull();
});

it.each<[string, () => object | Promise<object>]>([
  ['has another key', () => ({ S3_ACCESS_KEY_ID: 'UNKNOWN' })],
  ['is missing', () => ({ S3_BUCKET: 'another-bucket' })],
  ['does not answer', async () => ({ S3_ENDPOINT: `http://127.0.0.1:${await closedPort()}` })],
])('says so when the bucket %s, and nothing is there', async (_, settings) => {
  const draft = await store.draft(pieces(Buffer.from('never there')));
  const broken = await storeAt(port, await settings());
  await expect(broken.keep(draft)).rejects.toThrow('store-unreachable');
  expect(await store.open(draft.sha256)).toBeNull();
});

it('lets go of a draft that a bucket cuts off in the middle', async () => {
  const cutting = await listening(({ method, socket }, answer) => {
    if (method === 'PUT') socket.destroy();
    else answer.writeHead(404).end();
  });
  const draft = await store.draft(pieces(randomBytes(16_000_000)));
  try {
    await expect((await storeAt(cutting.port)).keep(draft)).rejects.toThrow('store-unreachable');
    const soon = Date.now() + 20_000;
    while (isOpen(draft.place) && Date.now() < soon) await pause(20);
    expect(isOpen(draft.place)).toBe(false);
  } finally {
    await store.drop(draft);
    cutting.close();
  }
});

it('waits longer for a content to be taken in than for any other answer, and not for ever', async () => {
  const slow = await listening((request, answer) => {
    if (request.method !== 'PUT') return answer.writeHead(404).end();
    request.resume().on('end', () => setTimeout(() => answer.writeHead(200, { etag: '"x"' }).end(), 1_000));
  });
  const draft = await store.draft(pieces(randomBytes(100_000)));
  try {
    await storeOf(slow.port, { answerMs: 300 }).keep(draft);
    const impatient = storeOf(slow.port, { placingMs: 300 });
    await expect(impatient.keep(draft)).rejects.toThrow('store-unreachable');
  } finally {
    await store.drop(draft);
    slow.close();
  }
}, 20_000);

it('asks once for a removal: another answer would say nothing of the one before', async () => {
  let asked = 0;
  const silent = await listening(() => asked++);
  try {
    await expect(storeOf(silent.port, { answerMs: 300 }).remove('a'.repeat(64))).rejects.toThrow(
      'store-unreachable',
    );
    expect(asked).toBe(1);
  } finally {
    silent.close();
  }
}, 20_000);

it('gives up on a bucket that falls silent in the middle of a content', async () => {
  const silent = await listening(({ method }, answer) => {
    answer.writeHead(200, { 'content-length': 1_000 });
    if (method === 'HEAD') answer.end();
    else answer.write('the beginning');
  });
  try {
    const impatient = storeOf(silent.port, { silenceMs: 300 });
    await expect(readBack(impatient, 'a'.repeat(64))).rejects.toThrow('timed out after 300 ms');
  } finally {
    silent.close();
  }
}, 10_000);

it('keeps, finds, removes, and reads for others, while sixty readers take nothing of what they opened', async () => {
  const large = await store.draft(pieces(randomBytes(1_000_000)));
  await store.keep(large);
  const opening = Array.from({ length: 60 }, () => store.open(large.sha256));
  try {
    await Promise.race([Promise.allSettled(opening), pause(1_000)]);
    const draft = await store.draft(pieces(Buffer.from('meanwhile')));
    await store.keep(draft);
    await store.keep(draft);
    expect((await readBack(store, draft.sha256))?.toString()).toBe('meanwhile');
    await store.remove(draft.sha256);
    expect(await store.open(draft.sha256)).toBeNull();
  } finally {
    const opened = opening.map((one) => one.then((stored) => stored?.bytes.destroy()));
    await Promise.allSettled(opened);
  }
}, 30_000);

it('takes over a folder, leaves out what the disk has damaged, and goes on where it was', async () => {
  const dataDir = join(folder, 'old');
  const disk = new DiskStore({ dataDir } as Config);
  const waiting = drafts();
  const kept = [];
  for (const text of ['first', 'second', 'to be damaged']) {
    kept.push(await disk.draft(pieces(Buffer.from(text))));
    await disk.keep(kept.at(-1)!);
  }
  const damaged = kept[2]!.sha256;
  writeFileSync(join(dataDir, 'files', damaged.slice(0, 2), damaged), 'something else');
  expect(await copyContents(disk, store)).toEqual({ copied: 2, known: 0, damaged: [damaged] });
  expect(await copyContents(disk, store)).toEqual({ copied: 0, known: 2, damaged: [damaged] });
  expect((await readBack(store, kept[0]!.sha256))?.toString()).toBe('first');
  expect(await store.open(damaged)).toBeNull();
  expect(drafts()).toEqual(waiting);
});

async function closedPort(): Promise<number> {
  const other = await listening(() => undefined);
  other.close();
  return other.port;
}

/** Stands for a bucket that misbehaves. */
async function listening(answer: RequestListener): Promise<{ port: number; close: () => void }> {
  const other = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((ready) => other.once('listening', ready));
  const close = () => {
    other.close();
    other.closeAllConnections();
  };
  return { port: (other.address() as AddressInfo).port, close };
}

function isOpen(file: string): boolean {
  return readdirSync('/proc/self/fd').some((descriptor) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`) === file;
    } catch {
      return false;
    }
  });
}

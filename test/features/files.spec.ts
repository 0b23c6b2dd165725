/** Files as a service for other features: kept with the transaction of an act, opened by whoever holds its id. */
import { rmSync } from 'node:fs';
import type { Act } from '../../src/domain/access/act.js';
import { StoredFiles } from '../../src/features/files/stored-files.js';
import { Transactions, type Tx } from '../../src/platform/database/transactions.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { SentFile } from '../../src/platform/storage/sent-file.js';
import { TestApplication } from '../support/application.js';
import * as files from '../support/files.js';
import { openTestFolder } from '../support/test-folder.js';

const NOBODY = {
  accountId: null,
  name: 'test',
  personId: null,
  institutionId: null,
  roles: [],
  language: 'vi',
} as const;
const ACT: Act = { actor: NOBODY };

let dataDir: string;
let application: TestApplication;
let stored: StoredFiles;

beforeAll(async () => {
  dataDir = openTestFolder();
  application = await TestApplication.start({ DATA_DIR: dataDir });
  stored = application.app.get(StoredFiles);
});

afterAll(async () => {
  await application.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => application.app.get(Transactions).run(work);

async function sent(bytes: Buffer, name: string, isWhole = true): Promise<SentFile> {
  async function* pieces() {
    yield bytes;
  }
  return new SentFile({ name, draft: await application.app.get(FileStore).draft(pieces()), isWhole });
}

async function readBack(id: string): Promise<Buffer> {
  const { bytes } = await inTransaction((tx) => stored.open(tx, id));
  const read: Buffer[] = [];
  for await (const piece of bytes) read.push(piece as Buffer);
  return Buffer.concat(read);
}

it('are kept with the act and read back', async () => {
  const scan = await sent(files.PNG, 'phiếu 3.png');
  const file = await inTransaction((tx) => stored.keep(tx, ACT, scan));
  expect(file).toMatchObject({
    mediaType: 'image/png',
    fileName: 'phiếu 3.png',
    size: files.PNG.length,
    createdBy: null,
  });
  expect((await readBack(file.id)).equals(files.PNG)).toBe(true);
});

it('leave no row when the act is rolled back, and bytes that can be listed and named later', async () => {
  const scan = await sent(files.JPEG, 'phiếu.jpg');
  const act = inTransaction(async (tx) => {
    await stored.keep(tx, ACT, scan);
    throw new Error('refused after all');
  });
  await expect(act).rejects.toThrow('refused after all');
  expect(await stored.listUnnamed()).toEqual([scan.draft.sha256]);
  const again = await sent(files.JPEG, 'phiếu.jpg');
  const { id } = await inTransaction((tx) => stored.keep(tx, ACT, again));
  expect(await stored.listUnnamed()).toEqual([]);
  expect((await readBack(id)).equals(files.JPEG)).toBe(true);
});

it('survive a transaction that lost a race and is run again', async () => {
  const scan = await sent(files.DOCX, 'biên bản.docx');
  let attempts = 0;
  const file = await inTransaction(async (tx) => {
    const kept = await stored.keep(tx, ACT, scan);
    if (attempts++ === 0)
      await tx.query(`do $$ begin raise exception 'lost' using errcode = '40001'; end $$`);
    return kept;
  });
  expect(attempts).toBe(2);
  expect((await readBack(file.id)).equals(files.DOCX)).toBe(true);
});

it.each<[string, Buffer, boolean, string]>([
  ['cut by the limit', files.PDF, false, 'file-too-large'],
  ['of a kind that is not taken', Buffer.from('MZ\0'), true, 'file-type-not-taken'],
])('are refused when %s, and nothing is kept', async (_, bytes, isWhole, code) => {
  const scan = await sent(bytes, 'phiếu.pdf', isWhole);
  await expect(inTransaction((tx) => stored.keep(tx, ACT, scan))).rejects.toThrow(code);
  expect(await stored.listUnnamed()).toEqual([]);
});

it('answer an id of nothing as what is not there', async () => {
  const nothing = '00000000-0000-4000-8000-000000000000';
  await expect(inTransaction((tx) => stored.open(tx, nothing))).rejects.toThrow('not-found');
});

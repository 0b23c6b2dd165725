/** Files on their way into a store that takes its time. */
import { rmSync } from 'node:fs';
import { FileMaking } from '../../src/features/file-orders/file-making.service.js';
import { StoredFiles } from '../../src/features/files/stored-files.js';
import { Refused } from '../../src/platform/refused.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import * as files from '../support/files.js';
import { done, Office } from '../support/office.js';
import { openTestFolder } from '../support/test-folder.js';

let dataDir: string;
let office: Office;
let store: FileStore;
let count = 0;

beforeAll(async () => {
  dataDir = openTestFolder();
  office = await Office.open({ DATA_DIR: dataDir });
  store = office.application.app.get(FileStore);
});

afterAll(async () => {
  await office?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

afterEach(() => {
  for (const method of ['keep', 'remove'] as const) delete (store as Partial<FileStore>)[method];
});

/** The next content waits in front of the store until it is let in. */
function slowDown(): { readonly reached: Promise<void>; letIn: () => void } {
  let letIn = () => {};
  const open = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  const keep = store.keep.bind(store);
  const reached = new Promise<void>((resolve) => {
    store.keep = async (draft) => {
      resolve();
      await open;
      return keep(draft);
    };
  });
  return { reached, letIn };
}

function send(to: string, fields: Record<string, string> = {}) {
  const bytes = Buffer.concat([files.PDF, Buffer.from(`% ${++count}`)]);
  const { body, type } = files.multipart([
    ...Object.entries(fields).map(([name, value]) => ({ name, value })),
    { name: 'file', value: bytes, fileName: 'thuyết minh.pdf', type: 'application/pdf' },
  ]);
  return office.secretary.post(to, body, { 'content-type': type });
}

const file = (projectId: string, more: Record<string, string> = {}) =>
  send(`projects/${projectId}/documents`, { kind: 'description', title: 'Thuyết minh', ...more });

async function inTransaction(): Promise<number> {
  const [row] = await office.application.sql.query(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and state like 'idle in transaction%'`,
  );
  return row.count;
}

const contents = async () => {
  const all: string[] = [];
  for await (const content of store.contents()) all.push(content);
  return all;
};
const unnamed = () => office.application.app.get(StoredFiles).listUnnamed();
const OVERDUE = `update held_content set held_until = now() - interval '1 second'`;
const sweep = () => office.application.app.get(StoredFiles).clearUnnamed();
/** One that its act came to nothing with. */
async function left(text: string): Promise<string> {
  const draft = await store.draft([files.PDF, Buffer.from(text)] as never);
  await office.application.app.get(StoredFiles).contentPlaced(draft, async () => {});
  return draft.sha256;
}
const unreachable = async () => {
  throw Refused.because('store-unreachable');
};
const held = async () =>
  (await office.application.sql.query('select count(*)::int as count from held_content'))[0].count;

it('hold neither a transaction nor their project meanwhile', async () => {
  const projectId = await office.propose();
  const { reached, letIn } = slowDown();
  const filing = file(projectId);
  await reached;
  expect(await inTransaction()).toBe(0);
  done(await office.secretary.patch(`projects/${projectId}`, { title: 'Tên khác' }));
  letIn();
  expect((await filing).status).toBe(201);
  expect(await held()).toBe(0);
});

it('hold no transaction as a new version, nor as what a worker made', async () => {
  const projectId = await office.propose();
  const { id } = done(await file(projectId));
  const version = slowDown();
  const adding = send(`documents/${id}/versions`);
  await version.reached;
  expect(await inTransaction()).toBe(0);
  version.letIn();
  expect((await adding).status).toBe(201);

  done(await office.secretary.post('file-orders', { kind: 'project-list', parameters: { format: 'csv' } }));
  const made = slowDown();
  const making = office.application.app.get(FileMaking).sweep();
  await made.reached;
  expect(await inTransaction()).toBe(0);
  made.letIn();
  expect(await making).toBe(1);
});

it('are cleared by the next sweep when their act is refused, and only then', async () => {
  const projectId = await office.propose();
  await sweep();
  const before = await contents();
  const unknown = { decisionId: '00000000-0000-4000-8000-000000000000' };
  expect((await file(projectId, unknown)).status).toBe(422);
  expect(await contents()).toHaveLength(before.length + 1);
  const { file: kept } = done(await file(projectId));
  await sweep();
  expect((await contents()).sort()).toEqual([...before, kept.sha256].sort());
  expect(await held()).toBe(0);
});

it('are cleared an hour after a program was killed before it had recorded them', async () => {
  const draft = await store.draft([files.PNG] as never);
  const stored = office.application.app.get(StoredFiles);
  await stored.contentPlaced(draft, async () => {});
  const [left] = await office.application.sql.query(
    `update held_content set held_until = now() + interval '1 hour' where sha256 = $1 returning *`,
    [draft.sha256],
  );
  expect(left[0].placed).toBe(true);
  await sweep();
  expect(await contents()).toContain(draft.sha256);
  await office.application.sql.query(OVERDUE);
  await sweep();
  expect(await contents()).not.toContain(draft.sha256);
  expect(await unnamed()).toEqual([]);
});

it('are cleared also after one that cannot be, which is tried again in an hour', async () => {
  await sweep();
  const before = await contents();
  for (const text of ['one', 'two', 'three']) await left(text);
  const asked: string[] = [];
  const remove = store.remove.bind(store);
  store.remove = async (sha256) => {
    asked.push(sha256);
    await (sha256 === asked[0] ? unreachable() : remove(sha256));
  };
  await expect(sweep()).rejects.toThrow('store-unreachable');
  expect((await contents()).sort()).toEqual([...before, asked[0]].sort());
  await sweep();
  expect(asked).toHaveLength(3);
  store.remove = remove;
  await office.application.sql.query(OVERDUE);
  await sweep();
  expect((await contents()).sort()).toEqual(before.sort());
});

it('are cleared outside a transaction, by one sweep at a time', async () => {
  const sha256 = await left('slow to go');
  let goOn = () => {};
  let asked = 0;
  const remove = store.remove.bind(store);
  const clearing = await new Promise<{ swept: Promise<void> }>((reached) => {
    store.remove = async (content) => {
      asked++;
      reached({ swept });
      await new Promise<void>((resolve) => (goOn = resolve));
      await remove(content);
    };
    const swept = sweep();
  });
  expect(await inTransaction()).toBe(0);
  await sweep();
  goOn();
  await clearing.swept;
  expect(asked).toBe(1);
  expect(await contents()).not.toContain(sha256);
  expect(await held()).toBe(0);
});

it('are not taken in while a removal of them that was not answered may still come', async () => {
  const projectId = await office.propose();
  const unknown = { decisionId: '00000000-0000-4000-8000-000000000000' };
  expect((await file(projectId, unknown)).status).toBe(422);
  store.remove = unreachable;
  await expect(sweep()).rejects.toThrow('store-unreachable');
  const sameAgain = () => {
    count--;
    return file(projectId);
  };
  expect((await sameAgain()).body.code).toBe('store-unreachable');
  await office.application.sql.query(
    `update held_content set removal_begun_at = removal_begun_at - interval '5 minutes'`,
  );
  const { file: kept } = done(await sameAgain());
  await office.application.sql.query(OVERDUE);
  await sweep();
  expect(await contents()).toContain(kept.sha256);
  expect(await held()).toBe(0);
});

it.each([
  ['were cleared', undefined, 500],
  ['may still be cleared', unreachable, 503],
])('are not answered for where they %s before their act recorded them', async (_, remove, status) => {
  const projectId = await office.propose();
  const { id } = done(await file(projectId));
  const stored = office.application.app.get(StoredFiles);
  const { contentPlaced } = stored;
  stored.contentPlaced = (draft, act) =>
    contentPlaced.call(stored, draft, async () => {
      await office.application.sql.query(OVERDUE);
      if (remove) store.remove = remove;
      await sweep().catch(() => {});
      return act();
    }) as never;
  try {
    expect((await send(`documents/${id}/versions`)).status).toBe(status);
  } finally {
    delete (stored as Partial<StoredFiles>).contentPlaced;
  }
  expect(done(await office.secretary.get(`documents/${id}`)).versions).toHaveLength(1);
});

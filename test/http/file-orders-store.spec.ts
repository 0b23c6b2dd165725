/** Ordered files in a bucket, and what becomes of them when it fails; and that no one fills it. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import S3rver from 's3rver';
import { FileMakers } from '../../src/features/file-orders/file-makers.js';
import { FileMaking } from '../../src/features/file-orders/file-making.service.js';
import { Refused } from '../../src/platform/refused.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { fakeOnly } from '../support/faked-time.js';
import { meanwhile } from '../support/meanwhile.js';
import { done, Office } from '../support/office.js';
import { openTestFolder } from '../support/test-folder.js';

const { jest } = import.meta as unknown as { jest: typeof globalThis.jest };
const MINUTE_MS = 60_000;

let folder: string;
let server: S3rver;
let office: Office;
let store: FileStore;

beforeAll(async () => {
  folder = openTestFolder();
  const configureBuckets = [{ name: 'khcn-files', configs: [] }];
  const directory = join(folder, 'bucket');
  server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets });
  const { port } = await server.run();
  office = await Office.open({
    DATA_DIR: join(folder, 'data'),
    STORAGE: 's3',
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_BUCKET: 'khcn-files',
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
  });
  store = office.application.app.get(FileStore);
}, 60_000);

afterEach(() => {
  for (const method of ['keep', 'open'] as const) delete (store as Partial<FileStore>)[method];
});

afterAll(async () => {
  await office?.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const list = (year: number) => ({ kind: 'project-list', parameters: { format: 'csv', year } });
const place = async (year: number): Promise<string> =>
  done(await office.secretary.post('file-orders', list(year))).id;
const read = async (id: string) => done(await office.secretary.get(`file-orders/${id}`));
const sweep = () => office.application.app.get(FileMaking).sweep();
const ringNow = (id: string) =>
  office.application.sql.query('update file_order set ring_at = $2 where id = $1', [id, new Date(0)]);
const drafts = () => readdirSync(join(folder, 'data', 'files', 'drafts'));

it('leave no copy beside the bucket', async () => {
  const id = await place(2001);
  expect(await sweep()).toBe(1);
  expect((await office.secretary.get(`file-orders/${id}/content`)).status).toBe(200);
  expect(drafts()).toEqual([]);
});

it('leave nothing behind when they cannot be kept', async () => {
  store.keep = async () => {
    throw new Error('broken');
  };
  const id = await place(2002);
  expect(await sweep()).toBe(0);
  expect((await read(id)).state).toBe('waiting');
  expect(drafts()).toEqual([]);
  done(await office.secretary.post(`file-orders/${id}/cancellation`));
});

it('leave nothing behind when what their maker may see cannot be read afterwards', async () => {
  const makers = office.application.app.get(FileMakers);
  meanwhile(makers as never, 'sightOf', async () => {
    makers.sightOf = async () => {
      throw new Error('broken');
    };
  });
  const id = await place(2002);
  expect(await sweep()).toBe(0);
  delete (makers as Partial<FileMakers>).sightOf;
  expect((await read(id)).state).toBe('waiting');
  expect(drafts()).toEqual([]);
  done(await office.secretary.post(`file-orders/${id}/cancellation`));
});

it.each(['store-unreachable', 'store-full'] as const)(
  'wait for their store as long as it is out: %s',
  async (code) => {
    store.keep = async () => {
      throw Refused.because(code);
    };
    const id = await place(2003);
    for (let attempt = 1; attempt <= 4; attempt++) {
      expect(await sweep()).toBe(0);
      expect(await read(id)).toMatchObject({ state: 'waiting', failure: null });
      await ringNow(id);
    }
    delete (store as Partial<FileStore>).keep;
    expect(await sweep()).toBe(1);
    expect((await read(id)).state).toBe('ready');
  },
);

describe('whose maker hangs', () => {
  const never = () => new Promise<never>(() => {});

  beforeEach(() => {
    // The beats.
    fakeOnly('setInterval', 'clearInterval');
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  /** Lets so many minutes pass once it is being made. */
  async function minutesPass(id: string, minutes: number): Promise<void> {
    while ((await read(id)).state !== 'making') await pause(10);
    for (let at = 0; at < minutes; at++) {
      jest.advanceTimersByTime(MINUTE_MS);
      await pause(10);
    }
  }

  it('are let go after a quarter of an hour, for another attempt, and given up after the third', async () => {
    const maker = office.application.app.get(FileMakers).get('project-list');
    const { make } = maker;
    maker.make = never;
    try {
      const id = await place(2005);
      for (const state of ['waiting', 'waiting', 'failed']) {
        const swept = sweep();
        await minutesPass(id, 15);
        expect(await swept).toBe(0);
        expect((await read(id)).state).toBe(state);
        await ringNow(id);
      }
      expect((await read(id)).failure).toBe('broken');
    } finally {
      maker.make = make;
    }
    expect(drafts()).toEqual([]);
  });

  it('are held as long as their maker tells of steps, and made in the end', async () => {
    const maker = office.application.app.get(FileMakers).get('project-list');
    const { make } = maker;
    let step = () => {};
    let end = () => {};
    maker.make = (making) => {
      let done = 0;
      step = () => making.progress(++done, 100);
      return new Promise((resolve) => {
        end = () => resolve([Buffer.from('made')]);
      });
    };
    try {
      const id = await place(2006);
      const swept = sweep();
      await minutesPass(id, 14);
      step();
      await minutesPass(id, 14);
      expect((await read(id)).state).toBe('making');
      end();
      expect(await swept).toBe(1);
    } finally {
      maker.make = make;
    }
  });
});

it('are not handed over when a part of their bytes is missing', async () => {
  const id = await place(2004);
  expect(await sweep()).toBe(1);
  const bytes = Readable.from([Buffer.from('a')]);
  store.open = async () => ({ size: 1, bytes });
  const answer = await office.secretary.get(`file-orders/${id}/content`);
  expect(answer.body.code).toBe('file-bytes-missing');
  expect(bytes.destroyed).toBe(true);
});

it('are no more than five at once of one person, also when thirty are ordered side by side', async () => {
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, at) => office.leader.post('file-orders', list(1990 + at))),
  );
  const [{ count }] = await office.application.sql.query(
    `select count(*)::int as count from file_order where state = 'waiting'`,
  );
  expect(count).toBe(5);
  const refused = answers.filter(({ status }) => status !== 201);
  expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['file-orders-too-many']));
});

/** A small office goes into an archive and comes out of it the same, or is refused with a sentence and nothing is touched. */
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../src/commands/seed/load.js';
import { openDataSource } from '../../src/data-source.js';
import type { Manifest } from '../../src/platform/backup/archive-form.js';
import { checkArchive } from '../../src/platform/backup/check-archive.js';
import { restoreBackup } from '../../src/platform/backup/restore-backup.js';
import { takeBackup } from '../../src/platform/backup/take-backup.js';
import type { Config } from '../../src/platform/config/config.js';
import { DiskStore } from '../../src/platform/storage/disk-store.js';
import { asking } from '../support/asking.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';
import { fillWithRecords } from '../support/records.js';

const KEY = 'một câu đủ dài';
const CONTENTS = [Buffer.from('Biên bản'), randomBytes(1_500_000), Buffer.alloc(600_000, 'x')];

let source: TestDatabase;
let target: TestDatabase;
let folder: string;
let plain: string;
let locked: string;
let names: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'khcn-backup-'));
  source = await createTestDatabase();
  target = await createEmptyDatabase();
  await asking(source.url, (client) => load(client, { projects: 15, seed: 3, tell: () => {} }));
  const dataSource = await openDataSource(source.url);
  await fillWithRecords(dataSource).finally(() => dataSource.destroy());
  names = await Promise.all(CONTENTS.map((content) => keep('source', content)));
  writeFileSync(join(folder, 'source', 'audit-anchors.jsonl'), '{"at":"1"}\n{"at":"2"}\n');
  await asking(source.url, async (client) => {
    await client.query(`set session_replication_role = replica; update stored_file set sha256 = '${names[0]}';
      set session_replication_role = origin`);
    for (const name of names.slice(1))
      await client.query(
        `insert into stored_file (sha256, size, media_type, file_name, created_at) values ($1, 1, 'text/plain', 'x', now())`,
        [name],
      );
    await client.query(`insert into user_session (token_hash, account_id, csrf_token, created_at, last_seen_at, expires_at)
      select '\\x01', id, 'x', now(), now(), now() + interval '1 day' from account limit 1;
      insert into access_token (account_id, name, token_hash, scopes, created_at, expires_at)
      select id, 'x', '\\x02', '{read}', now(), now() + interval '1 day' from account limit 1`);
  });
  [plain, locked] = [join(folder, 'plain'), join(folder, 'locked')];
  await take(plain);
  await take(locked, KEY);
});

afterAll(async () => {
  await source.drop();
  await target.drop();
  rmSync(folder, { recursive: true });
});

const storeOf = (office: string) => new DiskStore({ dataDir: join(folder, office) } as Config);

async function keep(office: string, content: Buffer): Promise<string> {
  const store = storeOf(office);
  const draft = await store.draft(
    (async function* () {
      yield content;
    })(),
  );
  await store.keep(draft);
  return draft.sha256;
}

const take = (place: string, passphrase?: string) =>
  takeBackup({
    databaseUrl: source.url,
    store: storeOf('source'),
    dataDir: join(folder, 'source'),
    place,
    passphrase,
  });

const restore = (place: string, passphrase?: string, replace?: string) =>
  restoreBackup({
    databaseUrl: target.url,
    store: storeOf('target'),
    dataDir: join(folder, 'target'),
    place,
    passphrase,
    replace,
    verify: true,
    tell: () => {},
  });

const schemaOf = (database: TestDatabase) =>
  asking(database.url, async (client) => {
    const { rows } = await client.query(`
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
        where connamespace = 'public'::regnamespace
      union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
      union all select indexdef from pg_indexes where schemaname = 'public' order by 1`);
    return rows.map(({ line }) => line);
  });

/** All that could differ, apart from when and by whom the copy was made. */
const measure = ({ tables, sums, files, migrations, sequences }: Manifest) => ({
  tables: tables.filter(({ name }) => !['user_session', 'access_token', 'calendar_feed'].includes(name)),
  sums,
  files,
  migrations,
  sequences,
});

it('keeps of the anchors those of its own instant, and none that is made while it copies', async () => {
  const anchors = join(folder, 'source', 'audit-anchors.jsonl');
  const before = readFileSync(anchors);
  const store = storeOf('source');
  const { open } = store;
  store.open = (name) => {
    writeFileSync(anchors, `${before}{"at":"3"}\n`);
    return open.call(store, name);
  };
  const order = { databaseUrl: source.url, store, dataDir: join(folder, 'source') };
  const { auditAnchor } = await takeBackup({ ...order, place: join(folder, 'meanwhile') });
  writeFileSync(anchors, before);
  expect(auditAnchor).toBe('{"at":"2"}');
});

it('comes back equal: rows, sums, sequences, files, schema, with sessions, tokens and calendars ended', async () => {
  await target.renew('template0');
  const { manifest, leftOut, migrationsAfter } = await restore(locked, KEY);
  expect([leftOut, migrationsAfter, manifest.files.count]).toEqual([[], [], CONTENTS.length]);
  expect(manifest.auditAnchor).toBe('{"at":"2"}');
  expect(readFileSync(join(folder, 'target', 'audit-anchors.jsonl'), 'utf8')).toContain('"2"');
  const again = await takeBackup({
    databaseUrl: target.url,
    store: storeOf('target'),
    dataDir: join(folder, 'target'),
    place: join(folder, 'again'),
  });
  expect(measure(again)).toEqual(measure(manifest));
  expect(again.tables.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(1_000);
  expect(await schemaOf(target)).toEqual(await schemaOf(source));
  const given = await asking(target.url, async (client) => {
    const { rows } = await client.query(`select (select count(*)::int from user_session) as sessions,
      (select count(*)::int from access_token where revoked_at is null) as tokens,
      (select count(*)::int from calendar_feed where revoked_at is null) as calendars,
      (select count(*)::int from calendar_feed) as calendars_known`);
    return rows[0];
  });
  expect(given).toEqual({ sessions: 0, tokens: 0, calendars: 0, calendars_known: expect.any(Number) });
  expect(given.calendars_known).toBeGreaterThan(0);
});

const at = (share: number) => (bytes: Buffer) => {
  bytes[Math.floor((bytes.length - 1) * share)]! ^= 1;
  return bytes;
};

/** The places of the chunks, each with its length and its tag. */
function chunksOf(bytes: Buffer): { head: Buffer; chunks: Buffer[] } {
  const start = 12 + bytes.readUInt32BE(8);
  const chunks: Buffer[] = [];
  for (let place = start; place < bytes.length; ) {
    const end = place + 4 + (bytes.readUInt32BE(place) & 0x7fff_ffff) + 16;
    chunks.push(bytes.subarray(place, end));
    place = end;
  }
  return { head: bytes.subarray(0, start), chunks };
}

const rechunk = (change: (chunks: Buffer[]) => Buffer[]) => (bytes: Buffer) => {
  const { head, chunks } = chunksOf(bytes);
  if (chunks.length < 4) throw new Error('the archive is too small for this test');
  return Buffer.concat([head, ...change(chunks)]);
};

const DAMAGE: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'its first byte flipped': at(0),
  'a byte of its head flipped': (bytes) => at(40 / bytes.length)(bytes),
  'a byte near its beginning flipped': at(0.05),
  'a byte in its middle flipped': at(0.5),
  'its last byte flipped': at(1),
  'its last byte missing': (bytes) => bytes.subarray(0, -1),
  'its second half missing': (bytes) => bytes.subarray(0, bytes.length / 2),
  'everything missing': () => Buffer.alloc(0),
  'a byte more': (bytes) => Buffer.concat([bytes, Buffer.from('x')]),
  'a part missing': rechunk(([first, , ...rest]) => [first!, ...rest]),
  'its last part missing': rechunk((chunks) => chunks.slice(0, -1)),
  'two parts exchanged': rechunk(([first, second, third, ...rest]) => [first!, third!, second!, ...rest]),
  'a part twice': rechunk(([first, second, ...rest]) => [first!, second!, second!, ...rest]),
};

describe.each(['plain', 'locked'])('a %s backup', (form) => {
  beforeAll(() => target.renew('template0'));

  it.each(Object.keys(DAMAGE))('with %s is refused before anything is touched', async (name) => {
    const bytes = DAMAGE[name]!(readFileSync(form === 'plain' ? plain : locked));
    const place = join(folder, 'damaged');
    writeFileSync(place, bytes);
    await expect(restore(place, form === 'plain' ? undefined : KEY)).rejects.toThrow(
      /^(This backup is (damaged|cut off|encrypted)|This file is no backup|The passphrase)/,
    );
    const { rows } = await asking(target.url, (client) =>
      client.query(`select count(*)::int as tables from pg_tables where schemaname = 'public'`),
    );
    expect(rows[0].tables).toBe(0);
  });
});

it('shows nothing of what it holds when it is encrypted', () => {
  expect(readFileSync(locked).includes(CONTENTS[0]!)).toBe(false);
  expect(readFileSync(plain).includes(CONTENTS[0]!)).toBe(true);
});

it('is not opened without its passphrase, nor with another', async () => {
  await expect(checkArchive(locked, undefined)).rejects.toThrow('This backup is encrypted');
  await expect(checkArchive(locked, 'một câu khác hẳn')).rejects.toThrow(
    'The passphrase in BACKUP_KEY is not',
  );
});

it('is refused when a newer version wrote it', async () => {
  const place = join(folder, 'newer');
  await asking(source.url, async (client) => {
    await client.query(`insert into schema_migration (timestamp, name) values (9999, 'tomorrow9999')`);
    await take(place).finally(() => client.query(`delete from schema_migration where name = 'tomorrow9999'`));
  });
  await expect(restore(place)).rejects.toThrow('this one does not know tomorrow9999');
});

it('is not put over projects unless their database is named, and then replaces all of them', async () => {
  await target.renew();
  await asking(target.url, (client) => load(client, { projects: 5, seed: 9, tell: () => {} }));
  await expect(restore(plain)).rejects.toThrow('holds 5 projects');
  await expect(restore(plain, undefined, 'another')).rejects.toThrow(`is called ${target.name}, not another`);
  const { manifest } = await restore(plain, undefined, target.name);
  const { rows } = await asking(target.url, (client) =>
    client.query('select count(*)::int as n from project'),
  );
  expect(rows[0].n).toBe(manifest.tables.find(({ name }) => name === 'project')!.rows);
});

it('is not put beside a running program', async () => {
  await target.renew('template0');
  await asking(target.url, () => expect(restore(plain)).rejects.toThrow('Stop it first'));
});

it('never replaces a file, and leaves nothing half written', async () => {
  await expect(take(plain)).rejects.toThrow('is there already');
  const place = join(folder, 'unreachable');
  await expect(
    takeBackup({
      databaseUrl: source.url.replace(source.name, 'nowhere'),
      store: storeOf('source'),
      dataDir: folder,
      place,
    }),
  ).rejects.toThrow('does not exist');
  expect(() => copyFileSync(`${place}.partial`, place)).toThrow('ENOENT');
});

it('names what was lost before it was taken, and is whole otherwise', async () => {
  const place = join(folder, 'lossy');
  const [missing, damaged] = [join(folder, 'source', 'files', names[0]!.slice(0, 2), names[0]!), names[1]!];
  const place1 = join(folder, 'source', 'files', damaged.slice(0, 2), damaged);
  rmSync(missing);
  writeFileSync(place1, 'another');
  try {
    const { files } = await take(place);
    expect(files).toMatchObject({ count: 2, missing: [names[0]], damaged: [damaged] });
  } finally {
    rmSync(place1);
    await keep('source', CONTENTS[0]!);
    await keep('source', CONTENTS[1]!);
  }
  await target.renew('template0');
  expect((await restore(place)).leftOut).toEqual([damaged]);
});

it('shows one instant while others write: what was committed together is there together', async () => {
  const place = join(folder, 'busy');
  let isOver = false;
  let written = 0;
  const write = () =>
    asking(source.url, async (client) => {
      for (; !isOver; written++)
        await client.query(`begin;
          insert into decision (number, date, created_at) values (gen_random_uuid() || '/busy', '2020-04-15', now());
          insert into institution (name, created_at) values ('busy', now()); commit`);
    });
  const writers = [write(), write(), write()];
  void Promise.all(writers).catch(() => undefined);
  while (written < 20) await new Promise((resolve) => setTimeout(resolve, 5));
  await take(place).finally(() => {
    isOver = true;
  });
  await Promise.all(writers);
  await target.renew('template0');
  await restore(place);
  const { rows } = await asking(target.url, (client) =>
    client.query(`select (select count(*)::int from decision where number like '%/busy') as decisions,
      (select count(*)::int from institution where name = 'busy') as institutions`),
  );
  expect(rows[0].decisions).toBe(rows[0].institutions);
  expect(rows[0].decisions).toBeGreaterThanOrEqual(20);
});

it('of an older schema is loaded into that schema, and brought up afterwards', async () => {
  const place = join(folder, 'older');
  const dataSource = await openDataSource(source.url);
  const newest = dataSource.migrations.at(-1)!.name!;
  await dataSource.undoLastMigration({ transaction: 'each' }).finally(() => dataSource.destroy());
  const { migrations } = await take(place);
  expect(migrations).not.toContain(newest);
  await target.renew();
  expect((await restore(place)).migrationsAfter).toEqual([newest]);
});

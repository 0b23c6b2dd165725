/** The chain is written by the database whoever adds a row, kept against change, and anchored outside the database. */
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import pg from 'pg';
import { CHAINED_COLUMNS } from '../../../src/domain/audit/entry-text.js';
import { migrateDatabase } from '../../../src/platform/database/migrate.js';
import { roleNotice } from '../../../src/platform/database/program-role.js';
import { runCommandFile } from '../../commands/given.js';
import { AuditOffice } from '../../support/audit-office.js';

let office: AuditOffice;

beforeEach(async () => {
  office = await AuditOffice.open();
});

afterEach(() => office.close());

const verify = () => office.verifier().verify();
const anchorLines = () => readFileSync(office.file.path, 'utf8').trim().split('\n');

it('holds every column of a row', async () => {
  const columns = await office.sql.query(
    `select column_name as name from information_schema.columns where table_name = 'audit_entry'`,
  );
  const names = columns.map(({ name }: { name: string }) => name).sort();
  expect(names).toEqual([...CHAINED_COLUMNS, 'chain_position', 'digest', 'transaction_id'].sort());
});

it('stays whole when many add rows to one record at the same moment, some of them in vain', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, at) =>
      office.sql
        .transaction(async (tx) => {
          await tx.query(`insert into audit_entry (at, act, root_kind, root_id, subject_kind, subject_id, actor_name)
            values (now(), 'project.changed', 'project', '00000001-0000-4000-8000-000000000000', 'project',
              '00000001-0000-4000-8000-000000000000', 'đồng thời')`);
          if (at % 4 === 0) throw new Error('in vain');
        })
        .catch(() => undefined),
    ),
  );
  expect(await verify()).toMatchObject({ holds: true, entries: 30, roots: 1 });
});

it('takes no place or digest from whoever adds a row', async () => {
  await office.addRows(4, 2);
  await office.sql.query(`insert into audit_entry (at, act, root_kind, root_id, subject_kind, subject_id, actor_name, chain_position, digest)
    select at, act, root_kind, root_id, subject_kind, subject_id, actor_name, 99, sha256('x') from audit_entry limit 1`);
  expect(await verify()).toMatchObject({ holds: true, entries: 5 });
});

it('chains the rows that were there before the chain, in the order in which they were written', async () => {
  await office.addRows(30, 4);
  const before = await office.sql.query('select id, digest from audit_entry order by id');
  const isChained = async () =>
    (
      await office.sql.query(
        `select from information_schema.columns where table_name = 'audit_entry' and column_name = 'digest'`,
      )
    ).length > 0;
  while (await isChained()) await office.sql.undoLastMigration({ transaction: 'each' });
  await migrateDatabase(office.database.url);
  expect(await office.sql.query('select id, digest from audit_entry order by id')).toEqual(before);
  expect(await verify()).toMatchObject({ holds: true, entries: 30, roots: 4 });
});

it.each([
  `update audit_entry set reason = 'x'`,
  'delete from audit_entry',
  'truncate audit_entry',
  `update audit_head set digest = sha256('x')`,
  'delete from audit_head',
  'truncate audit_head',
  'update audit_anchor set entries = 0',
  'delete from audit_anchored_head',
  'truncate audit_anchor cascade',
])('refuses even the owner: %s', async (statement) => {
  await office.addRows(4, 2);
  await office.anchors().anchorWhatMoved();
  await expect(office.sql.query(statement)).rejects.toThrow(
    /written once and never changed|only goes forward/,
  );
});

it('gives the role of the program rows to add and to read, where another role owns the schema', async () => {
  const role = `program_${office.database.name}`;
  await office.sql.query(`create role ${role} login password 'x'`);
  const url = new URL(office.database.url);
  const owner = url.username;
  Object.assign(url, { username: role, password: 'x' });
  await migrateDatabase(office.database.url, url.href);
  const program = new pg.Client({ connectionString: url.href });
  await program.connect();
  try {
    await program.query(`insert into audit_entry (at, act, root_kind, root_id, subject_kind, subject_id, actor_name)
      values (now(), 'project.changed', 'project', gen_random_uuid(), 'project', gen_random_uuid(), 'chương trình')`);
    await program.query('update account set active = active');
    for (const statement of [
      `update audit_entry set reason = 'x'`,
      'delete from audit_entry',
      'truncate audit_entry',
      'update audit_head set chain_position = chain_position + 1',
      `insert into audit_head values ('x', gen_random_uuid(), 1, '')`,
      'update audit_anchor set entries = 0',
      'delete from audit_anchored_head',
      'alter table audit_entry disable trigger all',
      'update disbursement set amount_vnd = 1',
      'delete from schema_migration',
    ])
      await expect(program.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    expect(await verify()).toMatchObject({ holds: true, entries: 1 });
  } finally {
    await program.end();
    await office.sql.query(`drop owned by ${role}; drop role ${role}`);
  }
  expect(roleNotice(office.database.url, url.href)).toContain('cannot change the audit');
  expect(roleNotice(office.database.url, office.database.url)).toContain('One database role');
  expect(owner).not.toBe(role);
});

describe('anchors', () => {
  it('are made once a day, whoever asks, and stand in the file too', async () => {
    await office.addRows(10, 3);
    await Promise.all([office.anchors().anchorDaily(), office.anchors().anchorDaily()]);
    await office.anchors().anchorDaily();
    expect(anchorLines()).toHaveLength(1);
    expect(JSON.parse(anchorLines()[0]!)).toMatchObject({ number: 1, roots: 3, entries: 10 });
  });

  it('are made at the stop of a program only where something has happened since', async () => {
    await office.addRows(10, 3);
    for (let stop = 0; stop < 3; stop++) await office.anchors().anchorWhatMoved();
    await office.addRows(1, 3);
    await office.anchors().anchorWhatMoved();
    expect(anchorLines()).toHaveLength(2);
    const heads = await office.sql.query(
      'select anchor_number as anchor, count(*)::int as heads from audit_anchored_head group by 1 order by 1',
    );
    expect(heads).toEqual([
      { anchor: 1, heads: 3 },
      { anchor: 2, heads: 1 },
    ]);
    expect(await verify()).toMatchObject({ holds: true, anchors: 2 });
  });

  it('reach the file later where it was lost or a crash cut a line short', async () => {
    await office.addRows(10, 3);
    await office.anchors().anchorWhatMoved();
    appendFileSync(office.file.path, '{"number":2,"at":"20');
    await office.addRows(1, 3);
    await office.anchors().anchorWhatMoved();
    expect(anchorLines().map((line) => JSON.parse(line).number)).toEqual([1, 2]);
    const whole = anchorLines();
    rmSync(office.file.path);
    await office.anchors().anchorDaily();
    expect(anchorLines()).toEqual(whole);
  });
});

it('is checked by a command that says so and ends with 1 where a link is broken', async () => {
  await office.addRows(12, 3);
  await office.anchors().anchorWhatMoved();
  const environment = { DATABASE_URL: office.database.url, DATA_DIR: office.dataDir };
  const well = runCommandFile('check-audit.ts', [], environment);
  expect([well.complained, well.status]).toEqual(['', 0]);
  expect(well.said).toContain('12 rows of 3 records and 1 anchors');
  await office.sql.query(`set session_replication_role = replica;
    delete from audit_entry where id = (select min(id) from audit_entry); set session_replication_role = origin`);
  const broken = runCommandFile('check-audit.ts', [], environment);
  expect(broken.said).toMatch(/BROKEN {2}\w+ [0-9a-f-]{36} at 1: rows-missing/);
  expect(broken.status).toBe(1);
});

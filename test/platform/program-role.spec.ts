/** The role of the program, taken over by somebody who writes SQL with it, does not become the role that owns the schema. */
import { Queue } from 'bullmq';
import type pg from 'pg';
import { openDataSource } from '../../src/data-source.js';
import type { Config } from '../../src/platform/config/config.js';
import { migrateDatabase } from '../../src/platform/database/migrate.js';
import { dropQueue } from '../../src/platform/queue/drop-queue.js';
import {
  closeQueueBackend,
  migrateQueue,
  openQueueBackend,
  sharedQueueOptions,
} from '../../src/platform/queue/queue-backend.js';
import { asking } from '../support/asking.js';
import { createTwoRoles, type TwoRoles } from '../support/two-roles.js';

let roles: TwoRoles;

beforeEach(async () => {
  roles = await createTwoRoles();
  await start();
});

afterEach(() => roles.drop());

/** What the program does first, by the role that each is of. */
async function start(): Promise<void> {
  await migrateDatabase(roles.ownerUrl, roles.programUrl);
  await migrateQueue(roles.programUrl);
}

const asProgram = <T>(ask: (client: pg.Client) => Promise<T>) => asking(roles.programUrl, ask);

const ENTRY = `insert into audit_entry (at, act, root_kind, root_id, subject_kind, subject_id, actor_name)
  values (now(), 'x.y', 'x', gen_random_uuid(), 'x', gen_random_uuid(), 'x')`;

/** Leaves open what only the owner can open. */
const OPENED_BY_OWNER = `if current_user = 'OWNER' and to_regproc('public.door') is null then
    execute 'create function public.door() returns void language sql as ''select''';
  end if`;

const opened = (sql: string) => sql.replaceAll('OWNER', `owner_${roles.name}`);
const doorStands = () =>
  asking(roles.url, async (client) => {
    const { rows } = await client.query(`select to_regproc('public.door') is not null as stands`);
    return rows[0].stands;
  });

/** What every start granted once. */
const grantAsBefore = () =>
  asking(roles.ownerUrl, (client) =>
    client.query(`grant create on database ${roles.name} to program_${roles.name}`),
  );

it('puts no table of its own in the way of what triggers do as the owner', async () => {
  await asProgram(async (client) => {
    await client.query(`create temp table audit_head (like public.audit_head, primary key (root_kind, root_id));
      grant all on audit_head to public`);
    await client.query(
      opened(`create function pg_temp.own() returns trigger language plpgsql as $$
        begin ${OPENED_BY_OWNER}; return new; end $$;
      create trigger own before insert on pg_temp.audit_head for each row execute function pg_temp.own()`),
    );
    await client.query(ENTRY);
    const { rows } = await client.query(`select (select count(*)::int from public.audit_head) as heads,
      (select count(*)::int from pg_temp.audit_head) as own_heads`);
    expect(rows[0]).toEqual({ heads: 1, own_heads: 0 });
  });
  expect(await doorStands()).toBe(false);
});

it('makes no schema, also where every start had let it before', async () => {
  await grantAsBefore();
  await asProgram((client) => client.query('create schema mine'));
  await start();
  await asProgram(async (client) => {
    for (const statement of ['create schema other', 'create table public.other ()'])
      await expect(client.query(statement)).rejects.toThrow('permission denied');
  });
});

it('is not asked by the owner where it once made a schema of the name of the owner', async () => {
  await grantAsBefore();
  await asProgram((client) =>
    client.query(
      opened(`create schema OWNER;
        create function OWNER.own() returns boolean language plpgsql as $$
          begin ${OPENED_BY_OWNER}; return true; end $$;
        create view OWNER.schema_migration as select * from public.schema_migration where OWNER.own();
        create view OWNER.account as select * from public.account where OWNER.own();
        grant usage on schema OWNER to public;
        grant select on all tables in schema OWNER to public`),
    ),
  );
  await start();
  await asking(roles.ownerUrl, (client) => client.query('select from account'));
  expect(await doorStands()).toBe(false);
});

it('hides nothing from the program and its commands by a schema of its own name', async () => {
  await grantAsBefore();
  await asProgram((client) =>
    client.query(
      `create schema program_${roles.name};
        create table program_${roles.name}.audit_entry as select * from public.audit_entry`,
    ),
  );
  await asProgram((client) => client.query(ENTRY.replace('audit_entry', 'public.audit_entry')));
  const dataSource = await openDataSource(roles.programUrl);
  const found = await dataSource
    .query('select count(*)::int as entries from audit_entry')
    .finally(() => dataSource.destroy());
  expect(found).toEqual([{ entries: 1 }]);
});

it('leaves what an address says for its connections, but for where they look', async () => {
  const address = new URL(roles.programUrl);
  address.searchParams.set('options', '-c work_mem=5MB -c search_path=elsewhere');
  const asked = `select current_setting('work_mem') as work_mem, current_setting('search_path') as search_path`;
  const wanted = { work_mem: '5MB', search_path: 'public,pg_temp' };
  expect((await asking(address.href, (client) => client.query(asked))).rows[0]).toEqual(wanted);
  const dataSource = await openDataSource(address.href);
  expect(await dataSource.query(asked).finally(() => dataSource.destroy())).toEqual([wanted]);
});

describe('the queue', () => {
  const schemas = () =>
    asking(roles.url, async (client) => {
      const { rows } = await client.query(`select nspowner::regrole::text as schema,
          (select distinct relowner::regrole::text from pg_class where relnamespace = schema.oid) as tables
        from pg_namespace schema where nspname = 'bullmq'`);
      return rows;
    });
  const opened = () => [{ schema: `owner_${roles.name}`, tables: `program_${roles.name}` }];

  it('is opened by the program in a schema that the owner made, and again after it was dropped', async () => {
    expect(await schemas()).toEqual(opened());
    await start();
    await dropQueue(roles.ownerUrl, roles.programUrl);
    expect(await schemas()).toEqual([]);
    await start();
    expect(await schemas()).toEqual(opened());
  });

  it('takes rings in that schema, whatever the address says for its connections', async () => {
    const address = new URL(roles.programUrl);
    address.searchParams.set('options', '-c work_mem=5MB');
    const config = { databaseUrl: address.href } as Config;
    await openQueueBackend(config);
    const queue = new Queue('rung', sharedQueueOptions(config));
    try {
      await queue.add('one', {});
      await queue.addBulk(['two', 'three'].map((name) => ({ name, data: {} })));
      expect(await queue.getJobCounts('waiting')).toEqual({ waiting: 3 });
    } finally {
      await queue.close();
      await closeQueueBackend();
    }
  });

  it('stays where the program once made its schema by itself', async () => {
    await dropQueue(roles.ownerUrl, roles.programUrl);
    await grantAsBefore();
    await migrateQueue(roles.programUrl);
    await start();
    const program = `program_${roles.name}`;
    expect(await schemas()).toEqual([{ schema: program, tables: program }]);
    await dropQueue(roles.ownerUrl, roles.programUrl);
    expect(await schemas()).toEqual([]);
  });

  it('is opened anew by the program where one role once owned and served', async () => {
    await dropQueue(roles.ownerUrl, roles.programUrl);
    await migrateQueue(roles.ownerUrl);
    await start();
    expect(await schemas()).toEqual(opened());
  });
});

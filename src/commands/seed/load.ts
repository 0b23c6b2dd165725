/** Fills a database with invented projects by COPY, all or nothing. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { TT_11_2014 } from '../../domain/council/rulebooks/tt-11-2014.js';
import { CommandError } from '../run-command.js';
import { Batch } from './batch.js';
import { type Day, dayOf } from './days.js';
import { FIRST_PROPOSAL, ProjectMaker } from './projects.js';
import { Random } from './random.js';
import { authorityCode, fillRegister } from './register.js';
import { TABLE_NAMES, TABLES } from './tables.js';
import { verify } from './verify.js';

const BATCH_PROJECTS = 1_000;

export interface Order {
  readonly projects: number;
  readonly seed: number;
  readonly tell: (progress: string) => void;
}

/** @returns how many rows stand in the database that were not there before */
export async function load(client: pg.ClientBase, { projects, seed, tell }: Order): Promise<number> {
  await client.query('begin');
  try {
    await refuseSecondLoad(client, seed);
    await skipRowTriggers(client, tell);
    const random = new Random(seed);
    const first = new Batch();
    const register = fillRegister(first, random, seed, FIRST_PROPOSAL);
    await copy(client, first);
    let rowCount = first.rowCount;

    const maker = new ProjectMaker({
      random,
      register,
      rulebookId: await rulebook(client),
      today: await today(client),
    });
    for (let done = 0; done < projects; ) {
      const next = Math.min(done + BATCH_PROJECTS, projects);
      const batch = maker.make(done, next, projects);
      await copy(client, batch);
      await closeSessions(client, register.authority.id);
      rowCount += batch.rowCount;
      done = next;
      tell(`${done} of ${projects} projects, ${rowCount} rows`);
    }
    await keepCodes(client, register.authority.code, maker.codeCounters);
    await makeFound(client, register.authority.id);
    tell('Checking sums, histories and references …');
    // The questions that follow are asked of tables that were empty a moment ago.
    await client.query('analyze');
    await verify(client);
    await client.query('commit');
    await client.query('analyze');
    return rowCount;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function refuseSecondLoad(client: pg.ClientBase, seed: number): Promise<void> {
  const { rowCount } = await client.query('select from institution where code = $1', [authorityCode(seed)]);
  if (rowCount)
    throw new CommandError(`The projects of seed ${seed} are already here. Choose another with --seed.`);
}

/** The triggers that guard single rows and references are the owner's to pass over; `verify` asks the same of all rows. */
async function skipRowTriggers(client: pg.ClientBase, tell: Order['tell']): Promise<void> {
  const { rows } = await client.query(
    `select has_parameter_privilege('session_replication_role', 'set') as may`,
  );
  if (rows[0].may) await client.query('set local session_replication_role = replica');
  else tell('This role may not pass over triggers: the load is slower, and the same.');
}

async function rulebook(client: pg.ClientBase): Promise<string> {
  const { code, version, purpose, validFrom, validTo } = TT_11_2014;
  await client.query(
    `insert into rulebook (code, version, purpose, valid_from, valid_to, content, built_in, created_at)
     values ($1, $2, $3, $4, $5, $6, true, clock_timestamp()) on conflict (code, version) do nothing`,
    [code, version, purpose, validFrom, validTo, TT_11_2014],
  );
  const { rows } = await client.query('select id from rulebook where code = $1 and version = $2', [
    code,
    version,
  ]);
  return rows[0].id;
}

async function today(client: pg.ClientBase): Promise<Day> {
  const { rows } = await client.query(`select to_char(clock_timestamp(), 'YYYY-MM-DD') as day`);
  return dayOf(rows[0].day);
}

async function copy(client: pg.ClientBase, batch: Batch): Promise<void> {
  for (const table of TABLE_NAMES) {
    const lines = batch.of(table);
    if (lines.length === 0) continue;
    const target = client.query(copyFrom(`copy ${table} (${TABLES[table].join(', ')}) from stdin`));
    await pipeline(Readable.from([`${lines.join('\n')}\n`]), target);
  }
}

async function closeSessions(client: pg.ClientBase, authorityId: string): Promise<void> {
  await client.query(
    `update council_session session set state = 'closed', closed_at = opened_at + interval '2 hours'
     from session_item item join project on project.id = item.project_id
     where item.session_id = session.id and session.state = 'open' and project.authority_id = $1`,
    [authorityId],
  );
}

/** What the triggers passed over would have kept: the words by which a search finds each project. */
async function makeFound(client: pg.ClientBase, authorityId: string): Promise<void> {
  await client.query('select renew_project_search(array(select id from project where authority_id = $1))', [
    authorityId,
  ]);
}

async function keepCodes(
  client: pg.ClientBase,
  prefix: string,
  counters: ReadonlyMap<number, number>,
): Promise<void> {
  for (const [year, number] of counters) {
    await client.query('insert into code_counter values ($1, $2, $3)', [prefix, year, number]);
  }
}

/** Fills a seeded database up with invented projects that have all a search reads, and nothing else. */
import type pg from 'pg';
import { openClient } from '../../platform/database/open-client.js';
import { type CommandConfig, CommandError } from '../run-command.js';
import { FIELDS, PLACES } from '../seed/words.js';
import type { Tell } from './figures.js';

const BATCH = 20_000;
const TASKS = Object.values(FIELDS).flatMap(({ tasks }) => [...tasks]);
const MATTERS = Object.values(FIELDS).flatMap(({ matters }) => [...matters]);

/** By turns out of lists of different lengths, so that each pairing of words occurs, the same at each run. */
const INVENTED = `
  select n, gen_random_uuid() as id, gen_random_uuid() as decision_id, now() as at,
    'TK-' || 2005 + n % 20 || '-' || lpad(n::text, 6, '0') as code,
    format('%s %s tại xã %s, quy mô %s hộ', ($3::text[])[1 + n * 7 % cardinality($3)],
      ($4::text[])[1 + n * 13 % cardinality($4)], ($5::text[])[1 + n * 11 % cardinality($5)], 10 + n % 990) as title,
    ($4::text[])[1 + n * 13 % cardinality($4)] as matter,
    institution.ids[1 + n % cardinality(institution.ids)] as lead_id,
    institution.ids[1 + n * 3 % cardinality(institution.ids)] as partner_id,
    person.ids[1 + n % cardinality(person.ids)] as person_id
  from generate_series($1::int, $2::int) n,
    (select array_agg(id order by id) as ids from institution) institution,
    (select array_agg(id order by id) as ids from person) person`;

const ROWS = [
  `insert into project (id, code, title, kind, level, proposed_on, last_act_on, lead_institution_id,
     principal_investigator_id, demonstration, created_at)
   select id, code, title, 'topic', 'grassroots', '2020', '2020', lead_id, person_id, true, at from invented`,
  `insert into stage_change (project_id, sequence, to_stage, effective_date, created_at)
   select id, 1, 'proposed', '2020', at from invented`,
  `insert into project_partner select id, partner_id, 'partner' from invented`,
  `insert into decision (id, number, date, issuer, created_at)
   select decision_id, n % 9000 + 1 || '/QĐ-UBND', (date '1990-01-01' + n)::text, 'UBND minh họa', at from invented`,
  `insert into project_decision select id, decision_id, 'approves' from invented`,
  `with file as (
     insert into stored_file (sha256, size, media_type, file_name, created_at)
     select repeat(part::text, 64), 1, 'text/plain', 'thuyet-minh.txt', now() from generate_series(0, 9) part
     returning id, left(sha256, 1)::int as part)
   insert into document (project_id, kind, title, file_id, created_at)
   select invented.id, 'description', 'Thuyết minh ' || matter, file.id, at from invented join file on file.part = n % 10`,
  // One in ten was read.
  `insert into file_text (sha256, state, content, folded, words, tried_at)
   select repeat('7', 64), 'read', content, search_fold(content), distinct_words(content), now()
   from (select string_agg(title, '. ') as content from (select title from invented order by n limit 100) first) said
   on conflict do nothing`,
  // Of tables that were empty a moment ago the planner knows nothing.
  'analyze document, stored_file, file_text, project_partner, project_decision, decision',
  'select renew_project_search(array(select id from invented))',
];

export async function fillUp(config: CommandConfig, titles: number, tell: Tell): Promise<void> {
  const client = await openClient(config.databaseMigrationUrl ?? config.databaseUrl);
  try {
    const { rows } = await client.query(
      `select count(*)::int as count, bool_and(demonstration) as seeds, exists (select from person) as peopled from project`,
    );
    const [{ count, seeds, peopled }] = rows;
    if (count >= titles) return;
    if (!peopled || !seeds)
      throw new CommandError('Only a database of invented projects is filled up: npm run seed:large -- 1000');
    for (let from = count + 1; from <= titles; from += BATCH) {
      await addBatch(client, from, Math.min(from + BATCH - 1, titles));
      tell(`${Math.min(from + BATCH - 1, titles)} of ${titles} projects`);
    }
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

async function addBatch(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query('begin');
  await client.query(`set local session_replication_role = replica`);
  await client.query('drop table if exists invented');
  await client.query(
    `create temporary table invented (n int, id uuid, decision_id uuid, at timestamptz, code text, title text, matter text,
       lead_id uuid, partner_id uuid, person_id uuid) on commit drop`,
  );
  await client.query(`insert into invented ${INVENTED}`, [from, to, TASKS, MATTERS, PLACES]);
  for (const statement of ROWS) await client.query(statement);
  await client.query('commit');
}

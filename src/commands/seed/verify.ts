/** What the load skipped row by row is checked once for all rows: the schema's own rules, as sets. */
import type pg from 'pg';
import { countsOf, FUNDING_QUERIES } from '../../features/invariants/funding-queries.js';
import { CommandError } from '../run-command.js';
import { TABLE_NAMES } from './tables.js';

/** Each counts what breaks it. */
const RULES: Readonly<Record<string, string>> = {
  'each stage change starts where the one before it ended': `
    select count(*) from (select from_stage, lag(to_stage) over (partition by project_id order by sequence) as previous
      from stage_change) step where from_stage is distinct from previous`,
  'a project stands where its history ends': `
    select count(*) from project where stage is distinct from
      (select to_stage from stage_change where project_id = project.id order by sequence desc limit 1)`,
  'the grade of a project is its verdict': `
    select count(*) from project_grade standing join verdict on verdict.id = standing.verdict_id
      where (verdict.project_id, verdict.grade) is distinct from (standing.project_id, standing.grade)`,
  'a verdict counts no ballot that is not there': `
    select count(*) from verdict
      left join (select session_id, project_id, count(*) as submitted from ballot where state = 'submitted' group by 1, 2) handed_in
        using (session_id, project_id)
      where (counts ->> 'cast')::int > coalesce(submitted, 0)`,
};

const FOREIGN_KEYS = `
  select conname as name, conrelid::regclass::text as child, confrelid::regclass::text as parent,
    array(select attname from unnest(conkey) with ordinality as part(number, at)
      join pg_attribute on attrelid = conrelid and attnum = number order by at)::text[] as columns,
    array(select attname from unnest(confkey) with ordinality as part(number, at)
      join pg_attribute on attrelid = confrelid and attnum = number order by at)::text[] as keys
  from pg_constraint where contype = 'f' and conrelid::regclass::text = any($1)`;

export async function verify(client: pg.ClientBase): Promise<void> {
  const broken: string[] = [];
  const rules = { ...RULES, ...countsOf(FUNDING_QUERIES), ...(await referenceRules(client)) };
  for (const [rule, query] of Object.entries(rules)) {
    const { rows } = await client.query<{ count: string }>(query);
    if (rows[0]!.count !== '0') broken.push(`${rule} (${rows[0]!.count} rows break it)`);
  }
  if (broken.length > 0)
    throw new CommandError(`Nothing was kept, the load broke its rules: ${broken.join('; ')}.`);
}

async function referenceRules(client: pg.ClientBase): Promise<Record<string, string>> {
  const { rows } = await client.query<ForeignKey>(FOREIGN_KEYS, [TABLE_NAMES]);
  return Object.fromEntries(rows.map((key) => [`${key.name} finds its row`, orphansOf(key)]));
}

interface ForeignKey {
  readonly name: string;
  readonly child: string;
  readonly parent: string;
  readonly columns: readonly string[];
  readonly keys: readonly string[];
}

function orphansOf({ child, parent, columns, keys }: ForeignKey): string {
  const isGiven = columns.map((column) => `child.${column} is not null`).join(' and ');
  const fits = columns.map((column, at) => `parent.${keys[at]} = child.${column}`).join(' and ');
  return `select count(*) from ${child} child where ${isGiven}
    and not exists (select from ${parent} parent where ${fits})`;
}

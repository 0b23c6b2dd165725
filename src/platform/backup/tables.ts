/** What the schema holds: its tables in the order in which their rows can be loaded, and how each is written out the same twice. */

import pg from 'pg';
import { MIGRATION_TABLE } from '../database/applied-migrations.js';
import type { SequencePlace } from './archive-form.js';

const { escapeIdentifier } = pg;

export interface Table {
  readonly name: string;
  /** Without those the database derives. */
  readonly columns: readonly string[];
  /** Expressions that put the rows in one order, whatever the locale of the server. */
  readonly order: readonly string[];
  readonly sums: readonly string[];
}

/** How values are written, so that two servers write the same value the same way. */
export const SAME_WRITING = `set client_encoding = 'UTF8'; set timezone = 'UTC'; set datestyle = 'ISO, YMD';
  set intervalstyle = 'postgres'; set bytea_output = 'hex'; set extra_float_digits = 1; set statement_timeout = 0;
  set lock_timeout = '30s'; set idle_in_transaction_session_timeout = 0`;

/** The restored schema has its own list of migrations. */
const NOT_COPIED = MIGRATION_TABLE;

const TABLES = `
  select c.relname as name,
    (select json_agg(attname order by attnum) from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
        -- The number of a transaction means something in its own database alone.
        and attname <> 'transaction_id') as columns,
    (select json_agg(json_build_object('name', attname, 'text', attcollation <> 0) order by place)
      from pg_index key cross join unnest(key.indkey) with ordinality as part (attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = part.attnum
      where key.indrelid = c.oid and key.indisprimary) as key,
    (select coalesce(json_agg(attname order by attnum), '[]') from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and atttypid = 'bigint'::regtype and attname like '%\\_vnd') as sums,
    (select coalesce(json_agg(distinct f.relname), '[]') from pg_constraint fk join pg_class f on f.oid = fk.confrelid
      where fk.conrelid = c.oid and fk.contype = 'f' and fk.confrelid <> c.oid) as needs
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '${NOT_COPIED}'
    and not exists (select from pg_depend where objid = c.oid and classid = 'pg_class'::regclass and deptype = 'e')
  order by 1`;

interface TableRow {
  readonly name: string;
  readonly columns: string[];
  readonly key: { name: string; text: boolean }[] | null;
  readonly sums: string[];
  readonly needs: string[];
}

export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<TableRow>(TABLES);
  return neededFirst(rows).map(({ name, columns, key, sums }) => ({
    name,
    columns,
    order: key?.map((part) => orderBy(part)) ?? [`${escapeIdentifier(name)}::text collate "C"`],
    sums,
  }));
}

export function columnList(columns: readonly string[]): string {
  return columns.map((column) => escapeIdentifier(column)).join(', ');
}

/** The statement that writes a table out. */
export function copyOut({ name, columns, order }: Table): string {
  return `copy (select ${columnList(columns)} from ${escapeIdentifier(name)} order by ${order.join(', ')}) to stdout`;
}

export async function sumsOf(
  client: pg.ClientBase,
  tables: readonly Table[],
): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const { name, sums: columns } of tables) {
    if (columns.length === 0) continue;
    const asked = columns.map((column) => {
      const quoted = escapeIdentifier(column);
      return `coalesce(sum(${quoted}), 0)::text as ${quoted}`;
    });
    const { rows } = await client.query(`select ${asked.join(', ')} from ${escapeIdentifier(name)}`);
    for (const column of columns) sums[`${name}.${column}`] = rows[0][column];
  }
  return sums;
}

export async function sequencesOf(client: pg.ClientBase): Promise<SequencePlace[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const places: SequencePlace[] = [];
  for (const { name } of rows) {
    const found = await client.query(
      `select last_value::text as value, is_called as called from ${escapeIdentifier(name)}`,
    );
    places.push({ name, ...found.rows[0] });
  }
  return places;
}

function orderBy({ name, text }: { name: string; text: boolean }): string {
  return `${escapeIdentifier(name)}${text ? ' collate "C"' : ''}`;
}

/** Tables that need each other, or none that is left, come in order of name. */
function neededFirst(rows: readonly TableRow[]): TableRow[] {
  const [placed, left] = [new Set<string>(), [...rows]];
  const ordered: TableRow[] = [];
  while (left.length > 0) {
    const ready = left.findIndex(({ needs }) => needs.every((need) => placed.has(need)));
    const [next] = left.splice(Math.max(0, ready), 1);
    placed.add(next!.name);
    ordered.push(next!);
  }
  return ordered;
}

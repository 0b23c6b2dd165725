/** Rows beside what the audit tells of them: every check of what was rewritten behind the triggers is a table of these. */

/** Whose coming the audit knows; a load of invented projects by SQL alone leaves no act, and what it brings is passed over. */
export const PROPOSED = `(select root_id from audit_entry where act = 'project.proposed')`;
export const ESTABLISHED = `(select root_id from audit_entry where act = 'council.established')`;

export const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/**
 * Where what the audit says of a row, key by key, is not what the row says; keys that are no column of it are passed over. The row is put
 * together once, which `offset 0` sees to, and not for each key.
 */
export const differs = (
  told: string,
  row: string,
) => `exists (select from (select ${row} as own offset 0) as_told,
  jsonb_each(${told}) said where own ? said.key and own -> said.key is distinct from said.value)`;

/** What an act tells under a key; nothing where it left the key out, or said null, or what is no such thing. */
export const heldAs = (type: 'array' | 'object', key: string) =>
  `case jsonb_typeof(after -> '${key}') when '${type}' then after -> '${key}' end`;

/** The same of a list, one by one. */
export const listIn = (key: string) => `jsonb_array_elements(${heldAs('array', key)})`;

/** An instant as JSON has it in the audit. */
const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * A row as the audit tells it: đồng as text, instants as JSON has them.
 * @param keys as the program calls the columns, `key=column` where the column has another name, `key::type` where it is cast
 */
export function asTold(row: string, keys: string): string {
  const pairs = keys.split(' ').map((word) => {
    const [, key, own, cast] = /^(\w+?)(?:=(\w+))?(::\w+)?$/.exec(word)!;
    const column = `${row}.${own ?? key!.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
    if (/At$/.test(key!)) return `'${key}', ${moment(column)}`;
    return `'${key}', ${column}${/Vnd$/.test(key!) ? '::text' : (cast ?? '')}`;
  });
  return `jsonb_build_object(${pairs.join(', ')})`;
}

export interface ToldRows {
  /** Or a query in parentheses. */
  readonly table: string;
  /** What tells a row from the others, as text where it is not its `id`. */
  readonly key?: string;
  /** Of the row: the record in whose history its acts stand. */
  readonly root?: string;
  /** See `asTold`. */
  readonly keys: string;
  readonly acts: readonly string[];
  /** Where an act tells of several rows: `item`, one by one. */
  readonly each?: string;
  /** The same key in an act. */
  readonly subject?: string;
  /** What the act tells of the row; null where it tells that there is none. */
  readonly after?: string;
  /** An act tells some of the columns: of each the last that does. */
  readonly inParts?: boolean;
  /** Rows that must not be there where no act tells of them. */
  readonly toldOf?: string;
}

/** Selects `root_id` and `id` of the rows that are not as the last act has it that tells of them: rewritten, taken out, slipped in. */
export function notAsTold(rows: ToldRows): string {
  const { table, key = 'id', root = key, keys, acts, each, subject = 'subject_id', after = 'after' } = rows;
  const entries = each ? `audit_entry, ${each} item` : 'audit_entry';
  const told = rows.inParts
    ? `select ${subject} as id, (array_agg(root_id))[1] as root_id,
         jsonb_object_agg(said.key, said.value order by audit_entry.id) as after
       from ${entries}, jsonb_each(${after}) said where act in (${listed(acts)}) group by 1`
    : `select distinct on (1) ${subject} as id, root_id, ${after} as after
       from ${entries} where act in (${listed(acts)}) order by 1, audit_entry.id desc`;
  return `select coalesce(told.root_id::text, kept.${root}::text) as root_id, coalesce(told.id::text, kept.${key}::text) as id
    from (${told}) told full join ${table} kept on kept.${key} = told.id
    where case when told.id is null then kept.${key} is not null and (${rows.toldOf ?? 'false'})
      when told.after is null then kept.${key} is not null
      else kept.${key} is null or ${differs('told.after', asTold('kept', keys))} end`;
}

/** Records damaged by somebody with the keys to the database, the triggers off, and which checks find it; all of it is rolled back. */
import type pg from 'pg';

/** The names of the queries that find something once this was done; `$1` is the record that it is done to. */
export async function namedAfter(
  client: pg.Client,
  queries: Readonly<Record<string, string>>,
  statements: readonly string[],
  about: string,
): Promise<string[]> {
  await client.query('begin');
  try {
    await client.query('set local session_replication_role = replica');
    for (const statement of statements) {
      const { rowCount } = await client.query(statement, statement.includes('$1') ? [about] : []);
      expect([statement, rowCount]).not.toEqual([statement, 0]);
    }
    const names: string[] = [];
    for (const [name, query] of Object.entries(queries))
      if ((await client.query(query)).rows.length > 0) names.push(name);
    return names;
  } finally {
    await client.query('rollback');
  }
}

import { openClient } from '../database/open-client.js';

/** Whether the role that asks has what the schema's owner has; no row: there is no queue. */
const SCHEMA = `select pg_has_role(nspowner, 'usage') as mine from pg_namespace where nspname = 'bullmq'`;

/**
 * The queue holds bells only, for rows that may be gone; programs open it anew. Its schema belongs to the role that opened
 * it: the program's, or the owner's where one role once did both.
 */
export async function dropQueue(ownerUrl: string, programUrl: string): Promise<void> {
  for (const url of [ownerUrl, programUrl]) {
    const client = await openClient(url);
    try {
      const { rows } = await client.query<{ mine: boolean }>(SCHEMA);
      if (rows[0]?.mine) await client.query('drop schema if exists bullmq cascade');
      if (rows[0]?.mine ?? true) return;
    } finally {
      await client.end();
    }
  }
}

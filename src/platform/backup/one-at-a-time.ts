import { ADVISORY_LOCKS } from '../database/advisory-locks.js';
import { openClient } from '../database/open-client.js';

/**
 * Of several workers one takes the backup.
 * @returns whether the work was done; not where another does it at this moment
 */
export async function oneAtATime(databaseUrl: string, work: () => Promise<void>): Promise<boolean> {
  const client = await openClient(databaseUrl, 'khcn-tracker backup');
  try {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [ADVISORY_LOCKS.backup]);
    if (rows[0].mine) await work();
    return rows[0].mine;
  } finally {
    await client.end();
  }
}

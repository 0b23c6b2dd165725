import { openClient } from '../database/open-client.js';

/** Any fixed number: of several workers one takes the backup. */
const BACKUP_LOCK = 7_420_003;

/** @returns whether the work was done; not where another does it at this moment */
export async function oneAtATime(databaseUrl: string, work: () => Promise<void>): Promise<boolean> {
  const client = await openClient(databaseUrl, 'khcn-tracker backup');
  try {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [BACKUP_LOCK]);
    if (rows[0].mine) await work();
    return rows[0].mine;
  } finally {
    await client.end();
  }
}

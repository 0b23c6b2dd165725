/** A start that was killed while it loaded the demonstration leaves half of it, which the next start clears away. */
import pg from 'pg';

export const LOADED = 'demonstration.loaded';

/** Half a demonstration and nothing else: no account or project of somebody's own is ever cleared. */
const IS_INTERRUPTED = `select exists (select from account)
  and not exists (select from account where not demonstration)
  and not exists (select from project where not demonstration)
  and not exists (select from audit_entry where act = '${LOADED}') as interrupted`;

/**
 * Empties the database of an interrupted demonstration; the migrations then build it anew. Needs the owner's role.
 * @returns whether there was one
 */
export async function clearInterruptedLoading(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(IS_INTERRUPTED);
    if (!rows[0].interrupted) return false;
    await client.query(
      'begin; drop schema public cascade; create schema public; drop schema if exists bullmq cascade; commit',
    );
    return true;
  } finally {
    await client.end();
  }
}

import type pg from 'pg';
import { openClient } from '../../src/platform/database/open-client.js';

/** Asks the database at this address over a connection of its own. */
export async function asking<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await openClient(url);
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

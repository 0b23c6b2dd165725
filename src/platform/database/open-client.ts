import pg from 'pg';
import { lookingIn } from './search-path.js';

/** A connection outside the tables' pool, for work of its own. Whoever opens it ends it. */
export async function openClient(url: string, applicationName?: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: lookingIn('public', url),
    application_name: applicationName,
  });
  // Whoever has it learns of its loss from the next statement; unheard, the loss itself would end the program.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

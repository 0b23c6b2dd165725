import pg from 'pg';

/** A connection outside the tables' pool, for work of its own. Whoever opens it ends it. */
export async function openClient(connectionString: string, applicationName?: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, application_name: applicationName });
  // Whoever has it learns of its loss from the next statement; unheard, the loss itself would end the program.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

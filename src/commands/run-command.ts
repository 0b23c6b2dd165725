/** What the commands share: read the settings, find the database, do the work, leave nothing running, complain in one sentence. */

import { type Config, readConfig } from '../platform/config/config.js';
import { runningServerUrl, startEmbeddedServer } from '../platform/database/embedded-server.js';
import { migrateDatabase } from '../platform/database/migrate.js';
import { Mendable, sentenceOf } from '../platform/mendable.js';
import { takeProgramLock } from '../platform/program-lock.js';

/** What the command cannot do as it was asked. */
export class CommandError extends Mendable {}

export type CommandConfig = Config & { readonly databaseUrl: string };

/**
 * Runs a command on the migrated database of this configuration, beside the running program or alone.
 * @param readWords what the command line asks for; what is mistyped is told before any database is touched
 * @param migrates off: the work takes the schema as it is
 */
export async function runCommand<Words>(
  readWords: () => Words,
  work: (config: CommandConfig, words: Words) => Promise<void>,
  { migrates = true } = {},
): Promise<void> {
  await complaining(async () => {
    const words = readWords();
    const config = readConfig();
    const database = await openDatabase(config);
    try {
      if (migrates) await migrateDatabase(config.databaseMigrationUrl ?? database.url, database.url);
      await work({ ...config, databaseUrl: database.url }, words);
    } finally {
      await database.close();
    }
  });
}

/** Work that fails ends with 1 and a sentence. */
export async function complaining(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(sentenceOf(error));
    process.exitCode = 1;
  }
}

interface OpenDatabase {
  readonly url: string;
  close(): Promise<void>;
}

async function openDatabase({ databaseUrl, dataDir, publicUrl }: Config): Promise<OpenDatabase> {
  const url = databaseUrl ?? runningServerUrl(dataDir);
  if (url) return { url, close: async () => {} };
  const release = takeProgramLock(dataDir, publicUrl);
  try {
    const server = await startEmbeddedServer({ dataDir, onRevival: console.error });
    return { url: server.url, close: () => server.stop().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

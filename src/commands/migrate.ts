/** `npm run migrate`: brings the database of DATABASE_URL to the newest schema and says what was applied. */

import { readConfig } from '../platform/config/config.js';
import { ConfigError } from '../platform/config/config-error.js';
import { migrateDatabase } from '../platform/database/migrate.js';
import { complaining } from './run-command.js';

await complaining(async () => {
  const config = readConfig();
  const url = config.databaseMigrationUrl ?? config.databaseUrl;
  if (!url) throw new ConfigError(['DATABASE_URL is needed; npm start migrates its own database by itself']);
  const applied = await migrateDatabase(url, config.databaseUrl ?? url);
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply.');
});

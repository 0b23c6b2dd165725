/** The web program, against a database server of one's own. */
import { AppModule } from './app.module.js';
import { AuditAnchors } from './features/audit/audit-anchors.service.js';
import { ConfigError } from './platform/config/config-error.js';
import { migrateDatabase } from './platform/database/migrate.js';
import { roleNotice } from './platform/database/program-role.js';
import { drain } from './platform/http/draining.js';
import { createWebApplication } from './platform/http/web-application.js';
import { closeQueueBackend } from './platform/queue/queue-backend.js';
import { runProgram } from './program.js';

await runProgram(async (config, onEnd) => {
  if (!config.databaseUrl)
    throw new ConfigError(['DATABASE_URL is needed by start:web; npm start brings its own database']);
  const ownerUrl = config.databaseMigrationUrl ?? config.databaseUrl;
  await migrateDatabase(ownerUrl, config.databaseUrl);
  const app = await createWebApplication(AppModule.of(config), config);
  onEnd(closeQueueBackend);
  onEnd(() => app.close());
  onEnd(() => app.get(AuditAnchors).anchorWhatMoved());
  await app.listen(config.port, config.host);
  onEnd(() => drain(app));
  console.log(`Listening on ${config.publicUrl}. ${roleNotice(ownerUrl, config.databaseUrl)}`);
});

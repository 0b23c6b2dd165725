/** The worker program: the same features, plus the processors of the queues. */
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { AuditAnchors } from './features/audit/audit-anchors.service.js';
import { ConfigError } from './platform/config/config-error.js';
import { migrateDatabase } from './platform/database/migrate.js';
import { roleNotice } from './platform/database/program-role.js';
import { closeQueueBackend } from './platform/queue/queue-backend.js';
import { runProgram } from './program.js';
import { WorkerModule } from './worker.module.js';

await runProgram(async (config, onEnd) => {
  if (!config.databaseUrl)
    throw new ConfigError(['DATABASE_URL is needed by start:worker; npm start brings its own database']);
  const ownerUrl = config.databaseMigrationUrl ?? config.databaseUrl;
  await migrateDatabase(ownerUrl, config.databaseUrl);
  const logger = new ConsoleLogger({ json: true, logLevels: ['fatal', 'error', 'warn'] });
  const app = await NestFactory.createApplicationContext(AppModule.of(config, [WorkerModule]), {
    logger,
    abortOnError: false,
  });
  onEnd(closeQueueBackend);
  onEnd(() => app.close());
  onEnd(() => app.get(AuditAnchors).anchorWhatMoved());
  console.log(`Working. ${roleNotice(ownerUrl, config.databaseUrl)}`);
});

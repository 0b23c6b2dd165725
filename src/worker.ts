/** The worker program: the same features, plus the processors of the queues. */
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { ConfigError } from './platform/config/config-error.js';
import { migrateDatabase } from './platform/database/migrate.js';
import { closeQueueBackend } from './platform/queue/queue-backend.js';
import { runProgram } from './program.js';
import { WorkerModule } from './worker.module.js';

await runProgram(async (config, onEnd) => {
  if (!config.databaseUrl)
    throw new ConfigError(['DATABASE_URL is needed by start:worker; npm start brings its own database']);
  await migrateDatabase(config.databaseMigrationUrl ?? config.databaseUrl);
  onEnd(closeQueueBackend);
  const logger = new ConsoleLogger({ json: true, logLevels: ['fatal', 'error', 'warn'] });
  const app = await NestFactory.createApplicationContext(AppModule.of(config, [WorkerModule]), {
    logger,
    abortOnError: false,
  });
  onEnd(() => app.close());
  console.log('Working');
});

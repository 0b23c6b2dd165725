/** The whole product in one process: its own database unless DATABASE_URL names another, web and worker. */
import { AppModule } from './app.module.js';
import { LoadingTurn } from './demonstration/interrupted-loading.js';
import { loadDemonstration } from './demonstration/load-demonstration.js';
import { setAnchorsAside } from './features/audit/anchor-file.js';
import { AuditAnchors } from './features/audit/audit-anchors.service.js';
import { startEmbeddedServer } from './platform/database/embedded-server.js';
import { migrateDatabase } from './platform/database/migrate.js';
import { roleNotice } from './platform/database/program-role.js';
import { drain } from './platform/http/draining.js';
import { checkPortIsFree } from './platform/http/free-port.js';
import { createWebApplication } from './platform/http/web-application.js';
import { takeProgramLock } from './platform/program-lock.js';
import { closeQueueBackend } from './platform/queue/queue-backend.js';
import { runProgram } from './program.js';
import { WorkerModule } from './worker.module.js';

await runProgram(async (settings, onEnd) => {
  onEnd(takeProgramLock(settings.dataDir, settings.publicUrl));
  await checkPortIsFree(settings.port, settings.host);
  const server = settings.databaseUrl
    ? null
    : await startEmbeddedServer({ dataDir: settings.dataDir, onRevival: console.error });
  if (server) onEnd(server.stop);
  if (server?.orphanStopped) console.log('The program was killed last time; its database was recovered.');
  const databaseUrl = settings.databaseUrl ?? server!.url;
  const config = { ...settings, databaseUrl };

  const ownerUrl = config.databaseMigrationUrl ?? databaseUrl;
  await migrate(ownerUrl, databaseUrl);
  const loading = config.demo ? await LoadingTurn.take(ownerUrl) : null;
  if (await loading?.clearInterrupted(databaseUrl)) {
    console.log('The demonstration was interrupted while it was loaded; it is loaded anew.');
    await setAnchorsAside(config.dataDir);
    await migrate(ownerUrl, databaseUrl);
  }
  const app = await createWebApplication(AppModule.of(config, [WorkerModule]), config);
  onEnd(closeQueueBackend);
  onEnd(() => app.close());
  onEnd(() => app.get(AuditAnchors).anchorWhatMoved());
  const demonstration = loading && (await loadDemonstration(app, config, console.log));
  await loading?.end();
  await app.listen(config.port, config.host);
  onEnd(() => drain(app));

  const database = server
    ? `embedded PostgreSQL in ${server.place.cluster}`
    : `PostgreSQL at ${new URL(databaseUrl).host}`;
  const queue = config.redisUrl ? `Redis at ${new URL(config.redisUrl).host}` : 'PostgreSQL';
  console.log(`\n  Theo dõi nhiệm vụ KH&CN · S&T project tracker\n\n  ${config.publicUrl}\n`);
  if (demonstration) console.log(`${demonstration}\n`);
  console.log(
    `  Database: ${database}; queue: ${queue}.\n\n  ${roleNotice(ownerUrl, databaseUrl)}\n  Ctrl-C stops everything.\n`,
  );
});

async function migrate(url: string, programUrl: string): Promise<void> {
  const applied = await migrateDatabase(url, programUrl);
  if (applied.length > 0) console.log(`Database schema: ${applied.length} migrations applied.`);
}

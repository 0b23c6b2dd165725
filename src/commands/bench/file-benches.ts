/** How long the whole register takes as a file, and what it takes of memory. */
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../app.module.js';
import type { Actor } from '../../domain/access/actor.js';
import { EXPORT_FORMATS } from '../../features/projects/project-export.dto.js';
import { ProjectExport } from '../../features/projects/project-export.service.js';
import { spooled } from '../../platform/papers/spooled.js';
import { closeQueueBackend } from '../../platform/queue/queue-backend.js';
import type { CommandConfig } from '../run-command.js';
import type { Tell } from './figures.js';

const MEGABYTE = 1024 * 1024;
const ROUNDS = 3;
const READER: Actor = {
  accountId: null,
  name: 'npm run bench',
  personId: null,
  institutionId: null,
  roles: ['reporter'],
  language: 'vi',
};

export async function benchFiles(config: CommandConfig, tell: Tell): Promise<void> {
  const quiet = { ...config, logLevel: 'silent' as const };
  const app = await NestFactory.createApplicationContext(AppModule.of(quiet), { logger: false });
  try {
    const exports = app.get(ProjectExport, { strict: false });
    for (const format of EXPORT_FORMATS)
      for (let round = 1; round <= ROUNDS; round++) tell(await measured(exports, format));
  } finally {
    await app.close();
    await closeQueueBackend();
  }
}

async function measured(exports: ProjectExport, format: (typeof EXPORT_FORMATS)[number]): Promise<string> {
  let rows = 0;
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const startedAt = performance.now();
  const file = await spooled(
    exports.export(READER, { format }, 'vi', (done) => {
      rows = done;
    }),
  );
  let bytes = 0;
  for await (const piece of file) bytes += piece.length;
  clearInterval(watch);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(2);
  const size = (bytes / MEGABYTE).toFixed(1);
  return `${format.padEnd(5)} ${rows} projects, ${size} MB in ${seconds} s; resident ${mb(before)} MB, at most ${mb(most - before)} MB more`;
}

function mb(bytes: number): number {
  return Math.round(bytes / MEGABYTE);
}

/** `npm run backup -- --to <file or folder>`: database and files as of one instant, in one archive; encrypted where BACKUP_KEY is set. */
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { archiveName } from '../platform/backup/archive-name.js';
import { checkArchive } from '../platform/backup/check-archive.js';
import { takeBackup } from '../platform/backup/take-backup.js';
import { openFileStore } from '../platform/storage/storage.module.js';
import { CommandError, runCommand } from './run-command.js';

const USAGE = 'Usage: npm run backup -- --to <new file, or a folder that exists>';

await runCommand(
  readWords,
  async (config, { to }) => {
    const startedAt = performance.now();
    const place = archiveName(to, new Date());
    const { databaseMigrationUrl, databaseUrl, dataDir, backupKey } = config;
    const manifest = await takeBackup({
      databaseUrl: databaseMigrationUrl ?? databaseUrl,
      store: await openFileStore(config),
      dataDir,
      place,
      passphrase: backupKey,
    });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    await checkArchive(place, backupKey);
    const { tables, files, takenAt } = manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const { size } = await stat(place);
    console.log(`${place}
  as of ${takenAt}, ${Math.ceil(size / 1024)} kB, ${backupKey ? 'encrypted with BACKUP_KEY' : 'not encrypted'}
  ${rows} rows of ${tables.length} tables and ${files.count} files in ${seconds} s; read back and found whole.
  The queue is not in it: what is due stands in the rows, and the next sweep finds it.`);
    const lost = [...files.missing, ...files.damaged];
    if (lost.length > 0)
      throw new CommandError(
        `${files.missing.length} files are missing and ${files.damaged.length} are damaged where they are kept, and so in this backup: ${lost.join(', ')}`,
      );
  },
  { migrates: false },
);

function readWords(): { to: string } {
  try {
    const { values } = parseArgs({ args: process.argv.slice(2), options: { to: { type: 'string' } } });
    if (values.to) return { to: values.to };
  } catch {
    // falls through to how it is used
  }
  throw new CommandError(USAGE);
}

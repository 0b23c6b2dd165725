/**
 * `npm run restore -- --from <backup> [--verify] [--replace <name of the database>]`: puts a backup into an empty database and
 * the file store of this configuration. `--verify` proves the copy.
 */
import { parseArgs } from 'node:util';
import { openDataSource } from '../data-source.js';
import { restoreBackup } from '../platform/backup/restore-backup.js';
import { openFileStore } from '../platform/storage/storage.module.js';
import { invariantsOf } from './invariants-of.js';
import { type CommandConfig, CommandError, runCommand } from './run-command.js';

const USAGE =
  'Usage: npm run restore -- --from <backup> [--verify] [--replace <name of the database to give up>]';

await runCommand(
  readWords,
  async (config, { from, verify, replace }) => {
    const startedAt = performance.now();
    const databaseUrl = config.databaseMigrationUrl ?? config.databaseUrl;
    const { manifest, leftOut, migrationsAfter, anchors } = await restoreBackup({
      databaseUrl,
      programUrl: config.databaseUrl,
      store: await openFileStore(config),
      dataDir: config.dataDir,
      place: from,
      passphrase: config.backupKey,
      replace,
      verify,
      tell: console.log,
    });
    if (migrationsAfter.length > 0) console.log(`The schema was brought up: ${migrationsAfter.join(', ')}.`);
    if (verify) await verifyInvariants(config, anchors);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(
      `Restored ${rows} rows and ${manifest.files.count - leftOut.length} files in ${seconds} s${verify ? ', and proved equal' : ''}.
Sessions and access tokens are ended: everybody signs in anew. Reminders sent since ${manifest.takenAt} may be sent once more.`,
    );
    const lost = [...manifest.files.missing, ...leftOut];
    if (lost.length > 0)
      throw new CommandError(
        `${lost.length} files were missing or damaged when the backup was taken: ${lost.join(', ')}`,
      );
  },
  { migrates: false },
);

/** @param anchors the file of those that belong to the rows; null: whatever is in the data folder */
async function verifyInvariants(config: CommandConfig, anchors: string | null): Promise<void> {
  const dataSource = await openDataSource(config.databaseUrl);
  try {
    let held = 0;
    const broken: string[] = [];
    for await (const finding of (await invariantsOf(config, dataSource, anchors)).check({ files: 0 }))
      if (finding.broken.length > 0) broken.push(finding.invariant);
      else held += 1;
    if (broken.length > 0)
      throw new CommandError(
        `The copy is equal to the original, in which ${broken.length} invariants do not hold: ${broken.join(', ')}. See npm run check:invariants.`,
      );
    console.log(`Verified: all ${held} invariants hold, the chain of the audit among them.`);
  } finally {
    await dataSource.destroy();
  }
}

function readWords(): { from: string; verify: boolean; replace?: string } {
  try {
    const { values } = parseArgs({
      args: process.argv.slice(2),
      options: {
        from: { type: 'string' },
        verify: { type: 'boolean', default: false },
        replace: { type: 'string' },
      },
    });
    if (values.from) return { from: values.from, verify: values.verify, replace: values.replace };
  } catch {
    // falls through to how it is used
  }
  throw new CommandError(USAGE);
}

/**
 * `npm run demo:clear -- <e-mail> [--name <name>] [--yes]`: takes a database that holds nothing but the demonstration back to
 * empty, and opens the first administrator's account. Without `--yes` it says what would be lost.
 */
import { parseArgs } from 'node:util';
import { setAnchorsAside } from '../features/audit/anchor-file.js';
import { migrateDatabase } from '../platform/database/migrate.js';
import { removeContents } from '../platform/storage/remove-contents.js';
import { type Cleared, DemonstrationClearing } from './demonstration-clearing.js';
import { openFirstAdministrator } from './open-first-administrator.js';
import { type CommandConfig, CommandError, runCommand } from './run-command.js';

const USAGE = 'Usage: npm run demo:clear -- <e-mail of the first administrator> [--name "Full name"] [--yes]';
const ADDRESS = /^[^@\s]+@[^@\s]+$/;

interface Words {
  readonly email: string;
  readonly name: string;
  readonly yes: boolean;
}

await runCommand(readWords, async (config, words) => {
  const ownerUrl = config.databaseMigrationUrl ?? config.databaseUrl;
  const clearing = await DemonstrationClearing.begin(ownerUrl, config.databaseUrl);
  try {
    const lost = await clearing.whatIsLost();
    console.log(tellLost(lost));
    if (!words.yes) {
      console.log('Nothing was changed. Repeat the command with --yes to clear all of it.');
      return;
    }
    await clearing.empty();
    await setAnchorsAside(config.dataDir);
    await migrateDatabase(ownerUrl, config.databaseUrl);
    if (!config.bucket) await removeContents(config.dataDir, lost.contents);
    console.log(await openFirstAccount(config, words));
  } finally {
    await clearing.end();
  }
});

function tellLost({ projects, accounts, ownAccounts, institutions, persons, contents }: Cleared): string {
  const lines = [
    `${projects} demonstration projects`,
    `${accounts} accounts, of which ${ownAccounts.length} are not the demonstration's`,
    ...ownAccounts.map((email) => `  ${email}`),
    `${institutions} institutions, ${persons} persons, and all else in the database`,
    `${contents.length} files`,
  ];
  return `This database holds:\n\n  ${lines.join('\n  ')}\n`;
}

async function openFirstAccount(config: CommandConfig, { email, name }: Words): Promise<string> {
  const first = { email, displayName: name };
  const link = await openFirstAdministrator(config, 'npm run demo:clear', first);
  return `Cleared. Start the program, choose the password of ${email} here, once, within a week, and open ${config.publicUrl}/setup

  ${link}
`;
}

function readWords(): Words {
  try {
    const { positionals, values } = parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: { name: { type: 'string' }, yes: { type: 'boolean', default: false } },
    });
    const [email = ''] = positionals;
    if (positionals.length === 1 && ADDRESS.test(email)) {
      return { email, name: values.name?.trim() || email, yes: values.yes };
    }
  } catch {
    // falls through to how it is used
  }
  throw new CommandError(USAGE);
}

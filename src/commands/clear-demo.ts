/**
 * `npm run demo:clear -- <e-mail> [--name <name>] [--yes]`: takes a database that holds nothing but the demonstration back to
 * empty, and opens the first administrator's account. Without `--yes` it says what would be lost.
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { setAnchorsAside } from '../features/audit/anchor-file.js';
import { AccountsService } from '../features/identity/accounts.service.js';
import { IdentityModule } from '../features/identity/identity.module.js';
import { ConfigModule } from '../platform/config/config.module.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { migrateDatabase } from '../platform/database/migrate.js';
import { removeContents } from '../platform/storage/remove-contents.js';
import { actOf } from './accounts.js';
import { type Cleared, DemonstrationClearing } from './demonstration-clearing.js';
import { type CommandConfig, CommandError, runCommand } from './run-command.js';

const USAGE = 'Usage: npm run demo:clear -- <e-mail of the first administrator> [--name "Full name"] [--yes]';
const ADDRESS = /^[^@\s]+@[^@\s]+$/;
const PASSWORD_BYTES = 12;

interface Words {
  readonly email: string;
  readonly name: string;
  readonly yes: boolean;
}

class ClearDemoModule {}

await runCommand(readWords, async (config, words) => {
  const clearing = await DemonstrationClearing.begin(config.databaseMigrationUrl ?? config.databaseUrl);
  try {
    const lost = await clearing.whatIsLost();
    console.log(tellLost(lost));
    if (!words.yes) {
      console.log('Nothing was changed. Repeat the command with --yes to clear all of it.');
      return;
    }
    await clearing.empty();
    await setAnchorsAside(config.dataDir);
    await migrateDatabase(config.databaseMigrationUrl ?? config.databaseUrl, config.databaseUrl);
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
  const imports = [ConfigModule.of(config), DatabaseModule, IdentityModule];
  const app = await NestFactory.createApplicationContext(
    { module: ClearDemoModule, imports },
    { logger: false, abortOnError: false },
  );
  try {
    const password = randomBytes(PASSWORD_BYTES).toString('base64url');
    const account = { email, password, displayName: name, roles: ['administrator' as const] };
    await app.get(AccountsService).openAccount(actOf('npm run demo:clear'), account);
    return `Cleared. Start the program, sign in as ${email} with this password, and open ${config.publicUrl}/setup\n\n  ${password}\n`;
  } finally {
    await app.close();
  }
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

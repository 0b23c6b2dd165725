/** `npm run demo:password`: gives all demonstration accounts one new password, says it, and ends their sessions. */
import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { TABLES } from '../data-source.js';
import { AccountsService } from '../features/identity/accounts.service.js';
import { IdentityModule } from '../features/identity/identity.module.js';
import { ConfigModule } from '../platform/config/config.module.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { actOf, allAccounts } from './accounts.js';
import { CommandError, runCommand } from './run-command.js';

const COMMAND = actOf('npm run demo:password');

class DemoPasswordModule {}

await runCommand(noWords, async (config) => {
  const imports = [ConfigModule.of(config), DatabaseModule.of(TABLES), IdentityModule];
  const app = await NestFactory.createApplicationContext(
    { module: DemoPasswordModule, imports },
    { logger: false, abortOnError: false },
  );
  try {
    const password = config.demoPassword ?? randomBytes(9).toString('base64url');
    const emails = await changePasswords(app.get(AccountsService), password);
    console.log(`Password of the demonstration accounts: ${password}\n\n  ${emails.join('\n  ')}`);
  } finally {
    await app.close();
  }
});

function noWords(): void {
  if (process.argv.length > 2)
    throw new CommandError('Usage: npm run demo:password (DEMO_PASSWORD names one)');
}

async function changePasswords(accounts: AccountsService, password: string): Promise<string[]> {
  const emails: string[] = [];
  for await (const { id, email, demonstration } of allAccounts(accounts)) {
    if (!demonstration) continue;
    await accounts.changeAccount(COMMAND, id, { password });
    emails.push(email);
  }
  if (emails.length === 0) throw new CommandError('There are no demonstration accounts in this database.');
  return emails;
}

/**
 * `npm run account:first -- --email <address> [--name <name>]`: opens the account of the first administrator and prints a link by
 * which they choose a password, once. Refused where somebody administers the office already.
 */
import { parseArgs } from 'node:util';
import type { FirstAdministrator } from '../features/identity/first-administrator.service.js';
import { openFirstAdministrator } from './open-first-administrator.js';
import { CommandError, runCommand } from './run-command.js';

const USAGE = 'Usage: npm run account:first -- --email <e-mail> [--name "Full name"]';
const ADDRESS = /^[^@\s]+@[^@\s]+$/;

await runCommand(readWords, async (config, words) => {
  const link = await openFirstAdministrator(config, 'npm run account:first', words);
  console.log(
    `Start the program and choose the password of ${words.email} here, once, within a week:\n\n  ${link}\n`,
  );
});

function readWords(): FirstAdministrator {
  try {
    const { values } = parseArgs({
      args: process.argv.slice(2),
      options: { email: { type: 'string' }, name: { type: 'string' } },
    });
    const email = values.email?.trim() ?? '';
    if (ADDRESS.test(email)) return { email, displayName: values.name?.trim() || email };
  } catch {
    // falls through to how it is used
  }
  throw new CommandError(USAGE);
}

/** `npm run seed:large -- N [--seed 42]`: fills the database with N invented projects, the same for the same seed and day. */
import { parseArgs } from 'node:util';
import { openClient } from '../platform/database/open-client.js';
import { CommandError, runCommand } from './run-command.js';
import { load } from './seed/load.js';

const USAGE = 'Usage: npm run seed:large -- <number of projects> [--seed <whole number, 42 unless told>]';

await runCommand(readOrder, async ({ databaseUrl, databaseMigrationUrl }, { projects, seed }) => {
  const client = await openClient(databaseMigrationUrl ?? databaseUrl);
  try {
    const startedAt = performance.now();
    const rows = await load(client, { projects, seed, tell: console.log });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`Loaded ${projects} projects (${rows} rows) of seed ${seed} in ${seconds} s.`);
  } finally {
    await client.end();
  }
});

function readOrder(): { projects: number; seed: number } {
  const { positionals, seed } = readWords();
  const projects = Number(positionals[0]);
  const isWhole = (number: number, most: number) => Number.isInteger(number) && number >= 0 && number <= most;
  if (positionals.length === 1 && isWhole(projects, 1_000_000) && isWhole(seed, 9_999_999))
    return { projects, seed };
  throw new CommandError(USAGE);
}

function readWords(): { positionals: string[]; seed: number } {
  try {
    const options = { seed: { type: 'string', default: '42' } } as const;
    const { positionals, values } = parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options,
    });
    return { positionals, seed: Number(values.seed) };
  } catch {
    throw new CommandError(USAGE);
  }
}

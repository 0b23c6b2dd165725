/** `npm run seed:large -- N [--seed 42]`: fills the database with N invented projects, the same for the same seed and day. */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { CommandError, runCommand } from './run-command.js';
import { load } from './seed/load.js';

const USAGE = 'Usage: npm run seed:large -- <number of projects> [--seed <whole number, 42 unless told>]';

await runCommand(async ({ databaseUrl, databaseMigrationUrl }) => {
  const { projects, seed } = readOrder();
  const client = new pg.Client({ connectionString: databaseMigrationUrl ?? databaseUrl });
  await client.connect();
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
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string', default: '42' } },
  });
  const [projects, seed] = [Number(positionals[0]), Number(values.seed)];
  const fits = (number: number, most: number) => Number.isInteger(number) && number >= 0 && number <= most;
  if (positionals.length !== 1 || !fits(projects, 1_000_000) || !fits(seed, 9_999_999))
    throw new CommandError(USAGE);
  return { projects, seed };
}

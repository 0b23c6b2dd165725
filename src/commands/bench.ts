/** `npm run bench -- <name>…`: measures on the database that is there; `npm run bench -- list` names what can be measured. */
import { startBenchApplication } from './bench/bench-application.js';
import { BENCHES } from './bench/benches.js';
import { countProjects } from './bench/http-benches.js';
import { type CommandConfig, CommandError, runCommand } from './run-command.js';

const LIST = Object.entries(BENCHES)
  .map(([name, { about }]) => `  ${name.padEnd(16)}${about}`)
  .join('\n');

const names = process.argv.slice(2);
if (names.length === 0 || names.includes('list')) console.log(`npm run bench -- <name> …\n\n${LIST}`);
else if (names.every((name) => BENCHES[name]?.over === 'domain'))
  for (const name of names) await runOne(name, null);
else await runCommand(refuseUnknownNames, benchOnDatabase);

function refuseUnknownNames(): void {
  const unknown = names.filter((name) => !BENCHES[name]);
  if (unknown.length > 0)
    throw new CommandError(`No such bench: ${unknown.join(', ')}. There are:\n\n${LIST}`);
}

async function benchOnDatabase(config: CommandConfig): Promise<void> {
  for (const name of names) await runOne(name, config);
}

/** @param config null where nothing but rules is measured */
async function runOne(name: string, config: CommandConfig | null): Promise<void> {
  const bench = BENCHES[name]!;
  console.log(`\n${name}`);
  if (bench.over === 'domain') return bench.run(console.log);
  if (bench.over === 'own') return bench.run(config!, console.log);
  const application = await startBenchApplication(config!);
  try {
    console.log(`Projects in this database: ${await countProjects(application)}`);
    await bench.run(application, console.log);
  } finally {
    await application.close();
  }
}

/** `npm run bench -- <name>…`: measures on the database that is there; `npm run bench -- list` names what can be measured. */
import { type BenchApplication, startBenchApplication } from './bench/bench-application.js';
import { BENCHES } from './bench/benches.js';
import { countProjects } from './bench/http-benches.js';
import { type CommandConfig, CommandError, runCommand } from './run-command.js';

const LIST = Object.entries(BENCHES)
  .map(([name, { about }]) => `  ${name.padEnd(16)}${about}`)
  .join('\n');

const names = process.argv.slice(2);
if (names.length === 0 || names.includes('list')) console.log(`npm run bench -- <name> …\n\n${LIST}`);
else if (names.every((name) => BENCHES[name]?.over === 'domain')) await runAll(null);
else await runCommand(refuseUnknownNames, benchOnDatabase);

function refuseUnknownNames(): void {
  const unknown = names.filter((name) => !BENCHES[name]);
  if (unknown.length > 0)
    throw new CommandError(`No such bench: ${unknown.join(', ')}. There are:\n\n${LIST}`);
}

async function benchOnDatabase(config: CommandConfig): Promise<void> {
  const application = await startBenchApplication(config);
  try {
    console.log(`Projects in this database: ${await countProjects(application)}`);
    await runAll(application);
  } finally {
    await application.close();
  }
}

async function runAll(application: BenchApplication | null): Promise<void> {
  for (const name of names) {
    const bench = BENCHES[name]!;
    console.log(`\n${name}`);
    if (bench.over === 'domain') bench.run(console.log);
    else await bench.run(application!, console.log);
  }
}

/** `npm run bench -- <name>…`: measures on the database that is there; `npm run bench -- list` names what can be measured. */
import { startBenchApplication } from './bench/bench-application.js';
import { BENCHES, type Bench } from './bench/benches.js';
import { countProjects } from './bench/http-benches.js';
import { type CommandConfig, CommandError, runCommand } from './run-command.js';

const LIST = Object.entries(BENCHES)
  .map(([name, { about }]) => `  ${name.padEnd(16)}${about}`)
  .join('\n');

const names = process.argv.slice(2);
if (names[0] === 'list' || names.length === 0) console.log(`npm run bench -- <name> …\n\n${LIST}`);
else if (names.every((name) => BENCHES[name]?.over === 'domain'))
  for (const name of names) runDomainBench(name);
else await runCommand(benchOnDatabase);

function runDomainBench(name: string): void {
  const bench = BENCHES[name] as Extract<Bench, { over: 'domain' }>;
  bench.run(console.log);
}

async function benchOnDatabase(config: CommandConfig): Promise<void> {
  const unknown = names.filter((name) => !BENCHES[name]);
  if (unknown.length > 0)
    throw new CommandError(`No such bench: ${unknown.join(', ')}. There are:\n\n${LIST}`);
  const application = await startBenchApplication(config);
  try {
    console.log(`Projects in this database: ${await countProjects(application)}`);
    for (const name of names) {
      const bench = BENCHES[name]!;
      console.log(`\n${name}`);
      if (bench.over === 'domain') bench.run(console.log);
      else await bench.run(application, console.log);
    }
  } finally {
    await application.close();
  }
}

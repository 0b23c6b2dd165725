/**
 * `npm run check:invariants [-- --files <number>|all] [--json]`: asks whether all records hold, names what does not and which
 * records break it, and changes nothing. Ends with 1 where something does not hold.
 */
import { parseArgs } from 'node:util';
import { openDataSource } from '../data-source.js';
import type { Finding } from '../domain/invariants/invariants.js';
import { invariantsOf } from './invariants-of.js';
import { CommandError, runCommand } from './run-command.js';

const SHOWN = 10;
const USAGE = 'Usage: npm run check:invariants -- [--files <number>|all] [--json]';

await runCommand(readWords, async (config, { files, asJson }) => {
  const dataSource = await openDataSource(config.databaseUrl);
  try {
    const findings: Finding[] = [];
    for await (const finding of (await invariantsOf(config, dataSource)).check({ files })) {
      findings.push(finding);
      if (!asJson) console.log(told(finding));
    }
    if (asJson) console.log(JSON.stringify(findings, null, 2));
    const broken = findings.filter((finding) => finding.broken.length > 0);
    if (broken.length > 0) {
      const names = broken.map(({ invariant }) => invariant).join(', ');
      throw new CommandError(`${broken.length} do not hold: ${names}`);
    }
    if (!asJson) console.log(`All ${findings.length} invariants hold.`);
  } finally {
    await dataSource.destroy();
  }
});

function told({ invariant, broken }: Finding): string {
  if (broken.length === 0) return `holds   ${invariant}`;
  const more = broken.length > SHOWN ? ` and ${broken.length - SHOWN} more` : '';
  return `BROKEN  ${invariant}: ${broken.slice(0, SHOWN).join(', ')}${more}`;
}

function readWords(): { files: number | null; asJson: boolean } {
  try {
    const { values } = parseArgs({
      args: process.argv.slice(2),
      options: {
        files: { type: 'string', default: 'all' },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.files === 'all' || /^\d{1,9}$/.test(values.files))
      return { files: values.files === 'all' ? null : Number(values.files), asJson: values.json };
  } catch {
    // falls through to how it is used
  }
  throw new CommandError(USAGE);
}

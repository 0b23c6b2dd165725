/**
 * `npm run check:invariants [-- --files <number>|all] [--json]`: asks whether all records hold, names what does not and which
 * records break it, and changes nothing. Ends with 1 where something does not hold.
 */
import { parseArgs } from 'node:util';
import { openDataSource } from '../data-source.js';
import type { Finding } from '../domain/invariants/invariants.js';
import { AnchorFile } from '../features/audit/anchor-file.js';
import { AuditChainRepository } from '../features/audit/audit-chain.repository.js';
import { AuditVerifier } from '../features/audit/audit-verification.service.js';
import { ConflictRepository } from '../features/councils/conflicts.repository.js';
import { PastDeliberationRepository } from '../features/councils/past-deliberations.repository.js';
import { RulebookRepository } from '../features/councils/rulebooks.repository.js';
import { VerdictRecomputation } from '../features/councils/verdict-recomputation.js';
import { InvariantRepository } from '../features/invariants/invariants.repository.js';
import { Invariants } from '../features/invariants/invariants.service.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/database/transactions.js';
import { openFileStore } from '../platform/storage/storage.module.js';
import { type CommandConfig, CommandError, runCommand } from './run-command.js';

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

async function invariantsOf(config: CommandConfig, dataSource: Awaited<ReturnType<typeof openDataSource>>) {
  const transactions = new Transactions(dataSource);
  const past = new PastDeliberationRepository(new ConflictRepository());
  const verdicts = new VerdictRecomputation(transactions, past, new RulebookRepository());
  const clock = new Clock(dataSource, config);
  const verifier = new AuditVerifier(transactions, new AuditChainRepository(), new AnchorFile(config), clock);
  const store = await openFileStore(config);
  return new Invariants(transactions, new InvariantRepository(), verdicts, verifier, store);
}

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

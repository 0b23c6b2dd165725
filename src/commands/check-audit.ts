/**
 * `npm run check:audit [-- --json]`: reckons the chains of the whole audit anew, compares them with the anchors in the database and in the
 * data folder, and names the first broken link of each record. Ends with 1 where something does not hold.
 */
import { parseArgs } from 'node:util';
import { openDataSource } from '../data-source.js';
import { AnchorFile } from '../features/audit/anchor-file.js';
import { AuditChainRepository } from '../features/audit/audit-chain.repository.js';
import { type AuditVerification, AuditVerifier } from '../features/audit/audit-verification.service.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/database/transactions.js';
import { CommandError, runCommand } from './run-command.js';

const SHOWN = 100;
const USAGE = 'Usage: npm run check:audit -- [--json]';

await runCommand(readWords, async (config, asJson) => {
  const dataSource = await openDataSource(config.databaseUrl);
  try {
    const file = new AnchorFile(config);
    const verifier = new AuditVerifier(
      new Transactions(dataSource),
      new AuditChainRepository(),
      file,
      new Clock(dataSource, config),
    );
    const from = performance.now();
    const verification = await verifier.verify();
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    console.log(asJson ? JSON.stringify(verification, null, 2) : told(verification, seconds, file.path));
    if (!verification.holds) throw new CommandError('The audit does not hold.');
  } finally {
    await dataSource.destroy();
  }
});

function told(found: AuditVerification, seconds: string, file: string): string {
  const { lastAnchor: last, chainBreaks, anchorBreaks, anchorNotices } = found;
  const broken = chainBreaks.slice(0, SHOWN).map(({ kind, root, position, entry, anchor }) => {
    const where = [entry && `row ${entry}`, anchor && `anchor ${anchor}`].filter(Boolean).join(', ');
    return `BROKEN  ${root.kind} ${root.id} at ${position}: ${kind}${where && ` (${where})`}`;
  });
  const more = chainBreaks.length > SHOWN ? [`… and ${chainBreaks.length - SHOWN} records more`] : [];
  return [
    ...broken,
    ...more,
    ...anchorBreaks.map(({ kind, anchor }) => `BROKEN  anchor ${anchor}: ${kind}`),
    `${found.entries} rows of ${found.roots} records and ${found.anchors} anchors, read in ${seconds} s.`,
    last ? `Last anchor ${last.number} of ${last.at}: ${last.digest}` : 'There is no anchor yet.',
    anchorNotices.includes('no-file-outside')
      ? `NOTICE  There is no ${file}: nothing outside the database to compare its anchors with.`
      : `Anchors outside the database: ${file}`,
    ...(found.holds ? ['All of it holds.'] : []),
  ].join('\n');
}

function readWords(): boolean {
  try {
    return parseArgs({ args: process.argv.slice(2), options: { json: { type: 'boolean', default: false } } })
      .values.json;
  } catch {
    throw new CommandError(USAGE);
  }
}

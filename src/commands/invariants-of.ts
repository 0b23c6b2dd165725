/** The invariants for a command, which runs without the application. */
import type { openDataSource } from '../data-source.js';
import { AnchorFile } from '../features/audit/anchor-file.js';
import { AuditChainRepository } from '../features/audit/audit-chain.repository.js';
import { AuditVerifier } from '../features/audit/audit-verification.service.js';
import { AuditedBallotRepository } from '../features/councils/audited-ballots.repository.js';
import { ConflictRepository } from '../features/councils/conflicts.repository.js';
import { PastDeliberationRepository } from '../features/councils/past-deliberations.repository.js';
import { RulebookRepository } from '../features/councils/rulebooks.repository.js';
import { VerdictRecomputation } from '../features/councils/verdict-recomputation.js';
import { InvariantRepository } from '../features/invariants/invariants.repository.js';
import { Invariants } from '../features/invariants/invariants.service.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/database/transactions.js';
import { openFileStore } from '../platform/storage/storage.module.js';
import type { CommandConfig } from './run-command.js';

class AnchorsAt extends AnchorFile {
  constructor(
    config: CommandConfig,
    override readonly path: string,
  ) {
    super(config);
  }
}

/** @param anchorsAt the file of anchors to compare with, where it is not that of the data folder */
export async function invariantsOf(
  config: CommandConfig,
  dataSource: Awaited<ReturnType<typeof openDataSource>>,
  anchorsAt: string | null = null,
) {
  const transactions = new Transactions(dataSource);
  const anchors = anchorsAt === null ? new AnchorFile(config) : new AnchorsAt(config, anchorsAt);
  const past = new PastDeliberationRepository(new ConflictRepository());
  const verdicts = new VerdictRecomputation(transactions, past, new RulebookRepository());
  const clock = new Clock(dataSource, config);
  const verifier = new AuditVerifier(transactions, new AuditChainRepository(), anchors, clock);
  const store = await openFileStore(config);
  const ballots = new AuditedBallotRepository();
  return new Invariants(transactions, new InvariantRepository(), ballots, verdicts, verifier, store);
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isAsAudited } from '../../domain/council/audited-ballot.js';
import { type Finding, RECKONED_INVARIANTS } from '../../domain/invariants/invariants.js';
import { Transactions } from '../../platform/database/transactions.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { AuditVerifier } from '../audit/audit-verification.service.js';
import { AuditedBallotRepository } from '../councils/audited-ballots.repository.js';
import { VerdictRecomputation } from '../councils/verdict-recomputation.js';
import { InvariantRepository, type StoredContent } from './invariants.repository.js';
import { orNotAnswered } from './not-answered.js';

const BALLOTS_AT_ONCE = 1000;

export interface CheckOptions {
  /** Of the kept contents so many by chance; null: all. */
  readonly files: number | null;
}

/** Asks whether all records hold, and changes none: one answer after the other, since some take long. */
@Injectable()
export class Invariants {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: InvariantRepository,
    private readonly ballots: AuditedBallotRepository,
    private readonly verdicts: VerdictRecomputation,
    private readonly verifier: AuditVerifier,
    private readonly store: FileStore,
  ) {}

  async *check({ files }: CheckOptions): AsyncGenerator<Finding> {
    yield* await this.askDatabase();
    const questions: Record<(typeof RECKONED_INVARIANTS)[number], () => Promise<string[]>> = {
      'ballots-are-as-audited': () => this.rewrittenBallots(),
      'verdicts-equal-recomputation': () => this.verdicts.differing(),
      'files-match-their-hashes': () => this.spoiltFiles(files),
      'audit-chain-is-whole': () => this.brokenChains(),
    };
    for (const invariant of RECKONED_INVARIANTS)
      yield { invariant, broken: await orNotAnswered(questions[invariant]) };
  }

  /** On one snapshot, so that nothing that happens meanwhile looks broken. */
  private askDatabase(): Promise<Finding[]> {
    return this.transactions.read(async (tx) => {
      const findings: Finding[] = [];
      for await (const finding of this.questions.findings(tx)) findings.push(finding);
      return findings;
    });
  }

  private async rewrittenBallots(): Promise<string[]> {
    const codes = new Set<string>();
    for (let after: string | null = null; ; ) {
      const batch = await this.transactions.read((tx) => this.ballots.batch(tx, after, BALLOTS_AT_ONCE));
      for (const ballot of batch) if (!isAsAudited(ballot)) codes.add(ballot.projectCode);
      after = batch.at(-1)?.id ?? null;
      if (after === null) return [...codes].sort();
    }
  }

  private async brokenChains(): Promise<string[]> {
    const { chainBreaks, anchorBreaks } = await this.verifier.verify();
    return [
      ...chainBreaks.map(({ kind, root }) => `${root.kind} ${root.id}: ${kind}`),
      ...anchorBreaks.map(({ kind, anchor }) => `anchor ${anchor}: ${kind}`),
    ];
  }

  private async spoiltFiles(most: number | null): Promise<string[]> {
    const contents = await this.transactions.read((tx) => this.questions.contents(tx, most));
    const spoilt: string[] = [];
    for (const content of contents)
      if (!(await this.isWhole(content))) spoilt.push(`${content.fileName} (file ${content.id})`);
    return spoilt;
  }

  private async isWhole({ sha256, size }: StoredContent): Promise<boolean> {
    const stored = await this.store.open(sha256);
    if (!stored) return false;
    const hash = createHash('sha256');
    let length = 0;
    for await (const chunk of stored.bytes) {
      hash.update(chunk);
      length += chunk.length;
    }
    return length === size && hash.digest('hex') === sha256;
  }
}

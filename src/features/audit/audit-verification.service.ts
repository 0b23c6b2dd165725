import { Injectable } from '@nestjs/common';
import {
  type Anchor,
  type AnchorBreak,
  type AnchorNotice,
  anchorBreaks,
  anchorNotices,
  headText,
} from '../../domain/audit/anchors.js';
import { type AnchoredStep, type ChainBreak, type ChainStep, ChainWalk } from '../../domain/audit/chain.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { AnchorFile } from './anchor-file.js';
import { AuditChainRepository } from './audit-chain.repository.js';
import { inChainOrder } from './chain-steps.js';
import { RunningDigest, sha256, sha256After } from './sha256.js';

export interface AuditVerification {
  readonly at: Date;
  readonly holds: boolean;
  readonly roots: number;
  readonly entries: number;
  readonly chainBreaks: readonly ChainBreak[];
  readonly anchors: number;
  readonly lastAnchor: Anchor | null;
  readonly anchorBreaks: readonly AnchorBreak[];
  readonly anchorNotices: readonly AnchorNotice[];
}

/** Reckons every digest of the audit anew from the rows, apart from the triggers that wrote them. */
@Injectable()
export class AuditVerifier {
  private running: Promise<AuditVerification> | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly chain: AuditChainRepository,
    private readonly file: AnchorFile,
    private readonly clock: Clock,
  ) {}

  /** Who asks while it is reckoned gets the same answer: it reads everything. */
  verify(): Promise<AuditVerification> {
    this.running ??= this.reckon().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async reckon(): Promise<AuditVerification> {
    // The file first: an anchor made meanwhile stands in the database before it stands there.
    const { anchors: inFile, ...file } = await this.file.read();
    return this.transactions.read(async (tx) => {
      const walk = new ChainWalk(sha256After);
      const heads = new AnchoredDigests();
      for await (const step of this.steps(tx)) {
        walk.take(step);
        if (step.step === 'anchored') heads.add(step);
      }
      walk.end();
      const anchors = await this.chain.anchors(tx);
      const at = await this.clock.now(tx);
      const broken = anchorBreaks({ anchors, inFile, ...file, ...heads.end(), now: at, digestOf: sha256 });
      return {
        at,
        holds: walk.breaks.length === 0 && broken.length === 0,
        roots: walk.roots,
        entries: walk.entries,
        chainBreaks: walk.breaks,
        anchors: anchors.length,
        lastAnchor: anchors.at(-1) ?? null,
        anchorBreaks: broken,
        anchorNotices: anchorNotices({ anchors, ...file }),
      };
    });
  }

  private steps(tx: Tx): AsyncGenerator<ChainStep> {
    return inChainOrder([this.chain.entries(tx), this.chain.anchoredHeads(tx), this.chain.heads(tx)]);
  }
}

/** The digests over the kept heads of each anchor, and over the newest of each root, in one pass. */
class AnchoredDigests {
  private readonly byAnchor = new Map<number, RunningDigest>();
  private readonly newest = new RunningDigest();
  private last: AnchoredStep | null = null;

  add(step: AnchoredStep): void {
    if (this.last && (this.last.root.id !== step.root.id || this.last.root.kind !== step.root.kind))
      this.newest.add(textOf(this.last));
    this.last = step;
    const digest = this.byAnchor.get(step.anchor) ?? new RunningDigest();
    this.byAnchor.set(step.anchor, digest);
    digest.add(textOf(step));
  }

  end(): { movedDigests: Map<number, string>; newestHeadsDigest: string } {
    if (this.last) this.newest.add(textOf(this.last));
    const movedDigests = new Map([...this.byAnchor].map(([anchor, digest]) => [anchor, digest.end()]));
    return { movedDigests, newestHeadsDigest: this.newest.end() };
  }
}

function textOf({ root, position, digest }: AnchoredStep): string {
  return headText({ rootKind: root.kind, rootId: root.id, position, digest });
}

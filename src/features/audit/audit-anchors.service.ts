import { Injectable, Logger } from '@nestjs/common';
import {
  type Anchor,
  anchorText,
  type HeadLine,
  headText,
  lackingInFile,
} from '../../domain/audit/anchors.js';
import { dayOf } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { AnchorFile } from './anchor-file.js';
import { AuditChainRepository } from './audit-chain.repository.js';
import { RunningDigest, sha256 } from './sha256.js';

const HEADS_AT_ONCE = 5_000;

/** Keeps what all heads of the audit were: once a day, and when the program stops. */
@Injectable()
export class AuditAnchors {
  private readonly logger = new Logger('Audit');

  constructor(
    private readonly transactions: Transactions,
    private readonly chain: AuditChainRepository,
    private readonly file: AnchorFile,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The first of a day in the office; what the file lacks is brought there. */
  async anchorDaily(): Promise<void> {
    await this.anchor(async (tx, last) => {
      if (!last) return true;
      const { officeTimeZone } = this.config;
      return dayOf(new Date(last.at), officeTimeZone) !== dayOf(await this.clock.now(tx), officeTimeZone);
    });
  }

  /** Where a head has moved since the last anchor. */
  async anchorWhatMoved(): Promise<void> {
    await this.anchor((tx) => this.chain.hasMoved(tx));
  }

  private async anchor(isDue: (tx: Tx, last: Anchor | null) => Promise<boolean>): Promise<void> {
    const made = await this.transactions.run(async (tx) => {
      await this.chain.takeAnchorTurn(tx);
      const last = await this.chain.lastAnchor(tx);
      return (await isDue(tx, last)) ? this.make(tx, last) : null;
    });
    await this.transactions.run(async (tx) => {
      await this.chain.takeAnchorTurn(tx);
      await this.bringToFile(tx);
    });
    if (made) this.logger.log(`anchor ${made.number} over ${made.roots} roots: ${made.digest}`);
  }

  /**
   * What is beyond the newest line of the file. What is missing before it stays missing, for the verification to name; and what
   * no crash explains is told, since the file shows no more that it was without it.
   */
  private async bringToFile(tx: Tx): Promise<void> {
    const newest = Math.max(0, ...(await this.file.read()).anchors.map(({ number }) => number));
    const beyond = await this.chain.anchors(tx, newest);
    const lacking = lackingInFile(beyond, [], await this.clock.now(tx)).map(({ number }) => number);
    if (lacking.length > 0)
      this.logger.warn(
        `${this.file.path} lacked anchors and gets them from the database: ${lacking.join(', ')}`,
      );
    await this.file.append(beyond);
  }

  private async make(tx: Tx, last: Anchor | null): Promise<Anchor> {
    const number = (last?.number ?? 0) + 1;
    const [all, moved] = [new RunningDigest(), new RunningDigest()];
    let [roots, entries, waiting]: [number, number, HeadLine[]] = [0, 0, []];
    for await (const { hasMoved, ...head } of this.chain.headsToAnchor(tx)) {
      roots++;
      entries += head.position;
      all.add(headText(head));
      if (!hasMoved) continue;
      moved.add(headText(head));
      waiting.push(head);
      if (waiting.length < HEADS_AT_ONCE) continue;
      await this.chain.addAnchoredHeads(tx, number, waiting);
      waiting = [];
    }
    await this.chain.addAnchoredHeads(tx, number, waiting);
    const at = (await this.clock.now(tx)).toISOString();
    const content = { number, at, roots, entries, headsDigest: all.end(), movedDigest: moved.end() };
    const anchor = { ...content, digest: sha256(anchorText(content, last?.digest ?? '')) };
    await this.chain.addAnchor(tx, anchor);
    return anchor;
  }
}

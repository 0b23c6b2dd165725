import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AuditRepository } from './audit.repository.js';
import { AuditTrail, type RecordRef } from './audit-trail.js';

const HOUR_MS = 3_600_000;

/** Who read what is sensitive: a row under the reader's own account, once an hour for each record. */
@Injectable()
export class SensitiveReadings {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: AuditRepository,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @param sealedById the session whose closing makes known that there was something to read */
  note(act: Act, word: string, record: RecordRef | null, sealedById?: string): Promise<void> {
    const root = { kind: 'account', id: act.actor.accountId! };
    const subject = record ?? root;
    return this.transactions.run(async (tx) => {
      const until = await this.clock.now(tx);
      const since = new Date(until.getTime() - HOUR_MS);
      if (await this.entries.hasEntry(tx, { root, subject, act: word, since, until })) return;
      await this.trail.record(tx, act, { act: word, root, subject, sealedById });
    });
  }
}

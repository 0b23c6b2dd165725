import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { NewLedgerLock } from './disbursement.dto.js';
import { LedgerRepository } from './ledger.repository.js';

const SHOWN = 50;
/** The ledger of the office as a whole, in the audit: it has no row of its own. */
const LEDGER = { kind: 'ledger', id: '00000000-0000-4000-8000-000000000001' };

@Injectable()
export class LedgerLocksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: LedgerRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Closes the books of all projects up to a day; a lock only moves forward, what is wrong behind it is reversed after it. */
  lockPeriod(act: Act, { lockedThrough, reason }: NewLedgerLock) {
    return this.transactions.run(async (tx) => {
      await this.ledger.closeGate(tx);
      const before = await this.checkForward(tx, lockedThrough);
      const lock = {
        lockedThrough,
        reason: reason ?? null,
        accountId: act.actor.accountId,
        createdAt: await this.clock.now(tx),
      };
      await this.ledger.lock(tx, lock);
      await this.audit.record(tx, act, {
        act: 'ledger.locked',
        root: LEDGER,
        before: { lockedThrough: before },
        after: { lockedThrough },
        reason,
      });
      return lock;
    });
  }

  /** What a lock would close, before anybody closes it. */
  previewLock({ lockedThrough }: NewLedgerLock) {
    return this.transactions.read(async (tx) => {
      const before = await this.checkForward(tx, lockedThrough);
      return { lockedThrough, before, ...(await this.ledger.openThrough(tx, before, lockedThrough)) };
    });
  }

  listLocks() {
    return this.transactions.read(async (tx) => ({
      lockedThrough: await this.ledger.lockedThrough(tx),
      items: await this.ledger.locks(tx, SHOWN),
      nextCursor: null,
    }));
  }

  /** The day that is locked until now, which a lock must pass and no lock may pass today. */
  private async checkForward(tx: Tx, lockedThrough: PlainDate): Promise<PlainDate | null> {
    const before = await this.ledger.lockedThrough(tx);
    const path = 'lockedThrough';
    if (lockedThrough > (await this.clock.today(tx)))
      throw Refused.because('effective-date-in-future', { date: lockedThrough }, path);
    if (before !== null && lockedThrough <= before)
      throw Refused.because('lock-not-forward', { lockedThrough: before }, path);
    return before;
  }
}

export type LockPreview = Awaited<ReturnType<LedgerLocksService['previewLock']>>;
export type Locks = Awaited<ReturnType<LedgerLocksService['listLocks']>>;

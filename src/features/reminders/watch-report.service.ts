import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Bell, type QueueDepth } from '../../platform/queue/bell.js';
import type { RecurringWorkRow } from '../../platform/queue/recurring-work.entity.js';
import { RecurringWorkRepository } from '../../platform/queue/recurring-work.repository.js';
import { ReminderRepository } from './reminders.repository.js';
import type { MailServerAnswer } from './watch.entity.js';
import { type LedgerFigures, WatchRepository } from './watch.repository.js';

export interface WatchReport extends LedgerFigures {
  readonly now: Date;
  readonly lastSweptAt: Date | null;
  /** How far this program's clock is ahead of the database's. */
  readonly skewMs: number;
  /** Mails are sent, not kept. */
  readonly sendsMail: boolean;
  readonly mailServer: MailServerAnswer | null;
  readonly queue: QueueDepth;
  readonly work: readonly RecurringWorkRow[];
}

/** How reminders stand, in figures, for people and for programs that watch. */
@Injectable()
export class WatchReports {
  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: ReminderRepository,
    private readonly watch: WatchRepository,
    private readonly works: RecurringWorkRepository,
    private readonly mailer: Mailer,
    private readonly bell: Bell,
    private readonly clock: Clock,
  ) {}

  async report(): Promise<WatchReport> {
    const skewMs = await this.clock.skewMs();
    const queue = await this.bell.depth();
    return this.transactions.read(async (tx) => {
      const now = await this.clock.now(tx);
      return {
        ...(await this.watch.figures(tx, now)),
        now,
        lastSweptAt: await this.reminders.lastSweep(tx),
        skewMs,
        sendsMail: this.mailer.sends,
        mailServer: await this.watch.mailServer(tx),
        queue,
        work: await this.works.list(tx),
      };
    });
  }

  /** Since the ledger began, and the same from whichever program is asked. */
  totals(): Promise<{ sent: number; failed: number }> {
    return this.transactions.run(async (tx) => {
      await this.watch.advanceTally(tx, await this.clock.now(tx));
      return this.watch.totals(tx);
    });
  }
}

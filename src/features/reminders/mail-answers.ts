import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { MailAnswer } from '../../platform/mail/mailer.js';
import { WatchRepository } from './watch.repository.js';

/** An answer like the one before is noted again only after this, so that a thousand mails do not write a thousand notes. */
const SAME_AGAIN_MS = 30_000;

/** Notes whether the mail server answers, where every program can read it. */
@Injectable()
export class MailAnswers {
  private readonly logger = new Logger('Reminders');
  private noted: { readonly isReached: boolean; readonly ageMs: () => number } | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly watch: WatchRepository,
    private readonly clock: Clock,
  ) {}

  /** A mail that was refused reached the server too. A note that cannot be written holds up no mail. */
  async note(answer: MailAnswer): Promise<void> {
    const isReached = answer.is !== 'unreachable';
    if (this.noted?.isReached === isReached && this.noted.ageMs() < SAME_AGAIN_MS) return;
    const reason = answer.is === 'unreachable' ? answer.reason : null;
    try {
      await this.transactions.alone(async (tx) =>
        this.watch.noteMailServer(tx, reason, await this.clock.now(tx)),
      );
      this.noted = { isReached, ageMs: this.clock.stopwatch() };
    } catch (error) {
      this.logger.warn(`the answer of the mail server was not noted: ${(error as Error).message}`);
    }
  }
}

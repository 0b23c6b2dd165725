import { Injectable, Logger, Optional } from '@nestjs/common';
import { nextAttemptAt } from '../../domain/delivery/attempts.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Ending } from '../../platform/ending.js';
import { type MailAnswer, Mailer } from '../../platform/mail/mailer.js';
import type { AccountMailQueue, DueMail, SettledMail } from './account-mail-queue.js';
import { LinkMails } from './link-mails.js';
import { NoticeMails } from './notice-mails.js';

/** Longer than any one attempt may take; after it another sweep takes the mail over. */
const LEASE_MS = 120_000;
const UNREACHABLE_PAUSE_MS = 60_000;
const BATCH = 20;
const KEPT_MS = 90 * 24 * 3_600_000;

/** Sends owners of accounts what waits for them: links first, which somebody is waiting for. */
@Injectable()
export class AccountMails {
  private readonly logger = new Logger('Accounts');

  constructor(
    private readonly transactions: Transactions,
    private readonly links: LinkMails,
    private readonly notices: NoticeMails,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly config: Config,
    // Commands open accounts without a queue, and without work that could end.
    @Optional() private readonly ending?: Ending,
  ) {}

  /** @returns how many went out */
  async sweep(): Promise<number> {
    if (!this.mailer.sends) return 0;
    const links = await this.empty(this.links);
    if (links.isCutOff) return links.sent;
    const notices = await this.empty(this.notices);
    return links.sent + notices.sent;
  }

  private async empty<Due extends DueMail>(queue: AccountMailQueue<Due>) {
    let sent = 0;
    while (!this.ending?.isNear) {
      const due = await this.transactions.run(async (tx) => {
        const now = await this.clock.now(tx);
        await queue.dropOld(tx, new Date(now.getTime() - KEPT_MS));
        return queue.claim(tx, now, new Date(now.getTime() + LEASE_MS), BATCH);
      });
      for (const [at, mail] of due.entries()) {
        const answer = this.ending?.isNear ? 'ending' : await this.send(queue, mail);
        if (answer === 'sent') sent++;
        if (answer !== 'unreachable' && answer !== 'ending') continue;
        await this.giveBack(queue, due.slice(at), answer === 'ending' ? 0 : UNREACHABLE_PAUSE_MS);
        return { sent, isCutOff: true };
      }
      if (due.length < BATCH) return { sent, isCutOff: false };
    }
    return { sent, isCutOff: true };
  }

  private async send<Due extends DueMail>(
    queue: AccountMailQueue<Due>,
    due: Due,
  ): Promise<MailAnswer['is'] | 'outdated'> {
    const isHeld = await this.transactions.run(async (tx) =>
      queue.hold(tx, due, new Date((await this.clock.now(tx)).getTime() + LEASE_MS)),
    );
    const letter = isHeld && (await queue.write(due));
    if (!letter) return 'outdated';
    const { name, subject, bodyText: text, bodyHtml: html } = letter;
    const domain = this.config.mailFrom.split('@').at(-1)?.replace(/>$/, '');
    const answer = await this.mailer.send({
      headerId: `<${name}@${domain}>`,
      to: due.email,
      subject,
      text,
      html,
    });
    if (answer.is !== 'sent')
      this.logger.warn(`a mail to the owner of an account did not go out: ${answer.code}`);
    if (answer.is === 'unreachable') return answer.is;
    await this.transactions.run(async (tx) =>
      queue.settle(tx, due, settled(answer, due.attempts, await this.clock.now(tx))),
    );
    return answer.is;
  }

  private async giveBack<Due extends DueMail>(
    queue: AccountMailQueue<Due>,
    mails: readonly Due[],
    pauseMs: number,
  ) {
    await this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      await queue.release(tx, mails, new Date(now.getTime() + pauseMs));
    });
  }
}

/** The server's words are kept nowhere: they may quote the mail, with its link. */
function settled(answer: MailAnswer, attempts: number, now: Date): SettledMail {
  if (answer.is === 'sent') return { mailState: 'sent', reason: null };
  const next = nextAttemptAt(attempts, now);
  return { mailState: next ? 'planned' : 'failed', reason: answer.code, ...(next && { ringAt: next }) };
}

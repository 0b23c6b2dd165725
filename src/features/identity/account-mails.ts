import { Injectable, Logger } from '@nestjs/common';
import { linkExpiry, linkLastsHours } from '../../domain/access/account-link.js';
import { nextAttemptAt } from '../../domain/delivery/attempts.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { composeLinkMail } from '../../wording/account-mails.js';
import { AccountLinkRepository, type DueLink } from './account-links.repository.js';
import { AccountLinksService } from './account-links.service.js';
import { digestOf, newToken } from './secrets.js';

/** Longer than any one attempt may take; after it another sweep takes the mail over. */
const LEASE_MS = 120_000;
const UNREACHABLE_PAUSE_MS = 60_000;
const BATCH = 20;
const KEPT_MS = 90 * 24 * 3_600_000;

/** Sends the mails with links. Each attempt draws its own link, so that none stands anywhere but in the mail. */
@Injectable()
export class AccountMails {
  private readonly logger = new Logger('Accounts');

  constructor(
    private readonly transactions: Transactions,
    private readonly links: AccountLinkRepository,
    private readonly service: AccountLinksService,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @returns how many went out */
  async sweep(): Promise<number> {
    if (!this.mailer.sends) return 0;
    let sent = 0;
    for (;;) {
      const due = await this.transactions.run(async (tx) => {
        const now = await this.clock.now(tx);
        await this.links.dropOld(tx, new Date(now.getTime() - KEPT_MS));
        return this.links.claim(tx, now, new Date(now.getTime() + LEASE_MS), BATCH);
      });
      for (const link of due) {
        const answer = await this.send(link);
        if (answer === 'sent') sent++;
        if (answer === 'unreachable') return sent;
      }
      if (due.length < BATCH) return sent;
    }
  }

  private async send(link: DueLink): Promise<'sent' | 'refused' | 'unreachable'> {
    const token = newToken();
    const isLiving = await this.transactions.run(async (tx) =>
      this.links.draw(tx, link.id, digestOf(token), linkExpiry(link.purpose, await this.clock.now(tx))),
    );
    if (!isLiving) return 'refused';
    const { publicUrl, mailFrom } = this.config;
    const facts = {
      purpose: link.purpose,
      recipientName: link.displayName,
      email: link.email,
      link: this.service.addressOf(token),
      lastsHours: linkLastsHours(link.purpose),
      publicUrl,
    };
    const { subject, bodyText: text, bodyHtml: html } = composeLinkMail(facts, link.language);
    const headerId = `<link-${link.id}-${link.attempts}@${mailFrom.split('@').at(-1)?.replace(/>$/, '')}>`;
    const answer = await this.mailer.send({ headerId, to: link.email, subject, text, html });
    if (answer.is !== 'sent')
      this.logger.warn(`a mail to choose a password did not go out: ${answer.reason}`);
    await this.transactions.run(async (tx) => {
      if (answer.is === 'sent') return this.links.settle(tx, link.id, { mailState: 'sent', reason: null });
      const now = await this.clock.now(tx);
      const next =
        answer.is === 'unreachable'
          ? new Date(now.getTime() + UNREACHABLE_PAUSE_MS)
          : nextAttemptAt(link.attempts, now);
      return this.links.settle(tx, link.id, {
        mailState: next ? 'planned' : 'failed',
        reason: answer.reason,
        ...(next && { ringAt: next }),
      });
    });
    return answer.is;
  }
}

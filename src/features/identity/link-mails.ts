import { Injectable } from '@nestjs/common';
import { linkExpiry, linkLastsHours } from '../../domain/access/account-link.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { composeLinkMail } from '../../wording/account-mails.js';
import { AccountLinkRepository, type DueLink } from './account-links.repository.js';
import { AccountLinksService } from './account-links.service.js';
import type { AccountLetter, AccountMailQueue, SettledMail } from './account-mail-queue.js';
import { digestOf, newToken } from './secrets.js';

/** Mails with links. Each attempt draws its own link, so that none stands anywhere but in the mail. */
@Injectable()
export class LinkMails implements AccountMailQueue<DueLink> {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: AccountLinkRepository,
    private readonly service: AccountLinksService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  claim(tx: Tx, now: Date, leaseUntil: Date, most: number): Promise<DueLink[]> {
    return this.links.claim(tx, now, leaseUntil, most);
  }

  async write({ id, purpose, attempts, ...owner }: DueLink): Promise<AccountLetter | null> {
    const token = newToken();
    const isLiving = await this.transactions.run(async (tx) =>
      this.links.draw(tx, { id, attempts }, digestOf(token), linkExpiry(purpose, await this.clock.now(tx))),
    );
    if (!isLiving) return null;
    const facts = {
      purpose,
      recipientName: owner.displayName,
      email: owner.email,
      link: this.service.addressOf(token),
      lastsHours: linkLastsHours(purpose),
      publicUrl: this.config.publicUrl,
    };
    return { name: `link-${id}-${attempts}`, ...composeLinkMail(facts, owner.language) };
  }

  settle(tx: Tx, due: DueLink, settled: SettledMail): Promise<void> {
    return this.links.settle(tx, due, settled);
  }

  hold(tx: Tx, due: DueLink, leaseUntil: Date): Promise<boolean> {
    return this.links.hold(tx, due, leaseUntil);
  }

  release(tx: Tx, mails: readonly DueLink[], ringAt: Date): Promise<void> {
    return this.links.release(tx, mails, ringAt);
  }

  dropOld(tx: Tx, before: Date): Promise<void> {
    return this.links.dropOld(tx, before);
  }
}

import { Injectable } from '@nestjs/common';
import type { ToldChange } from '../../domain/access/account-notice.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { AccountNoticeRepository } from './account-notices.repository.js';

/** Promises a mail to the owner of an account, in the transaction of the change that it tells of. */
@Injectable()
export class AccountNotices {
  constructor(
    private readonly notices: AccountNoticeRepository,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /**
   * Nothing where no mail server is set: whoever sets one later wants no old news.
   * @param account as it was before the change
   */
  async promise(tx: Tx, account: { id: string; email: string }, change: ToldChange): Promise<void> {
    if (!this.mailer.sends) return;
    const now = await this.clock.now(tx);
    const { id: accountId, email } = account;
    await this.notices.insert(tx, { accountId, email, change, happenedAt: now, ringAt: now });
  }
}

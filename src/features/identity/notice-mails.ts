import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { composeNoticeMail } from '../../wording/account-mails.js';
import type { AccountLetter, AccountMailQueue, SettledMail } from './account-mail-queue.js';
import { AccountNoticeRepository, type DueNotice } from './account-notices.repository.js';

/** Mails about changed ways into an account. */
@Injectable()
export class NoticeMails implements AccountMailQueue<DueNotice> {
  constructor(
    private readonly notices: AccountNoticeRepository,
    private readonly config: Config,
  ) {}

  claim(tx: Tx, now: Date, leaseUntil: Date, most: number): Promise<DueNotice[]> {
    return this.notices.claim(tx, now, leaseUntil, most);
  }

  async write({ id, change, happenedAt, displayName, language }: DueNotice): Promise<AccountLetter> {
    const { publicUrl, officeTimeZone } = this.config;
    const facts = { change, happenedAt, recipientName: displayName, officeTimeZone, publicUrl };
    return { name: `notice-${id}`, ...composeNoticeMail(facts, language) };
  }

  settle(tx: Tx, due: DueNotice, settled: SettledMail): Promise<void> {
    return this.notices.settle(tx, due, settled);
  }

  hold(tx: Tx, due: DueNotice, leaseUntil: Date): Promise<boolean> {
    return this.notices.hold(tx, due, leaseUntil);
  }

  release(tx: Tx, mails: readonly DueNotice[], ringAt: Date): Promise<void> {
    return this.notices.release(tx, mails, ringAt);
  }

  dropOld(tx: Tx, before: Date): Promise<void> {
    return this.notices.dropOld(tx, before);
  }
}

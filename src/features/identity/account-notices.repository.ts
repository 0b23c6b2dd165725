import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { ToldChange } from '../../domain/access/account-notice.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { DueMail } from './account-mail-queue.js';
import { AccountNotice } from './account-notice.entity.js';
import { HeldMails } from './held-mails.repository.js';

export interface DueNotice extends DueMail {
  readonly change: ToldChange;
  readonly happenedAt: Date;
}

@Injectable()
export class AccountNoticeRepository extends HeldMails<AccountNotice> {
  constructor() {
    super(AccountNotice, 'account_notice');
  }

  async insert(tx: Tx, notice: QueryDeepPartialEntity<AccountNotice>): Promise<void> {
    await tx.insert(AccountNotice, notice);
  }

  /** Of shut accounts too: their owners are to know what happened before. */
  async claim(tx: Tx, now: Date, leaseUntil: Date, most: number): Promise<DueNotice[]> {
    const [rows] = await tx.query(
      `update account_notice notice set attempts = attempts + 1, ring_at = $2
       from account where account.id = notice.account_id and notice.id in
         (select id from account_notice where mail_state = 'planned' and ring_at <= $1
          order by ring_at limit $3 for update skip locked)
       returning notice.id, notice.attempts, notice.change, notice.happened_at as "happenedAt", notice.email,
         account.display_name as "displayName", account.language`,
      [now, leaseUntil, most],
    );
    return rows;
  }

  async dropOld(tx: Tx, before: Date): Promise<void> {
    await tx.query('delete from account_notice where happened_at < $1', [before]);
  }
}

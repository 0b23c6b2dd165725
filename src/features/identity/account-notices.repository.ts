import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { ToldChange } from '../../domain/access/account-notice.js';
import type { Tx } from '../../platform/database/transactions.js';
import type { DueMail, SettledMail } from './account-mail-queue.js';
import { AccountNotice } from './account-notice.entity.js';

export interface DueNotice extends DueMail {
  readonly change: ToldChange;
  readonly happenedAt: Date;
}

@Injectable()
export class AccountNoticeRepository {
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

  /** Nothing where another has taken it over meanwhile. */
  async settle(tx: Tx, { id, attempts }: DueMail, settled: SettledMail): Promise<void> {
    await tx.update(AccountNotice, { id, attempts, mailState: 'planned' }, settled);
  }

  /** From now on for this attempt. @returns whether nobody else has taken or settled it meanwhile */
  async hold(tx: Tx, { id, attempts }: DueMail, leaseUntil: Date): Promise<boolean> {
    const where = { id, attempts, mailState: 'planned' as const };
    const { affected } = await tx.update(AccountNotice, where, { ringAt: leaseUntil });
    return affected === 1;
  }

  /** Claimed and not tried: given back as if nobody had taken them. */
  async release(tx: Tx, mails: readonly DueMail[], ringAt: Date): Promise<void> {
    await tx.query(
      `update account_notice notice set attempts = notice.attempts - 1, ring_at = $3
       from unnest($1::uuid[], $2::int[]) as held(id, attempts)
       where notice.id = held.id and notice.attempts = held.attempts and notice.mail_state = 'planned'`,
      [mails.map(({ id }) => id), mails.map(({ attempts }) => attempts), ringAt],
    );
  }

  async dropOld(tx: Tx, before: Date): Promise<void> {
    await tx.query('delete from account_notice where happened_at < $1', [before]);
  }
}

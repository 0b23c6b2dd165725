import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from '../../platform/database/transactions.js';
import { AccountLink, type LinkPurpose } from './account-link.entity.js';
import type { DueMail } from './account-mail-queue.js';
import { HeldMails } from './held-mails.repository.js';

/** A link together with whom its mail goes to. */
export interface DueLink extends DueMail {
  readonly purpose: LinkPurpose;
}

@Injectable()
export class AccountLinkRepository extends HeldMails<AccountLink> {
  constructor() {
    super(AccountLink, 'account_link');
  }

  async insert(tx: Tx, link: QueryDeepPartialEntity<AccountLink>): Promise<string> {
    const { identifiers } = await tx.insert(AccountLink, link);
    return identifiers[0]!.id;
  }

  /** The link that the account lives with, or lived with last. */
  latest(tx: Tx, accountId: string): Promise<AccountLink | null> {
    return tx.findOne(AccountLink, { where: { accountId }, order: { createdAt: 'DESC' } });
  }

  /** Locked: of two that use it at once, the second finds it used. */
  findLiving(tx: Tx, tokenDigest: Buffer, now: Date): Promise<AccountLink | null> {
    return tx
      .createQueryBuilder(AccountLink, 'link')
      .where('link.tokenDigest = :tokenDigest and link.expiresAt > :now', { tokenDigest, now })
      .andWhere('link.usedAt is null and link.endedAt is null')
      .setLock('pessimistic_write')
      .getOne();
  }

  async use(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.update(AccountLink, id, { usedAt: now });
  }

  async endAllOf(tx: Tx, accountId: string, now: Date): Promise<void> {
    await tx.query(
      'update account_link set ended_at = $2 where account_id = $1 and used_at is null and ended_at is null',
      [accountId, now],
    );
  }

  /** Those whose mail is due and whose account is open; another sender takes others. */
  async claim(tx: Tx, now: Date, leaseUntil: Date, most: number): Promise<DueLink[]> {
    const [rows] = await tx.query(
      `update account_link link set attempts = attempts + 1, ring_at = $2
       from account where account.id = link.account_id and link.id in
         (select id from account_link where mail_state = 'planned' and ring_at <= $1
            and used_at is null and ended_at is null
          order by ring_at limit $3 for update skip locked)
         and account.active
       returning link.id, link.purpose, link.attempts, account.email, account.display_name as "displayName",
         account.language`,
      [now, leaseUntil, most],
    );
    return rows;
  }

  /** @returns whether the link still lives, and this attempt still holds it */
  async draw(
    tx: Tx,
    { id, attempts }: Pick<DueLink, 'id' | 'attempts'>,
    tokenDigest: Buffer,
    expiresAt: Date,
  ): Promise<boolean> {
    const [, drawn] = await tx.query(
      `update account_link set token_digest = $2, expires_at = $3
       where id = $1 and attempts = $4 and used_at is null and ended_at is null`,
      [id, tokenDigest, expiresAt, attempts],
    );
    return drawn > 0;
  }

  async dropOld(tx: Tx, before: Date): Promise<void> {
    await tx.query(
      `delete from account_link where created_at < $1 and (used_at is not null or ended_at is not null)`,
      [before],
    );
  }
}

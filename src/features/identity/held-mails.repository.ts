import type { ObjectType, QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from '../../platform/database/transactions.js';
import type { DueMail, SettledMail } from './account-mail-queue.js';

/** What the rows of mails about accounts share: what is done to a claimed one, by the attempt that still holds it. */
export abstract class HeldMails<Mail extends { readonly id: string }> {
  protected constructor(
    private readonly entity: ObjectType<Mail>,
    private readonly table: 'account_link' | 'account_notice',
  ) {}

  /** Nothing where another has taken it over meanwhile. */
  async settle(tx: Tx, due: DueMail, settled: SettledMail): Promise<void> {
    await this.change(tx, due, settled);
  }

  /** From now on for this attempt. @returns whether nobody else has taken or settled it meanwhile */
  async hold(tx: Tx, due: DueMail, leaseUntil: Date): Promise<boolean> {
    return (await this.change(tx, due, { ringAt: leaseUntil })) === 1;
  }

  /** Claimed and not tried: given back as if nobody had taken them. */
  async release(tx: Tx, mails: readonly DueMail[], ringAt: Date): Promise<void> {
    await tx.query(
      `update ${this.table} mail set attempts = mail.attempts - 1, ring_at = $3
       from unnest($1::uuid[], $2::int[]) as held(id, attempts)
       where mail.id = held.id and mail.attempts = held.attempts and mail.mail_state = 'planned'`,
      [mails.map(({ id }) => id), mails.map(({ attempts }) => attempts), ringAt],
    );
  }

  private async change(tx: Tx, { id, attempts }: DueMail, to: object): Promise<number> {
    const held = { id, attempts, mailState: 'planned' } as object;
    const { affected } = await tx.update(this.entity, held, to as QueryDeepPartialEntity<Mail>);
    return affected ?? 0;
  }
}

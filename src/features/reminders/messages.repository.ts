import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transactions.js';
import { Message, Reminder } from './reminder.entity.js';

export interface WrittenMail {
  readonly id: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
}

/** Mails on their way out: a sender holds a mail by its number of attempts until the lease ends. */
@Injectable()
export class MessageRepository {
  /** Takes what is to be sent, and what a program that died left unfinished. Two senders take different mails. */
  async claim(tx: Tx, now: Date, leaseUntil: Date, most: number): Promise<Message[]> {
    const [rows] = await tx.query(
      `update message set attempts = attempts + 1, ring_at = $2
       where id in (select id from message where channel = 'mail' and state = 'prepared' and ring_at <= $1
         order by ring_at, id limit $3 for update skip locked)
       returning id`,
      [now, leaseUntil, most],
    );
    if (rows.length === 0) return [];
    return tx
      .createQueryBuilder(Message, 'message')
      .where('message.id = any(:ids)', { ids: rows.map(({ id }: { id: string }) => id) })
      .orderBy('message.createdAt')
      .addOrderBy('message.id')
      .getMany();
  }

  /** Those still to be told by these mails. */
  async membersOf(tx: Tx, messageIds: readonly string[]): Promise<Reminder[]> {
    return tx
      .createQueryBuilder(Reminder, 'reminder')
      .where('reminder.messageId = any(:messageIds)', { messageIds })
      .andWhere(`reminder.state in ('planned', 'sending')`)
      .orderBy('reminder.dueAt')
      .addOrderBy('reminder.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  async startSending(tx: Tx, mails: readonly WrittenMail[], leaseUntil: Date): Promise<void> {
    if (mails.length === 0) return;
    const ids = mails.map(({ id }) => id);
    await tx.query(
      `update message set to_address = mail.to_address, subject = mail.subject, body_text = mail.body_text,
         body_html = mail.body_html
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])
         as mail(id, to_address, subject, body_text, body_html)
       where message.id = mail.id`,
      [
        ids,
        mails.map(({ toAddress }) => toAddress),
        mails.map(({ subject }) => subject),
        mails.map(({ bodyText }) => bodyText),
        mails.map(({ bodyHtml }) => bodyHtml),
      ],
    );
    await tx.query(
      `update reminder set state = 'sending', ring_at = $2,
         attempts = (select attempts from message where message.id = reminder.message_id)
       where message_id = any($1) and state in ('planned', 'sending')`,
      [ids, leaseUntil],
    );
  }

  /** A mail of which nothing is left to tell, or whose reader has no address any more. */
  async close(tx: Tx, ids: readonly string[], state: 'cancelled' | 'failed', reason: string): Promise<void> {
    if (ids.length === 0) return;
    await tx
      .createQueryBuilder()
      .update(Message)
      .set({ state, reason })
      .whereInIds([...ids])
      .execute();
  }

  async failMembers(tx: Tx, messageIds: readonly string[], reason: string, now: Date): Promise<void> {
    await tx.query(
      `update reminder set state = 'failed', reason = $2, settled_at = $3
       where message_id = any($1) and state in ('planned', 'sending')`,
      [messageIds, reason, now],
    );
  }

  /** In one statement, so that as little time as possible lies between handing over and recording it. */
  async settleSent(
    tx: Tx,
    { id, attempts }: Pick<Message, 'id' | 'attempts'>,
    state: 'sent' | 'kept',
    now: Date,
  ): Promise<void> {
    await tx.query(
      `with settled as (update message set state = $3, sent_at = $4, reason = null
         where id = $1 and attempts = $2 and state = 'prepared' returning id)
       update reminder set state = 'sent', settled_at = $4, reason = null
       where message_id in (select id from settled) and state = 'sending'`,
      [id, attempts, state, now],
    );
  }

  /** @param until when the next attempt is due; null: that was the last */
  async settleRefused(
    tx: Tx,
    { id, attempts }: Pick<Message, 'id' | 'attempts'>,
    reason: string,
    until: Date | null,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `with settled as (update message set state = case when $4::timestamptz is null then 'failed' else state end,
           ring_at = coalesce($4, ring_at), reason = $3
         where id = $1 and attempts = $2 and state = 'prepared' returning id)
       update reminder set state = case when $4::timestamptz is null then 'failed' else 'planned' end, reason = $3,
         ring_at = coalesce($4, ring_at), settled_at = case when $4::timestamptz is null then $5::timestamptz end
       where message_id in (select id from settled) and state = 'sending'`,
      [id, attempts, reason, until, now],
    );
  }

  /** Claimed and not tried: given back as if nobody had taken them. */
  async release(tx: Tx, mails: readonly Pick<Message, 'id' | 'attempts'>[], ringAt: Date): Promise<void> {
    if (mails.length === 0) return;
    await tx.query(
      `with released as (update message set attempts = message.attempts - 1, ring_at = $3
         from unnest($1::uuid[], $2::int[]) as held(id, attempts)
         where message.id = held.id and message.attempts = held.attempts and message.state = 'prepared'
         returning message.id, message.attempts)
       update reminder set state = 'planned', ring_at = $3, attempts = released.attempts from released
       where reminder.message_id = released.id and reminder.state = 'sending'`,
      [mails.map(({ id }) => id), mails.map(({ attempts }) => attempts), ringAt],
    );
  }

  /** Mails for the administrator's outbox, newest first. */
  outbox(tx: Tx, limit: number, after: readonly (string | null)[] | null): Promise<Message[]> {
    const messages = tx
      .createQueryBuilder(Message, 'message')
      .where(`message.channel = 'mail'`)
      .orderBy('message.createdAt', 'DESC')
      .addOrderBy('message.id', 'DESC')
      .limit(limit);
    if (after) {
      messages.andWhere('(message.createdAt, message.id) < (cast(:at as timestamptz), cast(:id as uuid))', {
        at: after[0],
        id: after[1],
      });
    }
    return messages.getMany();
  }
}

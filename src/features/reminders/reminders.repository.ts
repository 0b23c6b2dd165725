import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from '../../platform/database/transactions.js';
import { Message, Reminder, Sweep } from './reminder.entity.js';

export interface Recipient {
  readonly id: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly language: 'vi' | 'en';
}

@Injectable()
export class ReminderRepository {
  /** A row that already stands stays as it is: planning twice promises once. */
  async plan(tx: Tx, reminders: QueryDeepPartialEntity<Reminder>[]): Promise<void> {
    if (reminders.length === 0) return;
    await tx.createQueryBuilder().insert().into(Reminder).values(reminders).orIgnore().execute();
  }

  async cancelOpen(tx: Tx, subjectKind: string, subjectId: string, reason: string, now: Date): Promise<void> {
    await tx.query(
      `update reminder set state = 'cancelled', reason = $3, settled_at = $4
       where subject_kind = $1 and subject_id = $2 and state = 'planned'`,
      [subjectKind, subjectId, reason, now],
    );
  }

  /**
   * Takes what is due, and what a program that died left unfinished, under a lease. Two sweeps at once take different rows.
   * @returns the claimed rows, earliest first
   */
  claimDue(tx: Tx, now: Date, leaseUntil: Date, most: number): Promise<Reminder[]> {
    return tx
      .query(
        `update reminder set state = 'sending', attempts = attempts + 1, ring_at = $2
         where id in (select id from reminder where state in ('planned', 'sending') and ring_at <= $1
           order by ring_at limit $3 for update skip locked)
         returning id`,
        [now, leaseUntil, most],
      )
      .then(([rows]) =>
        tx
          .createQueryBuilder(Reminder, 'reminder')
          .where('reminder.id = any(:ids)', { ids: rows.map((row: { id: string }) => row.id) })
          .orderBy('reminder.dueAt')
          .addOrderBy('reminder.id')
          .getMany(),
      );
  }

  /** The row if this attempt still holds it: another sweep may have taken it over when the lease ended. */
  lockHeld(tx: Tx, reminder: Reminder): Promise<Reminder | null> {
    return tx.findOne(Reminder, {
      where: { id: reminder.id, state: 'sending', attempts: reminder.attempts },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async settle(tx: Tx, id: string, change: QueryDeepPartialEntity<Reminder>): Promise<void> {
    await tx.update(Reminder, id, change);
  }

  /** The one message of this header id, so that a repetition is known as one; not sent yet, it takes the address of today. */
  async prepareMessage(
    tx: Tx,
    message: QueryDeepPartialEntity<Message> & { headerId: string },
  ): Promise<Message> {
    await tx.createQueryBuilder().insert().into(Message).values(message).orIgnore().execute();
    const { headerId, toAddress, subject, bodyText, bodyHtml } = message;
    await tx.update(Message, { headerId, state: 'prepared' }, { toAddress, subject, bodyText, bodyHtml });
    return tx.findOneByOrFail(Message, { headerId });
  }

  async markMessage(tx: Tx, id: string, state: Message['state'], sentAt: Date | null): Promise<void> {
    await tx.update(Message, id, { state, sentAt });
  }

  async recipient(tx: Tx, personId: string): Promise<Recipient> {
    const [row] = await tx.query(
      `select person.id, person.full_name as "fullName", coalesce(person.email, account.email) as email,
         coalesce(account.language, 'vi') as language
       from person left join account on account.person_id = person.id and account.active where person.id = $1`,
      [personId],
    );
    return row;
  }

  ofSubject(tx: Tx, subjectKind: string, subjectId: string): Promise<Reminder[]> {
    return tx.find(Reminder, { where: { subjectKind, subjectId }, order: { dueAt: 'ASC', id: 'ASC' } });
  }

  messages(tx: Tx, limit: number, after: readonly (string | null)[] | null): Promise<Message[]> {
    const messages = tx
      .createQueryBuilder(Message, 'message')
      .orderBy('message.createdAt', 'DESC')
      .addOrderBy('message.id', 'DESC')
      .limit(limit);
    if (after) {
      messages.where('(message.createdAt, message.id) < (cast(:at as timestamptz), cast(:id as uuid))', {
        at: after[0],
        id: after[1],
      });
    }
    return messages.getMany();
  }

  async noteSweep(tx: Tx, now: Date): Promise<void> {
    await tx.upsert(Sweep, { onlyRow: true, lastSweptAt: now }, ['onlyRow']);
  }

  async lastSweep(tx: Tx): Promise<Date | null> {
    return (await tx.findOneBy(Sweep, { onlyRow: true }))?.lastSweptAt ?? null;
  }

  /** Persons of the office's secretaries, who are told where a subject names nobody. */
  async secretaries(tx: Tx): Promise<string[]> {
    const rows = await tx.query(
      `select person_id from account where active and person_id is not null and 'secretary' = any(roles)`,
    );
    return rows.map((row: { person_id: string }) => row.person_id);
  }
}

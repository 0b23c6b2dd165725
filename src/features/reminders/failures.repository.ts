import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { Message, Reminder } from './reminder.entity.js';

/** The ledger as people settle it: what failed, tried again or dropped. */
@Injectable()
export class FailureRepository {
  list(tx: Tx, state: string, limit: number, after: readonly (string | null)[] | null): Promise<Reminder[]> {
    const reminders = tx
      .createQueryBuilder(Reminder, 'reminder')
      .where('reminder.state = :state', { state })
      .orderBy('reminder.dueAt', 'DESC')
      .addOrderBy('reminder.id', 'DESC')
      .limit(limit);
    if (after)
      reminders.andWhere('(reminder.dueAt, reminder.id) < (cast(:at as timestamptz), cast(:id as uuid))', {
        at: after[0],
        id: after[1],
      });
    return reminders.getMany();
  }

  async get(tx: Tx, id: string): Promise<Reminder> {
    const reminder = await tx.findOneBy(Reminder, { id });
    if (!reminder) throw Refused.because('not-found');
    return reminder;
  }

  /** The mail first, then its reminders, in the order in which senders lock them. */
  async lock(tx: Tx, id: string): Promise<Reminder> {
    const { messageId } = await this.get(tx, id);
    if (messageId)
      await tx.findOne(Message, { where: { id: messageId }, lock: { mode: 'pessimistic_write' } });
    const reminder = await tx.findOne(Reminder, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!reminder) throw Refused.because('not-found');
    return reminder;
  }

  /**
   * It counts as tried once, so that its reminders stay in it and it keeps its Message-ID: a server whose answer was lost may
   * have delivered it.
   * @returns how many reminders the mail is to tell again
   */
  async prepareMailAgain(tx: Tx, messageId: string, now: Date): Promise<number> {
    await tx.query(
      `update message set state = 'prepared', attempts = 1, ring_at = $2, reason = null
       where id = $1 and state = 'failed'`,
      [messageId, now],
    );
    const [, count] = await tx.query(
      `update reminder set state = 'planned', attempts = 0, ring_at = $2, reason = null, settled_at = null
       where message_id = $1 and state = 'failed'`,
      [messageId, now],
    );
    return count;
  }

  async planAgain(tx: Tx, id: string, recipientId: string, now: Date): Promise<void> {
    await tx.query(
      `update reminder set state = 'planned', attempts = 0, ring_at = $2, reason = null, settled_at = null,
         recipient_id = $3 where id = $1 and state = 'failed'`,
      [id, now, recipientId],
    );
  }

  async settle(
    tx: Tx,
    id: string,
    state: 'cancelled' | 'superseded',
    reason: string,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `update reminder set state = $2, reason = $3, settled_at = $4 where id = $1 and state = 'failed'`,
      [id, state, reason, now],
    );
  }

  /** A mail of which every reminder was dropped has nothing left to tell. */
  async cancelEmptyMail(tx: Tx, messageId: string, reason: string): Promise<void> {
    await tx.query(
      `update message set state = 'cancelled', reason = $2 where id = $1 and state = 'failed'
       and not exists (select from reminder where message_id = $1 and state in ('planned', 'sending', 'failed'))`,
      [messageId, reason],
    );
  }
}

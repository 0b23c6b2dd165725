import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { ADVISORY_LOCKS } from '../../platform/database/advisory-locks.js';
import type { Tx } from '../../platform/database/transactions.js';
import { Message, Reminder } from './reminder.entity.js';

/** Why a row of a person who is not concerned any more was cancelled. */
export const LOST_ACCESS = 'recipient-lost-access';

/** What tells rows of the ledger that reach one person about one thing. */
export type Telling = Pick<
  Reminder,
  'subjectKind' | 'subjectId' | 'subjectRevision' | 'kind' | 'offsetDays' | 'channel'
>;

/** The ledger as it rings: from due rows to messages. */
@Injectable()
export class RingingRepository {
  /** One sweep at a time gathers, so that nobody's mail of the day is cut in two; false: another does it. */
  async takeTurn(tx: Tx): Promise<boolean> {
    const [row] = await tx.query('select pg_try_advisory_xact_lock($1) as taken', [ADVISORY_LOCKS.ringing]);
    return row.taken;
  }

  /** Due and promised to a role, earliest first. */
  dueToRoles(tx: Tx, now: Date, most: number): Promise<Reminder[]> {
    return this.due(tx, now)
      .andWhere('reminder.recipientId is null')
      .orderBy('reminder.ringAt')
      .addOrderBy('reminder.id')
      .limit(most)
      .getMany();
  }

  /** Persons with something due, whoever waits longest first. */
  async duePersons(tx: Tx, now: Date, most: number): Promise<string[]> {
    const rows = await tx.query(
      `select recipient_id as id from reminder
       where state = 'planned' and message_id is null and ring_at <= $1 and recipient_id is not null
       group by recipient_id order by min(ring_at), recipient_id limit $2`,
      [now, most],
    );
    return rows.map(({ id }: { id: string }) => id);
  }

  duePersonal(tx: Tx, now: Date, personIds: readonly string[]): Promise<Reminder[]> {
    return this.due(tx, now)
      .andWhere('reminder.recipientId = any(:personIds)', { personIds })
      .orderBy('reminder.dueAt')
      .addOrderBy('reminder.id')
      .getMany();
  }

  private due(tx: Tx, now: Date) {
    return tx
      .createQueryBuilder(Reminder, 'reminder')
      .where(`reminder.state = 'planned' and reminder.messageId is null and reminder.ringAt <= :now`, { now })
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked');
  }

  /** @returns `subject revision kind offset channel person` of those who have been told already */
  async told(tx: Tx, tellings: readonly Telling[]): Promise<{ telling: Telling; personId: string }[]> {
    const rows = await tx.query(
      `select reminder.subject_kind as "subjectKind", reminder.subject_id as "subjectId",
         reminder.subject_revision as "subjectRevision", reminder.kind, reminder.offset_days as "offsetDays",
         reminder.channel, reminder.recipient_id as "personId"
       from (select distinct * from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::int[], $6::text[]))
         as asked(subject_kind, subject_id, subject_revision, kind, offset_days, channel)
       join reminder using (subject_kind, subject_id, subject_revision, kind, offset_days, channel)
       where reminder.recipient_id is not null`,
      [
        tellings.map((one) => one.subjectKind),
        tellings.map((one) => one.subjectId),
        tellings.map((one) => one.subjectRevision),
        tellings.map((one) => one.kind),
        tellings.map((one) => one.offsetDays),
        tellings.map((one) => one.channel),
      ],
    );
    return rows.map(({ personId, ...telling }: Telling & { personId: string }) => ({ telling, personId }));
  }

  async address(tx: Tx, addressed: readonly { id: string; personId: string }[]): Promise<void> {
    if (addressed.length === 0) return;
    await tx.query(
      `update reminder set recipient_id = addressed.person_id
       from unnest($1::uuid[], $2::uuid[]) as addressed(id, person_id) where reminder.id = addressed.id`,
      [addressed.map(({ id }) => id), addressed.map(({ personId }) => personId)],
    );
  }

  async addRows(tx: Tx, rows: readonly QueryDeepPartialEntity<Reminder>[]): Promise<void> {
    if (rows.length === 0) return;
    await tx
      .createQueryBuilder()
      .insert()
      .into(Reminder)
      .values([...rows])
      .orIgnore()
      .execute();
  }

  async settle(
    tx: Tx,
    ids: readonly string[],
    change: Pick<Reminder, 'state' | 'reason' | 'settledAt'>,
  ): Promise<void> {
    if (ids.length > 0)
      await tx
        .createQueryBuilder()
        .update(Reminder)
        .set(change)
        .whereInIds([...ids])
        .execute();
  }

  async letWait(tx: Tx, waiting: readonly { id: string; until: Date }[]): Promise<void> {
    if (waiting.length === 0) return;
    await tx.query(
      `update reminder set ring_at = waiting.until
       from unnest($1::uuid[], $2::timestamptz[]) as waiting(id, until) where reminder.id = waiting.id`,
      [waiting.map(({ id }) => id), waiting.map(({ until }) => until)],
    );
  }

  /** Whoever was passed over and is concerned again has a row already, and no second one can stand beside it. */
  async giveBack(
    tx: Tx,
    { subjectKind, subjectId, subjectRevision, kind, offsetDays, channel }: Telling,
    personIds: readonly string[],
    now: Date,
  ): Promise<void> {
    await tx.query(
      `update reminder set state = 'planned', reason = null, settled_at = null, message_id = null, attempts = 0, ring_at = $8
       where subject_kind = $1 and subject_id = $2 and subject_revision = $3 and kind = $4 and offset_days = $5
         and channel = $6 and recipient_id = any($7) and state = 'cancelled' and reason = $9`,
      [subjectKind, subjectId, subjectRevision, kind, offsetDays, channel, personIds, now, LOST_ACCESS],
    );
  }

  async highestShare(
    tx: Tx,
    { subjectKind, subjectId, subjectRevision, kind, offsetDays, channel }: Telling,
  ): Promise<number> {
    const [row] = await tx.query(
      `select coalesce(max(share), 0) as share from reminder where subject_kind = $1 and subject_id = $2
         and subject_revision = $3 and kind = $4 and offset_days = $5 and channel = $6`,
      [subjectKind, subjectId, subjectRevision, kind, offsetDays, channel],
    );
    return row.share;
  }

  async digestsOn(tx: Tx, personIds: readonly string[], day: PlainDate): Promise<ReadonlySet<string>> {
    const rows = await tx.query(
      `select recipient_id as id from message where recipient_id = any($1) and digest_on = $2 and state <> 'cancelled'`,
      [personIds, day],
    );
    return new Set(rows.map(({ id }: { id: string }) => id));
  }

  /** Mails that nobody has tried to send yet are taken apart, so that what was held up goes out as one. */
  async dissolveUntried(tx: Tx, personIds: readonly string[], now: Date): Promise<void> {
    const untried: { id: string }[] = await tx.query(
      `select id from message where recipient_id = any($1) and channel = 'mail' and state = 'prepared' and attempts = 0
         and ring_at <= $2 for update skip locked`,
      [personIds, now],
    );
    if (untried.length === 0) return;
    const ids = untried.map(({ id }) => id);
    await tx.query('update reminder set message_id = null where message_id = any($1)', [ids]);
    await tx.query('delete from message where id = any($1)', [ids]);
  }

  async addMessages(tx: Tx, messages: readonly QueryDeepPartialEntity<Message>[]): Promise<void> {
    if (messages.length > 0) await tx.insert(Message, [...messages]);
  }

  async putInMessages(
    tx: Tx,
    members: readonly { id: string; messageId: string }[],
    settled: { state: 'planned' | 'sent'; at: Date | null },
  ): Promise<void> {
    if (members.length === 0) return;
    await tx.query(
      `update reminder set message_id = member.message_id, state = $3, settled_at = $4
       from unnest($1::uuid[], $2::uuid[]) as member(id, message_id) where reminder.id = member.id`,
      [members.map(({ id }) => id), members.map(({ messageId }) => messageId), settled.state, settled.at],
    );
  }
}

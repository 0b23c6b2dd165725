import { Injectable } from '@nestjs/common';
import type { PlannedReminder } from '../../domain/schedule/reminders.js';
import type { Replanning, StandingReminder } from '../../domain/schedule/replanning.js';
import { TAKEN_BACK } from '../../domain/schedule/replanning.js';
import type { Tx } from '../../platform/database/transactions.js';
import { RemindedSubject, Reminder, Sweep } from './reminder.entity.js';
import type { SubjectDate } from './subject-date.js';

type PlannedSubject = Pick<SubjectDate, 'kind' | 'id' | 'revision'>;

interface SubjectPlan {
  readonly subject: PlannedSubject;
  readonly wanted: readonly PlannedReminder[];
}

/** The ledger as it is planned: what is promised, of which subjects. */
@Injectable()
export class ReminderRepository {
  plan(tx: Tx, subject: PlannedSubject, wanted: readonly PlannedReminder[], now: Date): Promise<void> {
    return this.planAll(tx, [{ subject, wanted }], now);
  }

  /** A row that already stands stays as it is: planning twice promises once. */
  private async planAll(tx: Tx, plans: readonly SubjectPlan[], now: Date): Promise<void> {
    const rows = plans.flatMap(({ subject, wanted }) =>
      wanted.map(({ kind, offsetDays, role, channel, dueAt, state }) => ({
        subjectKind: subject.kind,
        subjectId: subject.id,
        subjectRevision: subject.revision,
        kind,
        offsetDays,
        recipientRole: role,
        channel,
        dueAt,
        ringAt: dueAt,
        state,
        createdAt: now,
        settledAt: state === 'superseded' ? now : null,
      })),
    );
    if (rows.length > 0)
      await tx.createQueryBuilder().insert().into(Reminder).values(rows).orIgnore().execute();
  }

  /** Of a subject the next overdue one for each role and channel, while none of them waits. */
  async planNextOverdue(tx: Tx, plans: readonly SubjectPlan[], now: Date): Promise<void> {
    await this.bringBack(tx, plans);
    await this.planAll(tx, plans, now);
  }

  /** What a change of policy took back keeps its place in the ledger, so that nothing new can be planned there. */
  private async bringBack(tx: Tx, plans: readonly SubjectPlan[]): Promise<void> {
    const rows = plans.flatMap(({ subject, wanted }) => wanted.map((one) => ({ subject, ...one })));
    if (rows.length === 0) return;
    await tx.query(
      `update reminder set state = 'planned', reason = null, settled_at = null, due_at = wanted.due_at, ring_at = wanted.due_at
       from (select distinct on (subject_kind, subject_id, recipient_role, channel) *
         from unnest($1::text[], $2::uuid[], $3::int[], $4::int[], $5::text[], $6::text[], $7::timestamptz[])
           as asked(subject_kind, subject_id, subject_revision, offset_days, recipient_role, channel, due_at)
         order by subject_kind, subject_id, recipient_role, channel, offset_days desc) wanted
       where reminder.kind = 'overdue' and reminder.share = 0 and reminder.recipient_id is null
         and reminder.state = 'cancelled' and reminder.reason = $8
         and (reminder.subject_kind, reminder.subject_id, reminder.subject_revision, reminder.offset_days,
           reminder.recipient_role, reminder.channel) = (wanted.subject_kind, wanted.subject_id, wanted.subject_revision,
           wanted.offset_days, wanted.recipient_role, wanted.channel)
         and not exists (select from reminder waiting where waiting.kind = 'overdue' and waiting.state = 'planned'
           and waiting.recipient_id is null and (waiting.subject_kind, waiting.subject_id, waiting.recipient_role,
             waiting.channel) = (wanted.subject_kind, wanted.subject_id, wanted.recipient_role, wanted.channel))`,
      [
        rows.map(({ subject }) => subject.kind),
        rows.map(({ subject }) => subject.id),
        rows.map(({ subject }) => subject.revision),
        rows.map(({ offsetDays }) => offsetDays),
        rows.map(({ role }) => role),
        rows.map(({ channel }) => channel),
        rows.map(({ dueAt }) => dueAt),
        TAKEN_BACK,
      ],
    );
  }

  async keepSubject(tx: Tx, subject: SubjectDate): Promise<void> {
    await tx.upsert(RemindedSubject, { ...subject, open: true, isStale: false }, ['kind', 'id']);
  }

  async closeSubject(tx: Tx, kind: string, id: string): Promise<void> {
    await tx.update(RemindedSubject, { kind, id }, { open: false });
  }

  async cancelOpen(tx: Tx, subjectKind: string, subjectId: string, reason: string, now: Date): Promise<void> {
    await tx.query(
      `update reminder set state = 'cancelled', reason = $3, settled_at = $4
       where subject_kind = $1 and subject_id = $2 and state = 'planned'`,
      [subjectKind, subjectId, reason, now],
    );
  }

  ofSubject(tx: Tx, subjectKind: string, subjectId: string): Promise<Reminder[]> {
    return tx.find(Reminder, {
      where: { subjectKind, subjectId },
      order: { dueAt: 'ASC', kind: 'ASC', channel: 'ASC', share: 'ASC', id: 'ASC' },
    });
  }

  /** Subjects whose policy or calendar has changed since; what another sweep has in hand is left to it. */
  async staleSubjects(tx: Tx, most: number): Promise<RemindedSubject[]> {
    return tx
      .createQueryBuilder(RemindedSubject, 'subject')
      .where('subject.open and subject.isStale')
      .orderBy('subject.kind')
      .addOrderBy('subject.id')
      .limit(most)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  async standing(
    tx: Tx,
    subjects: readonly RemindedSubject[],
  ): Promise<ReadonlyMap<string, StandingReminder[]>> {
    const rows: (StandingReminder & { subjectId: string })[] = await tx.query(
      `select reminder.id, reminder.subject_id as "subjectId", reminder.kind, reminder.offset_days as "offsetDays",
         reminder.recipient_role as role, reminder.channel, reminder.due_at as "dueAt", reminder.state, reminder.reason,
         reminder.recipient_id is not null as "isAddressed"
       from unnest($1::text[], $2::uuid[], $3::int[]) as asked(kind, id, revision)
       join reminder on reminder.subject_kind = asked.kind and reminder.subject_id = asked.id
         and reminder.subject_revision = asked.revision
       order by reminder.share`,
      [
        subjects.map(({ kind }) => kind),
        subjects.map(({ id }) => id),
        subjects.map(({ revision }) => revision),
      ],
    );
    const bySubject = new Map<string, StandingReminder[]>();
    for (const { subjectId, ...row } of rows)
      bySubject.set(subjectId, [...(bySubject.get(subjectId) ?? []), row]);
    return bySubject;
  }

  async applyReplanning(
    tx: Tx,
    subject: RemindedSubject,
    { add, move, takeBack }: Replanning,
    now: Date,
  ): Promise<void> {
    if (takeBack.length > 0)
      await tx.query(
        `update reminder set state = 'cancelled', reason = $2, settled_at = $3 where id = any($1) and state = 'planned'`,
        [takeBack, TAKEN_BACK, now],
      );
    if (move.length > 0)
      await tx.query(
        `update reminder set state = 'planned', reason = null, settled_at = null, due_at = moved.due_at, ring_at = moved.due_at
         from unnest($1::uuid[], $2::timestamptz[]) as moved(id, due_at) where reminder.id = moved.id`,
        [move.map(({ id }) => id), move.map(({ dueAt }) => dueAt)],
      );
    await this.plan(tx, subject, add, now);
    await tx.update(RemindedSubject, { kind: subject.kind, id: subject.id }, { isStale: false });
  }

  /** The reminders of open subjects with such a topic are planned anew by the next sweep. */
  async markStaleWhere(tx: Tx, isConcerned: (topic: string) => boolean): Promise<void> {
    const rows: { topic: string }[] = await tx.query(
      'select distinct topic from reminded_subject where open',
    );
    const topics = rows.map(({ topic }) => topic).filter(isConcerned);
    await tx.query('update reminded_subject set is_stale = true where open and topic = any($1)', [topics]);
  }

  async noteSweep(tx: Tx, now: Date): Promise<void> {
    await tx.upsert(Sweep, { onlyRow: true, lastSweptAt: now }, ['onlyRow']);
  }

  async lastSweep(tx: Tx): Promise<Date | null> {
    return (await tx.findOneBy(Sweep, { onlyRow: true }))?.lastSweptAt ?? null;
  }

  async plannedUnderCalendar(tx: Tx): Promise<number> {
    return (await tx.findOneBy(Sweep, { onlyRow: true }))?.calendarRevision ?? 0;
  }

  async notePlannedUnderCalendar(tx: Tx, calendarRevision: number): Promise<void> {
    await tx.update(Sweep, { onlyRow: true }, { calendarRevision });
  }
}

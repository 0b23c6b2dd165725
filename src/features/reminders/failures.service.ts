import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { decideDrop, decideRetry } from '../../domain/schedule/failed-reminders.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { Bell } from '../../platform/queue/bell.js';
import { accept, Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { shareOf } from './addressing.service.js';
import type { ReminderQuery } from './failure.dto.js';
import { FailureRepository } from './failures.repository.js';
import { Recipients } from './recipients.js';
import type { Reminder } from './reminder.entity.js';
import { ReminderSubjects } from './reminder-subjects.js';
import { type ReminderView, ReminderViews } from './reminder-views.js';
import { RingingRepository } from './ringing.repository.js';
import { WatchRepository } from './watch.repository.js';

/** What could not be delivered is seen here, and settled by a person: tried again, or dropped with a reason. */
@Injectable()
export class FailuresService {
  constructor(
    private readonly transactions: Transactions,
    private readonly failures: FailureRepository,
    private readonly ringing: RingingRepository,
    private readonly subjects: ReminderSubjects,
    private readonly recipients: Recipients,
    private readonly views: ReminderViews,
    private readonly watch: WatchRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly bell: Bell,
  ) {}

  listReminders(actor: Actor, query: ReminderQuery): Promise<Page<ReminderView>> {
    return this.transactions.read(async (tx) => {
      const state = query.state ?? 'failed';
      const rows = await this.failures.list(tx, state, limitOf(query) + 1, cursorKey(query, 2));
      const page = pageOf(rows, query, ({ dueAt, id }) => [dueAt.toISOString(), id]);
      return { ...page, items: await this.views.describe(tx, actor, page.items) };
    });
  }

  /** A reminder that shares a mail is tried again with the whole mail. */
  async retry(act: Act, id: string): Promise<Reminder> {
    const after = await this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      const before = await this.failures.lock(tx, id);
      const way = accept(decideRetry(before));
      let settled = 1;
      if (way === 'whole-mail') settled = await this.failures.prepareMailAgain(tx, before.messageId!, now);
      else if (way === 'gather-again') await this.failures.planAgain(tx, id, before.recipientId!, now);
      else await this.addressAgain(tx, before, now);
      await this.watch.noteFailuresSettled(tx, settled);
      return this.record(tx, act, 'reminder.retried', before);
    });
    this.bell.ring();
    return after;
  }

  drop(act: Act, id: string, reason: string): Promise<Reminder> {
    return this.transactions.run(async (tx) => {
      const before = await this.failures.lock(tx, id);
      const state = accept(decideDrop(before));
      await this.failures.settle(tx, id, state, reason, await this.clock.now(tx));
      if (before.messageId) await this.failures.cancelEmptyMail(tx, before.messageId, reason);
      await this.watch.noteFailuresSettled(tx, 1);
      return this.record(tx, act, 'reminder.dropped', before, reason);
    });
  }

  /**
   * Given to whoever holds the role by now, at once: as a row without a person it would stand in the way of the next overdue
   * reminder, of which one at a time is promised.
   */
  private async addressAgain(tx: Tx, reminder: Reminder, now: Date): Promise<void> {
    const subjects = await this.subjects.read(tx, [reminder]);
    const subject = subjects.get(reminder.subjectId);
    if (!subject?.open || subject.revision !== reminder.subjectRevision)
      return this.failures.settle(tx, reminder.id, 'cancelled', 'no-longer-due', now);
    const holdersOf = await this.recipients.holders(tx, subjects);
    const { persons: holders } = holdersOf(reminder.recipientRole, subject);
    if (holders.length === 0) throw Refused.because('reminder-reaches-nobody');
    const told = (await this.ringing.told(tx, [reminder])).map(({ personId }) => personId);
    const [first, ...others] = holders.filter((personId) => !told.includes(personId));
    if (!first) return this.failures.settle(tx, reminder.id, 'superseded', 'told-in-another-role', now);
    await this.failures.planAgain(tx, reminder.id, first, now);
    const highest = await this.ringing.highestShare(tx, reminder);
    await this.ringing.addRows(
      tx,
      others.map((personId, at) => ({
        ...shareOf(reminder, personId, highest + at + 1, now),
        ringAt: now,
      })),
    );
  }

  /** Found by the reminder, and by what it is about. */
  private async record(tx: Tx, act: Act, name: string, before: Reminder, reason?: string): Promise<Reminder> {
    const after = await this.failures.get(tx, before.id);
    await this.audit.record(tx, act, {
      act: name,
      root: { kind: 'reminder', id: before.id },
      subject: { kind: before.subjectKind, id: before.subjectId },
      before,
      after,
      reason,
    });
    return after;
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { nextOverdueReminder } from '../../domain/schedule/reminders.js';
import { dayOf, daysBetween } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { composeReminder } from '../../wording/mails.js';
import type { Message, Reminder } from './reminder.entity.js';
import { ReminderSubjects, type SubjectNow } from './reminder-subjects.js';
import { type Recipient, ReminderRepository } from './reminders.repository.js';

const SECOND_MS = 1_000;
/** Longer than any one attempt may take; after it another sweep takes the row over. */
const LEASE_MS = 300 * SECOND_MS;
const BATCH = 5;
/** A program whose clock is further off than this from the database's sends nothing. */
const MOST_SKEW_MS = 5 * SECOND_MS;
const RETRY_AFTER_MS = [60, 300, 1_800, 7_200, 21_600].map((seconds) => seconds * SECOND_MS);

/** Finds what is due and not sent, by the database's clock, and delivers each row once. */
@Injectable()
export class DeliveryService {
  private readonly logger = new Logger('Reminders');

  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: ReminderRepository,
    private readonly subjects: ReminderSubjects,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @returns how many messages went out */
  async sweep(): Promise<number> {
    const skewMs = await this.clock.skewMs();
    if (Math.abs(skewMs) > MOST_SKEW_MS) {
      this.logger.error(`the clock is ${skewMs} ms off the database's: no reminder is sent until they agree`);
      return 0;
    }
    let sent = 0;
    for (;;) {
      const claimed = await this.transactions.run(async (tx) => {
        const now = await this.clock.now(tx);
        return this.reminders.claimDue(tx, now, new Date(now.getTime() + LEASE_MS), BATCH);
      });
      for (const reminder of claimed) if (await this.deliver(reminder)) sent++;
      if (claimed.length < BATCH) break;
    }
    await this.transactions.run(async (tx) => this.reminders.noteSweep(tx, await this.clock.now(tx)));
    return sent;
  }

  /** Last sweep by the database's clock, for the health page. */
  async isSilentFor(limitMs: number): Promise<boolean> {
    return this.transactions.read(async (tx) => {
      const last = await this.reminders.lastSweep(tx);
      return last === null || (await this.clock.now(tx)).getTime() - last.getTime() > limitMs;
    });
  }

  /** What fails on one row stays with that row: the others of the sweep go on. */
  private async deliver(reminder: Reminder): Promise<boolean> {
    try {
      const message = await this.prepare(reminder);
      if (!message) return false;
      if (this.mailer.sends && message.state !== 'sent') {
        const { headerId, toAddress: to, subject, bodyText: text, bodyHtml: html } = message;
        await this.mailer.send({ headerId, to, subject, text, html });
      }
      await this.settleSent(reminder, message);
      return true;
    } catch (error) {
      await this.retryLater(reminder, (error as Error).message);
      return false;
    }
  }

  /** Looks once more, at the moment of sending, whether the reminder still has its reason; null when it has not. */
  private prepare(reminder: Reminder): Promise<Message | null> {
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      if (!(await this.reminders.lockHeld(tx, reminder))) return null;
      const { subjectKind, subjectId, recipientId } = reminder;
      const subject = await this.subjects.read(tx, subjectKind, subjectId, recipientId);
      if (!subject?.open || subject.revision !== reminder.subjectRevision) {
        await this.giveUp(tx, reminder, 'cancelled', 'no-longer-due', now);
        return null;
      }
      if (!subject.recipientMayKnow) {
        await this.giveUp(tx, reminder, 'cancelled', 'recipient-lost-access', now);
        await this.handOver(tx, reminder, subject, now);
        return null;
      }
      const recipient = await this.reminders.recipient(tx, recipientId);
      if (!recipient.email) {
        await this.giveUp(tx, reminder, 'failed', 'no-address', now);
        await this.planNextOverdue(tx, reminder, now);
        return null;
      }
      const message = await this.reminders.prepareMessage(tx, {
        headerId: `<reminder-${reminder.id}@khcn-tracker>`,
        recipientId,
        toAddress: recipient.email,
        ...this.wordsOf(subject, recipient, now),
        state: 'prepared',
        createdAt: now,
      });
      await this.reminders.settle(tx, reminder.id, { messageId: message.id });
      return message;
    });
  }

  private async giveUp(
    tx: Tx,
    { id }: Reminder,
    state: 'cancelled' | 'failed',
    reason: string,
    now: Date,
  ): Promise<void> {
    await this.reminders.settle(tx, id, { state, reason, settledAt: now });
  }

  /** Whoever is responsible now is told instead of who no longer is. */
  private async handOver(tx: Tx, reminder: Reminder, subject: SubjectNow, now: Date): Promise<void> {
    const { subjectKind, subjectId, subjectRevision, kind, offsetDays, channel, dueAt } = reminder;
    const named = subject.recipientIds.filter((id) => id !== reminder.recipientId);
    const recipients = named.length > 0 ? named : await this.reminders.secretaries(tx);
    const row = { subjectKind, subjectId, subjectRevision, kind, offsetDays, channel, dueAt, createdAt: now };
    await this.reminders.plan(
      tx,
      recipients.map((recipientId) => ({ ...row, recipientId, state: 'planned' as const, ringAt: now })),
    );
  }

  private wordsOf(subject: SubjectNow, recipient: Recipient, now: Date) {
    const daysLeft = daysBetween(dayOf(now, this.config.officeTimeZone), subject.dueDate);
    const link = `${this.config.publicUrl}${subject.path}`;
    return composeReminder(
      { daysLeft, subject, recipientName: recipient.fullName, link },
      recipient.language,
    );
  }

  private async settleSent(reminder: Reminder, message: Message): Promise<void> {
    await this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      if (!(await this.reminders.lockHeld(tx, reminder))) return;
      await this.reminders.markMessage(tx, message.id, this.mailer.sends ? 'sent' : 'kept', now);
      await this.reminders.settle(tx, reminder.id, { state: 'sent', settledAt: now, reason: null });
      await this.planNextOverdue(tx, reminder, now);
    });
  }

  /** One overdue row at a time: each, sent or given up, calls for the next while its subject stays open. */
  private async planNextOverdue(tx: Tx, reminder: Reminder, now: Date): Promise<void> {
    const { subjectKind, subjectId, subjectRevision, recipientId, channel } = reminder;
    const next = nextOverdueReminder(reminder, now);
    if (!next) return;
    const row = { subjectKind, subjectId, subjectRevision, recipientId, channel, createdAt: now };
    await this.reminders.plan(tx, [{ ...row, ...next, state: 'planned', ringAt: next.dueAt }]);
  }

  private async retryLater(reminder: Reminder, reason: string): Promise<void> {
    const waitMs = RETRY_AFTER_MS[reminder.attempts - 1];
    await this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      if (!(await this.reminders.lockHeld(tx, reminder))) return;
      if (waitMs === undefined) {
        await this.reminders.settle(tx, reminder.id, { state: 'failed', reason, settledAt: now });
        await this.planNextOverdue(tx, reminder, now);
      } else {
        const ringAt = new Date(now.getTime() + waitMs);
        await this.reminders.settle(tx, reminder.id, { state: 'planned', reason, ringAt });
      }
    });
    this.logger.warn(`a reminder was not delivered (attempt ${reminder.attempts}): ${reason}`);
  }
}

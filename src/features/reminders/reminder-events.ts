import { Injectable } from '@nestjs/common';
import { dayOf, daysBetween } from '../../domain/values/plain-date.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { rungText, undeliveredText } from '../../wording/reminder-events.js';
import { WebhookEvents } from '../webhooks/webhook-events.js';
import type { Reminder } from './reminder.entity.js';
import type { SubjectNow } from './reminder-subjects.js';

/** Tells the office's webhooks what rings, once for each matter and moment however many persons are told. */
@Injectable()
export class ReminderEvents {
  constructor(
    private readonly webhooks: WebhookEvents,
    private readonly config: Config,
  ) {}

  async tellRung(
    tx: Tx,
    ringing: readonly { readonly reminder: Reminder; readonly subject: SubjectNow }[],
    now: Date,
  ): Promise<void> {
    const today = dayOf(now, this.config.officeTimeZone);
    const events = ringing.map(({ reminder, subject }) => {
      const { subjectId, subjectRevision, kind, offsetDays } = reminder;
      const { projectCode, projectTitle, dueDate, path, titleIn } = subject;
      const daysLeft = daysBetween(today, dueDate);
      const link = `${this.config.publicUrl}${path}`;
      return {
        type: 'reminder.due' as const,
        key: `reminder.due ${subjectId} ${subjectRevision} ${kind} ${offsetDays}`,
        text: rungText({ projectCode, dueDate, daysLeft, titleIn }),
        data: {
          projectCode,
          projectTitle,
          milestone: titleIn('vi'),
          kind,
          offsetDays,
          dueDate,
          daysLeft,
          link,
        },
      };
    });
    const once = new Map(events.map((event) => [event.key, event]));
    if (once.size > 0) await this.webhooks.raiseAll(tx, [...once.values()]);
  }

  /** With the code of the failure alone: the words of a mail server may name whom it was for, and webhooks leave the house. */
  async tellFailed(tx: Tx, messageId: string, subject: string, code: string): Promise<void> {
    await this.webhooks.raise(tx, {
      type: 'reminder.failed',
      key: `reminder.failed ${messageId}`,
      text: undeliveredText(subject, code),
      data: { messageId, subject, reason: code },
    });
  }
}

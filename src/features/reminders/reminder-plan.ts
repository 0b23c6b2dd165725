import { Injectable } from '@nestjs/common';
import { plannedReminders } from '../../domain/schedule/reminders.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { ReminderRepository } from './reminders.repository.js';

export interface RemindedSubject {
  readonly kind: string;
  readonly id: string;
  readonly revision: number;
  readonly dueDate: PlainDate;
  /** Persons to remind; the office's secretaries when there is nobody. */
  readonly recipientIds: readonly string[];
}

/** Plans and cancels the reminders of a subject, in the transaction that sets, moves or settles the subject itself. */
@Injectable()
export class ReminderPlan {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async plan(tx: Tx, subject: RemindedSubject): Promise<void> {
    const now = await this.clock.now(tx);
    const named = subject.recipientIds;
    const recipients = named.length > 0 ? named : await this.reminders.secretaries(tx);
    const schedule = plannedReminders({
      dueDate: subject.dueDate,
      now,
      timeZone: this.config.officeTimeZone,
    });
    const rows = recipients.flatMap((recipientId) =>
      schedule.map(({ kind, offsetDays, dueAt, state }) => ({
        subjectKind: subject.kind,
        subjectId: subject.id,
        subjectRevision: subject.revision,
        kind,
        offsetDays,
        recipientId,
        channel: 'mail' as const,
        dueAt,
        ringAt: dueAt,
        state,
        createdAt: now,
        settledAt: state === 'superseded' ? now : null,
      })),
    );
    await this.reminders.plan(tx, rows);
  }

  async cancel(tx: Tx, kind: string, id: string, reason: string): Promise<void> {
    await this.reminders.cancelOpen(tx, kind, id, reason, await this.clock.now(tx));
  }
}

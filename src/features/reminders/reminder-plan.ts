import { Injectable } from '@nestjs/common';
import { policyOf } from '../../domain/schedule/reminder-policy.js';
import { plannedReminders } from '../../domain/schedule/reminders.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { HolidayCalendar } from '../holidays/holiday-calendar.js';
import { PolicyRepository } from './policies.repository.js';
import { ReminderRepository } from './reminders.repository.js';
import type { SubjectDate } from './subject-date.js';

/**
 * Plans and cancels the reminders of a subject, in the transaction that sets, moves or settles the subject itself. Whoever
 * plans takes hold of the policies first, then of the subject, then of its reminders: else two of them wait for each other.
 */
@Injectable()
export class ReminderPlan {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly policies: PolicyRepository,
    private readonly holidays: HolidayCalendar,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Takes the place of whatever was planned for the subject before. */
  async plan(tx: Tx, subject: SubjectDate): Promise<void> {
    const now = await this.clock.now(tx);
    const book = await this.policies.book(tx);
    await this.reminders.keepSubject(tx, subject);
    await this.reminders.cancelOpen(tx, subject.kind, subject.id, 'rearranged', now);
    const wanted = plannedReminders(policyOf(subject.topic, book), {
      dueDate: subject.dueDate,
      now,
      timeZone: this.config.officeTimeZone,
      calendar: await this.holidays.hold(tx),
    });
    await this.reminders.plan(tx, subject, wanted, now);
  }

  async cancel(tx: Tx, kind: string, id: string, reason: string): Promise<void> {
    await this.policies.keep(tx);
    await this.reminders.closeSubject(tx, kind, id);
    await this.reminders.cancelOpen(tx, kind, id, reason, await this.clock.now(tx));
  }
}

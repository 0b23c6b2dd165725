import { Injectable } from '@nestjs/common';
import { type PolicyBook, policyOf } from '../../domain/schedule/reminder-policy.js';
import { replan } from '../../domain/schedule/replanning.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { HolidayCalendar } from '../holidays/holiday-calendar.js';
import { PolicyRepository } from './policies.repository.js';
import { ReminderRepository } from './reminders.repository.js';

const BATCH = 200;

/** Brings what is planned in line with policies and calendar that have changed since, some subjects at a time. */
@Injectable()
export class ReplanningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: ReminderRepository,
    private readonly policies: PolicyRepository,
    private readonly holidays: HolidayCalendar,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async replanStale(): Promise<void> {
    await this.transactions.run((tx) => this.noticeCalendar(tx));
    while ((await this.transactions.run((tx) => this.replanSome(tx))) > 0);
  }

  /** Other holidays move the reminders of those policies that know working days only. */
  private async noticeCalendar(tx: Tx): Promise<void> {
    const revision = await this.holidays.revision(tx);
    if (revision === (await this.reminders.plannedUnderCalendar(tx))) return;
    const book = await this.policies.book(tx);
    await this.reminders.markStaleWhere(tx, (topic) => policyOf(topic, book).workingDaysOnly);
    await this.reminders.notePlannedUnderCalendar(tx, revision);
  }

  private async replanSome(tx: Tx): Promise<number> {
    const book: PolicyBook = await this.policies.book(tx);
    const subjects = await this.reminders.staleSubjects(tx, BATCH);
    if (subjects.length === 0) return 0;
    const now = await this.clock.now(tx);
    const calendar = await this.holidays.read(tx);
    const standing = await this.reminders.standing(tx, subjects);
    for (const subject of subjects) {
      const facts = { dueDate: subject.dueDate, now, timeZone: this.config.officeTimeZone, calendar };
      const change = replan(standing.get(subject.id) ?? [], policyOf(subject.topic, book), facts);
      await this.reminders.applyReplanning(tx, subject, change, now);
    }
    return subjects.length;
  }
}

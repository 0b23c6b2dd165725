import { setImmediate as giveWay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type PolicyBook, policyOf } from '../../domain/schedule/reminder-policy.js';
import { countReplanning, type ReplanningCount, saidOfAll } from '../../domain/schedule/replanning-count.js';
import { instantsOnce } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { HolidayCalendar } from '../holidays/holiday-calendar.js';
import { PolicyRepository } from './policies.repository.js';
import { ReminderRepository } from './reminders.repository.js';

/** So many are planned in full; where there are more, they stand for all. */
const MOST_PLANNED = 1_000;
/** Subjects whose reminders are read at once. */
const BATCH = 100;

export interface PolicyEffect {
  /** Open subjects whose policy changes. */
  readonly milestones: number;
  readonly reminders: ReplanningCount;
  /** The reminders were counted on some of the subjects only. */
  readonly isEstimate: boolean;
}

/** What a policy would do to the ledger, without doing it. */
@Injectable()
export class PolicyEffects {
  constructor(
    private readonly policies: PolicyRepository,
    private readonly reminders: ReminderRepository,
    private readonly holidays: HolidayCalendar,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async count(tx: Tx, topics: readonly string[], book: PolicyBook): Promise<PolicyEffect> {
    const open = await this.policies.openSubjects(tx);
    const milestones = topics.reduce((sum, topic) => sum + (open.get(topic) ?? 0), 0);
    const subjects = await this.policies.someOpen(tx, topics, MOST_PLANNED);
    const moment = {
      now: await this.clock.now(tx),
      timeZone: this.config.officeTimeZone,
      calendar: await this.holidays.read(tx),
      instantOf: instantsOnce(),
    };
    const counts: ReplanningCount[] = [];
    for (let at = 0; at < subjects.length; at += BATCH) {
      const batch = subjects.slice(at, at + BATCH);
      const standing = await this.reminders.standing(tx, batch);
      for (const { id, topic, dueDate } of batch) {
        const facts = { dueDate, ...moment };
        counts.push(
          countReplanning({ policy: policyOf(topic, book), standing: standing.get(id) ?? [], facts }),
        );
        await giveWay();
      }
    }
    return {
      milestones,
      reminders: saidOfAll(counts, milestones),
      isEstimate: subjects.length < milestones,
    };
  }
}

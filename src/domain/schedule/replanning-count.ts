/** What a change of policy would do to the ledger, counted on some of the subjects it concerns and said of all. */

import type { ReminderPolicy } from './reminder-policy.js';
import { plannedReminders, type ReminderFacts } from './reminders.js';
import { replan, type StandingReminder } from './replanning.js';

export interface ReplanningCount {
  readonly added: number;
  readonly moved: number;
  readonly takenBack: number;
}

export interface CountedSubject {
  readonly policy: ReminderPolicy;
  readonly standing: readonly StandingReminder[];
  readonly facts: ReminderFacts;
}

/** @param concerned how many subjects the change concerns, of which these are some */
export function countReplanning(subjects: readonly CountedSubject[], concerned: number): ReplanningCount {
  const total = { added: 0, moved: 0, takenBack: 0 };
  for (const { policy, standing, facts } of subjects) {
    const { add, move, takeBack } = replan(standing, plannedReminders(policy, facts), facts.now);
    const back = new Set(standing.filter(({ state }) => state === 'cancelled').map(({ id }) => id));
    const broughtBack = move.filter(({ id }) => back.has(id)).length;
    total.added += add.filter(({ state }) => state === 'planned').length + broughtBack;
    total.moved += move.length - broughtBack;
    total.takenBack += takeBack.length;
  }
  const share = subjects.length === 0 ? 1 : concerned / subjects.length;
  return {
    added: Math.round(total.added * share),
    moved: Math.round(total.moved * share),
    takenBack: Math.round(total.takenBack * share),
  };
}

/** What a change of policy would do to the ledger, counted on some of the subjects it concerns and said of all. */

import type { ReminderPolicy } from './reminder-policy.js';
import type { ReminderFacts } from './reminders.js';
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

export function countReplanning({ policy, standing, facts }: CountedSubject): ReplanningCount {
  const { add, move, takeBack } = replan(standing, policy, facts);
  const back = new Set(standing.filter(({ state }) => state === 'cancelled').map(({ id }) => id));
  const broughtBack = move.filter(({ id }) => back.has(id)).length;
  return {
    added: add.filter(({ state }) => state === 'planned').length + broughtBack,
    moved: move.length - broughtBack,
    takenBack: takeBack.length,
  };
}

/** @param concerned how many subjects the change concerns, of which these are some */
export function saidOfAll(counts: readonly ReplanningCount[], concerned: number): ReplanningCount {
  const share = counts.length === 0 ? 1 : concerned / counts.length;
  const all = (of: keyof ReplanningCount) =>
    Math.round(counts.reduce((sum, count) => sum + count[of], 0) * share);
  return { added: all('added'), moved: all('moved'), takenBack: all('takenBack') };
}

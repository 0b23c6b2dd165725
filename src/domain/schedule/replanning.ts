/**
 * When a policy or the calendar changes, the reminders of a subject are brought in line: what is new is planned, what is not
 * wanted any more is taken back, and what has rung, or should have, is left alone.
 */
import type { ReminderPolicy } from './reminder-policy.js';
import {
  type PlannedReminder,
  plannedReminders,
  type ReminderFacts,
  type ReminderKey,
  type ReminderKind,
} from './reminders.js';

/** Why a change of policy takes a reminder back; a later change may want it again. */
export const TAKEN_BACK = 'policy-changed';

export interface StandingReminder extends ReminderKey {
  readonly id: string;
  readonly dueAt: Date;
  readonly state: string;
  readonly reason: string | null;
  /** It has rung: it belongs to persons now. */
  readonly isAddressed: boolean;
}

export interface Replanning {
  readonly add: readonly PlannedReminder[];
  readonly move: readonly { readonly id: string; readonly dueAt: Date }[];
  readonly takeBack: readonly string[];
}

export function replan(
  standing: readonly StandingReminder[],
  policy: ReminderPolicy,
  facts: ReminderFacts,
): Replanning {
  const { now } = facts;
  const wanted = plannedReminders(policy, facts, lastOverdueDays(standing));
  const byKey = new Map(standing.map((one) => [keyOf(one), one]));
  const wantedKeys = new Set(wanted.map(keyOf));
  const waiting = standing.filter((one) => one.state === 'planned' && !one.isAddressed && one.dueAt > now);
  const ringing = standing.filter((one) => one.state === 'planned' && !one.isAddressed && one.dueAt <= now);
  const add: PlannedReminder[] = [];
  const move: { id: string; dueAt: Date }[] = [];
  for (const reminder of wanted) {
    const known = byKey.get(keyOf(reminder));
    const isNextOverdue = reminder.kind === 'overdue';
    if (isNextOverdue && ringing.some((one) => isOverdueOf(one, reminder))) continue;
    if (!known) add.push(reminder);
    else if (reminder.state === 'planned' && canMove(known, reminder, now))
      move.push({ id: known.id, dueAt: reminder.dueAt });
  }
  const takeBack = waiting.filter((one) => !wantedKeys.has(keyOf(one))).map(({ id }) => id);
  return { add, move, takeBack };
}

/** What has rung cannot be promised again, even where its moment comes later by now: the next one is beyond it. */
function lastOverdueDays(standing: readonly StandingReminder[]): number {
  const rung = standing.filter((one) => one.kind === 'overdue' && hasRung(one));
  return Math.max(0, ...rung.map(({ offsetDays }) => offsetDays));
}

function hasRung(one: StandingReminder): boolean {
  return one.isAddressed || !(one.state === 'planned' || isTakenBack(one));
}

function isTakenBack({ state, reason }: StandingReminder): boolean {
  return state === 'cancelled' && reason === TAKEN_BACK;
}

function canMove(known: StandingReminder, { dueAt }: PlannedReminder, now: Date): boolean {
  if (known.isAddressed) return false;
  if (isTakenBack(known)) return true;
  return known.state === 'planned' && known.dueAt > now && known.dueAt.getTime() !== dueAt.getTime();
}

function isOverdueOf(one: ReminderKey, { role, channel }: ReminderKey): boolean {
  const kind: ReminderKind = 'overdue';
  return one.kind === kind && one.role === role && one.channel === channel;
}

function keyOf({ kind, offsetDays, role, channel }: ReminderKey): string {
  return `${kind} ${offsetDays} ${role} ${channel}`;
}

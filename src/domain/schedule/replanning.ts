/**
 * When a policy or the calendar changes, the reminders of a subject are brought in line: what is new is planned, what is not
 * wanted any more is taken back, and what has rung, or should have, is left alone.
 */
import type { PlannedReminder, ReminderKey, ReminderKind } from './reminders.js';

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
  wanted: readonly PlannedReminder[],
  now: Date,
): Replanning {
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

function canMove(known: StandingReminder, { dueAt }: PlannedReminder, now: Date): boolean {
  if (known.isAddressed) return false;
  if (known.state === 'cancelled') return known.reason === TAKEN_BACK;
  return known.state === 'planned' && known.dueAt > now && known.dueAt.getTime() !== dueAt.getTime();
}

function isOverdueOf(one: ReminderKey, { role, channel }: ReminderKey): boolean {
  const kind: ReminderKind = 'overdue';
  return one.kind === kind && one.role === role && one.channel === channel;
}

function keyOf({ kind, offsetDays, role, channel }: ReminderKey): string {
  return `${kind} ${offsetDays} ${role} ${channel}`;
}

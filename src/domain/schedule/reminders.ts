/**
 * A due date is announced 30, 15, 7 and 1 days before, on the day itself, and each week it stays overdue, one overdue
 * reminder at a time, at eight in the morning of the office; what is past when it is planned is superseded, never sent.
 */
import { instantAt, type PlainDate, plusDays } from '../values/plain-date.js';

export type ReminderKind = 'before' | 'due' | 'overdue';

export interface PlannedReminder {
  readonly kind: ReminderKind;
  /** Days before the due date, or after it when overdue. */
  readonly offsetDays: number;
  readonly dueAt: Date;
  readonly state: 'planned' | 'superseded';
}

export type OverdueReminder = Pick<PlannedReminder, 'offsetDays' | 'dueAt'> & { readonly kind: 'overdue' };

const DAYS_BEFORE = [30, 15, 7, 1] as const;
const OFFICE_HOUR = '08:00';
const DAYS_OF_WEEK = 7;
const WEEK_MS = DAYS_OF_WEEK * 24 * 3_600_000;

export interface ReminderFacts {
  readonly dueDate: PlainDate;
  readonly now: Date;
  readonly timeZone: string;
}

export function plannedReminders({ dueDate, now, timeZone }: ReminderFacts): PlannedReminder[] {
  const at = (kind: ReminderKind, offsetDays: number): PlannedReminder => {
    const dueAt = instantAt(plusDays(dueDate, -offsetDays), OFFICE_HOUR, timeZone);
    return { kind, offsetDays, dueAt, state: dueAt < now ? 'superseded' : 'planned' };
  };
  const due = at('due', 0);
  const planned = [...DAYS_BEFORE.map((days) => at('before', days)), due];
  const overdue = due.state === 'superseded' ? nextOverdueReminder(due, now) : null;
  return overdue ? [...planned, { ...overdue, state: 'planned' }] : planned;
}

/**
 * The overdue reminder that follows one just handled: the next weekly moment that is not past, so that a long silence is
 * not made up for in a burst. Null after a reminder of before the due date. Weeks are of even length: the office keeps no
 * summer time.
 */
export function nextOverdueReminder(
  last: { readonly kind: ReminderKind; readonly offsetDays: number; readonly dueAt: Date },
  now: Date,
): OverdueReminder | null {
  if (last.kind === 'before') return null;
  const weeks = Math.max(1, Math.ceil((now.getTime() - last.dueAt.getTime()) / WEEK_MS));
  return {
    kind: 'overdue',
    offsetDays: last.offsetDays + weeks * DAYS_OF_WEEK,
    dueAt: new Date(last.dueAt.getTime() + weeks * WEEK_MS),
  };
}

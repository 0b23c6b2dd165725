/**
 * A due date is announced by its policy: so many days before, on the day itself, again and again once it is overdue (one
 * overdue reminder at a time), and to others when it stays undone. What is past when it is planned is superseded, never sent.
 */
import { dayOf, daysBetween, instantAt, type PlainDate, plusDays } from '../values/plain-date.js';
import type { Channel, RecipientRole, ReminderPolicy } from './reminder-policy.js';
import { isWorkingDay, type WorkCalendar } from './working-days.js';

/** No rest of the office, Tết with its bridge days, is longer. */
const LONGEST_REST_DAYS = 14;

export type ReminderKind = 'before' | 'due' | 'overdue' | 'escalation';

/** What tells the reminders of one subject, in one revision of its date, apart. */
export interface ReminderKey {
  readonly kind: ReminderKind;
  /** Days before the due date, or after it when overdue or escalated. */
  readonly offsetDays: number;
  readonly role: RecipientRole;
  readonly channel: Channel;
}

export interface PlannedReminder extends ReminderKey {
  readonly dueAt: Date;
  readonly state: 'planned' | 'superseded';
}

export interface ReminderFacts {
  readonly dueDate: PlainDate;
  readonly now: Date;
  readonly timeZone: string;
  readonly calendar: WorkCalendar;
  /** Given where many subjects are planned at once, so that no instant is reckoned twice. */
  readonly instantOf?: typeof instantAt;
}

/** @param lastOverdueDays of the last overdue one that has rung, where this date was planned for before */
export function plannedReminders(
  policy: ReminderPolicy,
  facts: ReminderFacts,
  lastOverdueDays = 0,
): PlannedReminder[] {
  const { daysBefore, recipients, escalation } = policy;
  const moments = daysBefore.map((days) => ({
    kind: days === 0 ? ('due' as const) : ('before' as const),
    offsetDays: days,
    ...momentOf(policy, facts, -days, 'earlier'),
  }));
  const overdue = nextOverdue(policy, facts, lastOverdueDays);
  const told = overdue ? [...moments, overdue] : moments;
  const forRecipients = told.flatMap((moment) => recipients.map((role) => ({ ...moment, role })));
  const forOthers = escalation.map(({ afterDays, to }) => ({
    kind: 'escalation' as const,
    offsetDays: afterDays,
    ...momentOf(policy, facts, afterDays, 'later'),
    role: to,
  }));
  return [...forRecipients, ...forOthers].flatMap((reminder) =>
    policy.channels.map((channel) => ({ ...reminder, channel })),
  );
}

/**
 * The next overdue moment that is still to come, so that a long silence is not made up for in a burst; null where the policy
 * wants none.
 * @param lastOffsetDays of the one that has just rung
 */
export function nextOverdue(
  policy: ReminderPolicy,
  facts: ReminderFacts,
  lastOffsetDays = 0,
): Omit<PlannedReminder, 'role' | 'channel'> | null {
  const every = policy.overdueEveryDays;
  if (every === null) return null;
  const daysLate = daysBetween(facts.dueDate, dayOf(facts.now, facts.timeZone));
  const farthestShift = policy.workingDaysOnly ? LONGEST_REST_DAYS : 0;
  const past = Math.max(
    Math.floor(lastOffsetDays / every),
    Math.floor((daysLate - farthestShift) / every) - 1,
    0,
  );
  for (let offsetDays = (past + 1) * every; ; offsetDays += every) {
    const { dueAt, state } = momentOf(policy, facts, offsetDays, 'later');
    if (dueAt >= facts.now) return { kind: 'overdue', offsetDays, dueAt, state };
  }
}

/**
 * Where only working days are allowed, an announcement goes out earlier (or, where that is past already, later), what is
 * overdue later.
 */
function momentOf(
  { sendAt, workingDaysOnly }: ReminderPolicy,
  { dueDate, now, timeZone, calendar, instantOf = instantAt }: ReminderFacts,
  days: number,
  towards: 'earlier' | 'later',
): Pick<PlannedReminder, 'dueAt' | 'state'> {
  const at = (day: PlainDate) => instantOf(day, sendAt, timeZone);
  const day = plusDays(dueDate, days);
  const instants = workingDaysOnly
    ? [at(nearestWorkingDay(day, towards, calendar)), at(nearestWorkingDay(day, 'later', calendar))]
    : [at(day)];
  const dueAt = instants.find((instant) => instant >= now) ?? instants[0]!;
  return { dueAt, state: dueAt < now ? 'superseded' : 'planned' };
}

export function nearestWorkingDay(
  from: PlainDate,
  towards: 'earlier' | 'later',
  calendar: WorkCalendar,
): PlainDate {
  let day = from;
  while (!isWorkingDay(day, calendar)) day = plusDays(day, towards === 'earlier' ? -1 : 1);
  return day;
}

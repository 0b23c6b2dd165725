/**
 * Which of the reminders that ring for one person go into one mail: one a day with everything for whoever wants a digest,
 * one for each subject else, and one for all that a standstill has held up. Each reminder goes into one mail or waits.
 */
import { clockTimeOf, dayOf, instantAt, type PlainDate, plusDays } from '../values/plain-date.js';
import { isQuiet, type RecipientRole, type ReminderPolicy } from './reminder-policy.js';
import { nearestWorkingDay } from './reminders.js';
import { isWorkingDay, type WorkCalendar } from './working-days.js';

/** What is later than this was held up, by a standstill of the program or of the mail server. */
const HELD_UP_MS = 3_600_000;

export interface RingingReminder {
  readonly id: string;
  readonly subjectId: string;
  readonly role: RecipientRole;
  readonly dueAt: Date;
  readonly policy: ReminderPolicy;
}

export interface ArrangementFacts {
  readonly now: Date;
  readonly timeZone: string;
  readonly calendar: WorkCalendar;
  /** The person's mail of today with everything has been made. */
  readonly hasDigestToday: boolean;
}

export interface Arrangement {
  readonly mails: readonly { readonly ids: readonly string[]; readonly digestOn: PlainDate | null }[];
  readonly waiting: readonly { readonly id: string; readonly until: Date }[];
}

export function arrangeMails(reminders: readonly RingingReminder[], facts: ArrangementFacts): Arrangement {
  const waits = reminders.map(({ id, policy }) => ({ id, until: waitsUntil(policy, facts) }));
  const waiting = waits.filter((one): one is { id: string; until: Date } => one.until !== null);
  const ready = reminders.filter(({ id }) => !waiting.some((one) => one.id === id));
  const forDigest = ready.filter(({ role, policy }) => policy.digestFor.includes(role));
  if (forDigest.length > 0 && !facts.hasDigestToday) {
    return { mails: [{ ids: idsOf(ready), digestOn: today(facts) }], waiting };
  }
  const tomorrow = forDigest.map(({ id, policy }) => ({ id, until: nextMorning(policy, facts) }));
  const single = ready.filter((one) => !forDigest.includes(one));
  const heldUp = single.filter(({ dueAt }) => facts.now.getTime() - dueAt.getTime() > HELD_UP_MS);
  const groups = new Map<string, RingingReminder[]>();
  for (const one of single) {
    const isMerged = heldUp.some(({ subjectId }) => subjectId === one.subjectId);
    const group = isMerged ? 'held up' : one.subjectId;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  const mails = [...groups.values()].map((group) => ({ ids: idsOf(group), digestOn: null }));
  return { mails, waiting: [...waiting, ...tomorrow] };
}

/** Null: it may go out now. */
function waitsUntil(policy: ReminderPolicy, facts: ArrangementFacts): Date | null {
  const { now, timeZone, calendar } = facts;
  if (policy.workingDaysOnly && !isWorkingDay(today(facts), calendar)) return nextMorning(policy, facts);
  const time = clockTimeOf(now, timeZone);
  if (!policy.quietHours || !isQuiet(time, policy.quietHours)) return null;
  const { to } = policy.quietHours;
  const endsOn = time < to ? today(facts) : plusDays(today(facts), 1);
  return instantAt(endsOn, to, timeZone);
}

function nextMorning({ sendAt, workingDaysOnly }: ReminderPolicy, facts: ArrangementFacts): Date {
  const tomorrow = plusDays(today(facts), 1);
  const day = workingDaysOnly ? nearestWorkingDay(tomorrow, 'later', facts.calendar) : tomorrow;
  return instantAt(day, sendAt, facts.timeZone);
}

function today({ now, timeZone }: ArrangementFacts): PlainDate {
  return dayOf(now, timeZone);
}

function idsOf(reminders: readonly RingingReminder[]): string[] {
  return reminders.map(({ id }) => id);
}

import { Injectable } from '@nestjs/common';
import { policyOf } from '../../domain/schedule/reminder-policy.js';
import { nextOverdue } from '../../domain/schedule/reminders.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { HolidayCalendar } from '../holidays/holiday-calendar.js';
import { PolicyRepository } from './policies.repository.js';
import { type Holders, Recipients } from './recipients.js';
import type { Reminder } from './reminder.entity.js';
import { ReminderEvents } from './reminder-events.js';
import { ReminderSubjects, type SubjectNow } from './reminder-subjects.js';
import { ReminderRepository } from './reminders.repository.js';
import { RingingRepository, type Telling } from './ringing.repository.js';

const BATCH = 500;

/** What rings is asked whether it still has its reason, and given to whoever holds its role now. */
@Injectable()
export class AddressingService {
  constructor(
    private readonly ringing: RingingRepository,
    private readonly reminders: ReminderRepository,
    private readonly subjects: ReminderSubjects,
    private readonly recipients: Recipients,
    private readonly policies: PolicyRepository,
    private readonly holidays: HolidayCalendar,
    private readonly events: ReminderEvents,
    private readonly config: Config,
  ) {}

  /** @returns how many rows were looked at; none: nothing due is without its person */
  async addressSome(tx: Tx, now: Date): Promise<number> {
    const due = await this.ringing.dueToRoles(tx, now, BATCH);
    if (due.length === 0) return 0;
    const subjects = await this.subjects.read(tx, due);
    const { standing, gone } = byReason(due, subjects);
    await this.ringing.settle(tx, idsOf(gone), {
      state: 'cancelled',
      reason: 'no-longer-due',
      settledAt: now,
    });
    await this.handOut(tx, standing, await this.recipients.holders(tx, subjects), now);
    await this.planNextOverdue(tx, standing, now);
    await this.events.tellRung(tx, standing, now);
    return due.length;
  }

  /** The first holder takes the row itself, the others a share each; who is told in another role already, not again. */
  private async handOut(tx: Tx, ringing: readonly Ringing[], holdersOf: Holders, now: Date): Promise<void> {
    const told = new Set(
      (
        await this.ringing.told(
          tx,
          ringing.map(({ reminder }) => reminder),
        )
      ).map(({ telling, personId }) => `${keyOf(telling)} ${personId}`),
    );
    const addressed: { id: string; personId: string }[] = [];
    const shares: Partial<Reminder>[] = [];
    const toNobody: string[] = [];
    const toldOtherwise: string[] = [];
    for (const { reminder, subject } of ringing) {
      const { persons: holders } = holdersOf(reminder.recipientRole, subject);
      const untold = holders.filter((personId) => !told.has(`${keyOf(reminder)} ${personId}`));
      const [first, ...others] = untold;
      if (first) addressed.push({ id: reminder.id, personId: first });
      else (holders.length > 0 ? toldOtherwise : toNobody).push(reminder.id);
      shares.push(...others.map((recipientId, at) => shareOf(reminder, recipientId, at + 1, now)));
      for (const personId of untold) told.add(`${keyOf(reminder)} ${personId}`);
    }
    await this.ringing.address(tx, addressed);
    await this.ringing.addRows(tx, shares);
    await this.ringing.settle(tx, toldOtherwise, {
      state: 'superseded',
      reason: 'told-in-another-role',
      settledAt: now,
    });
    await this.ringing.settle(tx, toNobody, { state: 'failed', reason: 'nobody-to-tell', settledAt: now });
  }

  /**
   * One overdue reminder at a time: each that rings calls for the next while its subject stays open and its policy wants it.
   * Where the next stands already, nothing changes.
   */
  async planNextOverdue(tx: Tx, ringing: readonly Ringing[], now: Date): Promise<void> {
    const overdue = ringing.filter(({ reminder }) => reminder.kind === 'overdue');
    if (overdue.length === 0) return;
    const book = await this.policies.book(tx);
    const calendar = await this.holidays.read(tx);
    const timeZone = this.config.officeTimeZone;
    const plans = overdue.map(({ reminder, subject }) => {
      const facts = { dueDate: subject.dueDate, now, timeZone, calendar };
      const policy = policyOf(subject.topic, book);
      const {
        recipientRole: role,
        channel,
        subjectKind: kind,
        subjectId: id,
        subjectRevision: revision,
      } = reminder;
      const isStillWanted = policy.recipients.includes(role) && policy.channels.includes(channel);
      const next = isStillWanted ? nextOverdue(policy, facts, reminder.offsetDays) : null;
      return { subject: { kind, id, revision }, wanted: next ? [{ ...next, role, channel }] : [] };
    });
    await this.reminders.planNextOverdue(tx, plans, now);
  }
}

interface Ringing {
  readonly reminder: Reminder;
  readonly subject: SubjectNow;
}

function byReason(due: readonly Reminder[], subjects: ReadonlyMap<string, SubjectNow>) {
  const standing: Ringing[] = [];
  const gone: Reminder[] = [];
  for (const reminder of due) {
    const subject = subjects.get(reminder.subjectId);
    if (subject?.open && subject.revision === reminder.subjectRevision) standing.push({ reminder, subject });
    else gone.push(reminder);
  }
  return { standing, gone };
}

export function shareOf(
  reminder: Reminder,
  recipientId: string,
  share: number,
  now: Date,
): Partial<Reminder> {
  const { id, messageId, attempts, reason, settledAt, ...promise } = reminder;
  return { ...promise, recipientId, share, state: 'planned', createdAt: now, ringAt: reminder.ringAt };
}

function keyOf(telling: Telling): string {
  const { subjectKind, subjectId, subjectRevision, kind, offsetDays, channel } = telling;
  return `${subjectKind} ${subjectId} ${subjectRevision} ${kind} ${offsetDays} ${channel}`;
}

function idsOf(reminders: readonly Reminder[]): string[] {
  return reminders.map(({ id }) => id);
}

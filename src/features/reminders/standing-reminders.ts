import { Injectable } from '@nestjs/common';
import type { RecipientRole } from '../../domain/schedule/reminder-policy.js';
import type { Tx } from '../../platform/database/transactions.js';
import { shareOf } from './addressing.service.js';
import { Recipients } from './recipients.js';
import type { Reminder } from './reminder.entity.js';
import { ReminderSubjects, type SubjectNow } from './reminder-subjects.js';
import { LOST_ACCESS, RingingRepository } from './ringing.repository.js';

export interface StandingReminder {
  readonly reminder: Reminder;
  readonly personId: string;
  /** In which the person is told: that of the reminder, or that of who stands in where nobody holds it. */
  readonly role: RecipientRole;
  readonly subject: SubjectNow;
}

/** Asks once more, at the moment of sending, whether reminders still have their reason and their person the right to know. */
@Injectable()
export class StandingReminders {
  constructor(
    private readonly ringing: RingingRepository,
    private readonly subjects: ReminderSubjects,
    private readonly recipients: Recipients,
  ) {}

  /** Cancels what has lost its reason; what was for somebody who is not concerned any more goes to whoever is. */
  async of(tx: Tx, reminders: readonly Reminder[], now: Date): Promise<StandingReminder[]> {
    if (reminders.length === 0) return [];
    const subjects = await this.subjects.read(tx, reminders);
    const holdersOf = await this.recipients.holders(tx, subjects);
    const standing: StandingReminder[] = [];
    const gone: string[] = [];
    const lost: string[] = [];
    for (const reminder of reminders) {
      const subject = subjects.get(reminder.subjectId);
      const personId = reminder.recipientId!;
      if (!subject?.open || subject.revision !== reminder.subjectRevision) {
        gone.push(reminder.id);
        continue;
      }
      const { role, persons } = holdersOf(reminder.recipientRole, subject);
      if (persons.includes(personId)) {
        standing.push({ reminder, personId, role, subject });
      } else {
        lost.push(reminder.id);
        await this.handOver(tx, reminder, persons, now);
      }
    }
    await this.ringing.settle(tx, gone, { state: 'cancelled', reason: 'no-longer-due', settledAt: now });
    await this.ringing.settle(tx, lost, {
      state: 'cancelled',
      reason: LOST_ACCESS,
      settledAt: now,
    });
    return standing;
  }

  private async handOver(tx: Tx, reminder: Reminder, holders: readonly string[], now: Date): Promise<void> {
    await this.ringing.giveBack(tx, reminder, holders, now);
    const told = (await this.ringing.told(tx, [reminder])).map(({ personId }) => personId);
    const untold = holders.filter((personId) => !told.includes(personId));
    if (untold.length === 0) return;
    const highest = await this.ringing.highestShare(tx, reminder);
    await this.ringing.addRows(
      tx,
      untold.map((personId, at) => ({ ...shareOf(reminder, personId, highest + at + 1, now), ringAt: now })),
    );
  }
}

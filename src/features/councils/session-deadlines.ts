import { Injectable } from '@nestjs/common';
import { type DeadlineLine, deadlinesOf } from '../../domain/council/session-deadlines.js';
import { dayOf } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.module.js';
import type { Tx } from '../../platform/database/transactions.js';
import { HolidayCalendar } from '../holidays/holiday-calendar.js';
import type { MeetingParts } from './meetings.repository.js';
import type { SessionRecord } from './sitting.js';

/** The deadlines of a session as its rulebook sets them, on the office's calendar. */
@Injectable()
export class SessionDeadlines {
  constructor(
    private readonly holidays: HolidayCalendar,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async of(
    tx: Tx,
    { session, council, rulebook }: SessionRecord,
    { steps }: Pick<MeetingParts, 'steps'>,
  ): Promise<DeadlineLine[]> {
    const { heldOn, scheduledAt, postponedAt, state } = session;
    const zone = this.config.officeTimeZone;
    const recorded = (code: string) => steps.find((step) => step.code === code)?.doneOn ?? null;
    return deadlinesOf({
      deadlines: rulebook.deadlines,
      eventDays: {
        meeting: heldOn ?? dayOf(scheduledAt, zone),
        'council-decision': council.establishedOn,
        conclusion: state === 'closed' ? heldOn : null,
        'recognition-file': recorded('recognition-file'),
        'dossier-opening': recorded('dossier-opening'),
        'dossier-received': recorded('dossier-received'),
        'valid-dossier': recorded('valid-dossier'),
        'contract-end': recorded('contract-end'),
      },
      calendar: await this.holidays.read(tx),
      heldOn: state === 'postponed' ? null : heldOn,
      steps,
      // Nothing of a postponed session becomes overdue any more.
      today: postponedAt ? dayOf(postponedAt, zone) : await this.clock.today(tx),
    });
  }
}

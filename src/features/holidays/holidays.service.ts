import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import {
  calendarOf,
  daysOfYear,
  decideOfficeDay,
  decideRemoval,
  type OfficeDay,
  standingOf,
} from '../../domain/schedule/holiday-calendar.js';
import type { WorkCalendar } from '../../domain/schedule/working-days.js';
import { isPlainDate, type PlainDate, yearOf } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { accept, Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { HolidayCalendarRow } from './calendar-day.entity.js';
import type { HolidayInput } from './holiday.dto.js';
import { HolidayRepository } from './holidays.repository.js';

/** The administrator keeps the calendar; schedules follow by themselves. */
@Injectable()
export class HolidaysService {
  constructor(
    private readonly transactions: Transactions,
    private readonly holidays: HolidayRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  listDays(wanted?: number) {
    return this.transactions.read(async (tx) => {
      const year = wanted ?? yearOf(await this.clock.today(tx));
      const { revision } = await this.holidays.get(tx);
      const items = daysOfYear(year, await this.holidays.changes(tx));
      return { year, standing: standingOf(year), items, revision, version: revision };
    });
  }

  setDay(act: Act, day: PlainDate, input: HolidayInput) {
    return this.change(act, day, 'holiday.set', (changes) => asSet(day, input, changes));
  }

  removeDay(act: Act, day: PlainDate) {
    return this.change(act, day, 'holiday.removed', (changes) => asRemoved(day, changes));
  }

  /** The calendar as such a change would leave it; refused as the change itself would be. */
  suppose(day: PlainDate, input: HolidayInput | null): Promise<WorkCalendar> {
    return this.transactions.read(async (tx) => {
      const changes = await this.holidays.changes(tx);
      const after = input ? asSet(checked(day), input, changes) : asRemoved(checked(day), changes);
      return calendarOf([...changes.filter((one) => one.day !== day), ...(after ? [after] : [])]);
    });
  }

  private change(
    act: Act,
    day: PlainDate,
    word: string,
    decide: (changes: readonly OfficeDay[]) => OfficeDay | null,
  ) {
    checked(day);
    return this.transactions.run(async (tx) => {
      const calendar = await this.lockSeen(tx, act);
      const changes = await this.holidays.changes(tx);
      const after = decide(changes);
      const changedAt = await this.clock.now(tx);
      if (after) await this.holidays.put(tx, { ...after, changedAt });
      else await this.holidays.forget(tx, day);
      const { id, revision } = await this.holidays.raise(tx, calendar);
      await this.audit.record(tx, act, {
        act: word,
        root: { kind: 'holiday-calendar', id },
        before: changes.find((one) => one.day === day) ?? null,
        after: { ...(after ?? { day }), revision },
      });
      return { ...(after ?? { day }), revision, version: revision };
    });
  }

  private async lockSeen(tx: Tx, { expectedVersion }: Act): Promise<HolidayCalendarRow> {
    const calendar = await this.holidays.lock(tx);
    if (expectedVersion !== undefined && calendar.revision !== expectedVersion)
      throw Refused.because('stale-version');
    return calendar;
  }
}

function asSet(
  day: PlainDate,
  { kind, name, source }: HolidayInput,
  changes: readonly OfficeDay[],
): OfficeDay {
  return { day, kind: accept(decideOfficeDay(day, kind, changes)), name, source: source ?? null };
}

/** Of a listed day remains that it is an ordinary one; of the office's own nothing. */
function asRemoved(day: PlainDate, changes: readonly OfficeDay[]): OfficeDay | null {
  return accept(decideRemoval(day, changes)) === 'ordinary' ? ordinary(day) : null;
}

function ordinary(day: PlainDate): OfficeDay {
  return { day, kind: 'ordinary', name: null, source: null };
}

function checked(day: string): PlainDate {
  if (!isPlainDate(day)) throw Refused.because('not-found');
  return day;
}

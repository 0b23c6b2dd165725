import { Injectable } from '@nestjs/common';
import type { PlainDate } from '../../domain/values/plain-date.js';
import type { Tx } from '../../platform/database/transactions.js';
import { CalendarDayRow, HolidayCalendarRow } from './calendar-day.entity.js';

@Injectable()
export class HolidayRepository {
  async get(tx: Tx): Promise<HolidayCalendarRow> {
    const [calendar] = await tx.find(HolidayCalendarRow);
    return calendar!;
  }

  /** The root of the calendar: locked as the first query of every change of a day. */
  async lock(tx: Tx): Promise<HolidayCalendarRow> {
    return tx.createQueryBuilder(HolidayCalendarRow, 'calendar').setLock('pessimistic_write').getOneOrFail();
  }

  /** No day changes until the end of the transaction. */
  async keep(tx: Tx): Promise<HolidayCalendarRow> {
    return tx.createQueryBuilder(HolidayCalendarRow, 'calendar').setLock('pessimistic_read').getOneOrFail();
  }

  async raise(tx: Tx, { id, revision }: HolidayCalendarRow): Promise<HolidayCalendarRow> {
    await tx.update(HolidayCalendarRow, id, { revision: revision + 1 });
    return this.get(tx);
  }

  /** A newer program brings newer lists: schedules laid out under the older ones are behind. */
  async adoptEdition(tx: Tx, edition: number): Promise<void> {
    await tx.query('update holiday_calendar set edition = $1, revision = revision + 1 where edition < $1', [
      edition,
    ]);
  }

  async settle(tx: Tx, revision: number): Promise<void> {
    await tx.query(
      'update holiday_calendar set settled_revision = $1 where settled_revision < $1 and revision >= $1',
      [revision],
    );
  }

  changes(tx: Tx): Promise<CalendarDayRow[]> {
    return tx.find(CalendarDayRow, { order: { day: 'ASC' } });
  }

  async put(tx: Tx, row: CalendarDayRow): Promise<void> {
    await tx.upsert(CalendarDayRow, row, ['day']);
  }

  async forget(tx: Tx, day: PlainDate): Promise<void> {
    await tx.delete(CalendarDayRow, { day });
  }
}

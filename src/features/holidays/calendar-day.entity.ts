import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OfficeDay } from '../../domain/schedule/holiday-calendar.js';
import type { PlainDate } from '../../domain/values/plain-date.js';

/** The office's word on one day, over the built-in lists. */
@Entity('calendar_day')
export class CalendarDayRow implements OfficeDay {
  @PrimaryColumn('date')
  readonly day: PlainDate;

  @Column('text')
  readonly kind: OfficeDay['kind'];

  @Column('text', { nullable: true })
  readonly name: string | null;

  @Column('text', { nullable: true })
  readonly source: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  readonly changedAt: Date;
}

/** The one calendar of the office: how often it changed, and up to where schedules have followed. */
@Entity('holiday_calendar')
export class HolidayCalendarRow {
  @PrimaryColumn('uuid')
  readonly id: string;

  @Column('boolean', { name: 'only_one', default: true })
  readonly onlyOne: boolean;

  /** Edition of the built-in lists that the revision counts. */
  @Column('integer', { default: 0 })
  readonly edition: number;

  @Column('integer', { default: 1 })
  readonly revision: number;

  /** No open schedule stands behind this revision. */
  @Column('integer', { name: 'settled_revision', default: 0 })
  readonly settledRevision: number;
}

export const HOLIDAY_TABLES = [HolidayCalendarRow, CalendarDayRow];

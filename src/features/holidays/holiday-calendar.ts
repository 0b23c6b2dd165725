import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { calendarOf } from '../../domain/schedule/holiday-calendar.js';
import { LISTS_EDITION } from '../../domain/schedule/public-holidays.js';
import type { WorkCalendar } from '../../domain/schedule/working-days.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import type { HolidayCalendarRow } from './calendar-day.entity.js';
import { HolidayRepository } from './holidays.repository.js';

export interface RevisedCalendar extends WorkCalendar {
  /** Raised by each change, so that what was laid out under an older one can be found. */
  readonly revision: number;
}

/** The office's work calendar, for everything that counts in working days. */
@Injectable()
export class HolidayCalendar implements OnApplicationBootstrap {
  private known: RevisedCalendar | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly holidays: HolidayRepository,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.transactions.run((tx) => this.holidays.adoptEdition(tx, LISTS_EDITION));
  }

  /**
   * One row is read; the days only when the revision is a new one. Not to be called in the transaction that changes a day:
   * what is rolled back there would be remembered here.
   */
  async read(tx: Tx): Promise<RevisedCalendar> {
    return this.of(tx, await this.holidays.get(tx));
  }

  /**
   * As `read`, for what is laid out by it: it stands still until the end of the transaction. Who is behind a change is asked
   * once, and what was laid out but not committed by then would stay on the old calendar.
   */
  async hold(tx: Tx): Promise<RevisedCalendar> {
    return this.of(tx, await this.holidays.keep(tx));
  }

  private async of(tx: Tx, { revision }: HolidayCalendarRow): Promise<RevisedCalendar> {
    if (this.known?.revision === revision) return this.known;
    const calendar = { ...calendarOf(await this.holidays.changes(tx)), revision };
    this.known = calendar;
    return calendar;
  }

  async revision(tx: Tx): Promise<number> {
    return (await this.holidays.get(tx)).revision;
  }

  /** The revision that open schedules have yet to follow; null when all stand on the newest. */
  async revisionToFollow(tx: Tx): Promise<number | null> {
    const { revision, settledRevision } = await this.holidays.get(tx);
    return settledRevision < revision ? revision : null;
  }

  settle(tx: Tx, revision: number): Promise<void> {
    return this.holidays.settle(tx, revision);
  }
}

import { Injectable } from '@nestjs/common';
import { PLAIN_CALENDAR, type WorkCalendar } from '../../domain/schedule/working-days.js';
import type { Tx } from '../../platform/database/transactions.js';

@Injectable()
export class HolidayCalendar {
  async read(_tx: Tx): Promise<WorkCalendar> {
    return PLAIN_CALENDAR;
  }

  async revision(_tx: Tx): Promise<number> {
    return 0;
  }
}

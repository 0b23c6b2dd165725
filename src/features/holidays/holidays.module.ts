import { Module } from '@nestjs/common';
import { HolidayCalendar } from './holiday-calendar.js';

@Module({ providers: [HolidayCalendar], exports: [HolidayCalendar] })
export class HolidaysModule {}

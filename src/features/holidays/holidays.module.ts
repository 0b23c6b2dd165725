import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { HolidayCalendar } from './holiday-calendar.js';
import { HolidaysController } from './holidays.controller.js';
import { HolidayRepository } from './holidays.repository.js';
import { HolidaysService } from './holidays.service.js';

@Module({
  imports: [AuditModule],
  controllers: [HolidaysController],
  providers: [HolidaysService, HolidayCalendar, HolidayRepository],
  exports: [HolidaysService, HolidayCalendar],
})
export class HolidaysModule {}

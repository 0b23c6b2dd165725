import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CouncilsModule } from '../councils/councils.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarEventRepository } from './calendar-events.repository.js';
import { CalendarFeedRepository } from './calendar-feeds.repository.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';
import { FeedReadingService } from './feed-reading.service.js';

@Module({
  imports: [AuditModule, IdentityModule, ProjectsModule, CouncilsModule],
  controllers: [CalendarController],
  providers: [CalendarFeedsService, FeedReadingService, CalendarFeedRepository, CalendarEventRepository],
  exports: [CalendarFeedsService, FeedReadingService],
})
export class CalendarModule {}

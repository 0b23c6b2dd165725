import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { HolidaysModule } from '../holidays/holidays.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { MilestoneSubjects } from './milestone-subjects.js';
import { MilestonesController } from './milestones.controller.js';
import { MilestoneRepository } from './milestones.repository.js';
import { MilestonesService } from './milestones.service.js';
import { ScheduleService } from './schedule.service.js';
import { ScheduleRenewal } from './schedule-renewal.js';

@Module({
  imports: [AuditModule, HolidaysModule, RemindersModule, ProjectsModule],
  controllers: [MilestonesController],
  providers: [MilestoneSubjects, MilestonesService, ScheduleService, ScheduleRenewal, MilestoneRepository],
  exports: [MilestonesService, ScheduleService, ScheduleRenewal, MilestoneRepository],
})
export class MilestonesModule {}

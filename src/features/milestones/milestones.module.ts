import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { MilestoneSight } from './milestone-sight.js';
import { MilestoneSightRepository } from './milestone-sight.repository.js';
import { MilestoneSubjects } from './milestone-subjects.js';
import { MilestonesController } from './milestones.controller.js';
import { MilestoneRepository } from './milestones.repository.js';
import { MilestonesService } from './milestones.service.js';
import { ScheduleService } from './schedule.service.js';

@Module({
  imports: [AuditModule, RemindersModule, ProjectsModule],
  controllers: [MilestonesController],
  providers: [
    MilestoneSubjects,
    MilestoneSight,
    MilestoneSightRepository,
    MilestonesService,
    ScheduleService,
    MilestoneRepository,
  ],
  exports: [MilestonesService, ScheduleService, MilestoneRepository],
})
export class MilestonesModule {}

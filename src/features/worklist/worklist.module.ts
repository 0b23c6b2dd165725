import { Module } from '@nestjs/common';
import { HolidaysModule } from '../holidays/holidays.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { CouncilWorkRepository } from './council-work.repository.js';
import { DossierWorkRepository } from './dossier-work.repository.js';
import { MilestoneWorkRepository } from './milestone-work.repository.js';
import { MoneyWarningRepository } from './money-warnings.repository.js';
import { MonthRepository } from './month.repository.js';
import { MonthService } from './month.service.js';
import { OfficeWorkRepository } from './office-work.repository.js';
import { OwnSeatRepository } from './own-seats.repository.js';
import { ProjectWorkRepository } from './project-work.repository.js';
import { RecentProjectRepository } from './recent-projects.repository.js';
import { SeatWorkRepository } from './seat-work.repository.js';
import { WorkController } from './work.controller.js';
import { WorkService } from './work.service.js';
import { WorkSources } from './work-sources.js';

@Module({
  imports: [HolidaysModule, ProjectsModule],
  controllers: [WorkController],
  providers: [
    WorkService,
    WorkSources,
    SeatWorkRepository,
    CouncilWorkRepository,
    MilestoneWorkRepository,
    DossierWorkRepository,
    ProjectWorkRepository,
    OfficeWorkRepository,
    MoneyWarningRepository,
    RecentProjectRepository,
    OwnSeatRepository,
    MonthService,
    MonthRepository,
  ],
  exports: [WorkService, MonthService],
})
export class WorklistModule {}

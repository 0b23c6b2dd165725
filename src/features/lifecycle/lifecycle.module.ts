import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CouncilsModule } from '../councils/councils.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { FundingModule } from '../funding/funding.module.js';
import { HolidaysModule } from '../holidays/holidays.module.js';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { AdjustmentRepository } from './adjustments.repository.js';
import { AdjustmentsService } from './adjustments.service.js';
import { AwardController } from './award.controller.js';
import { AwardService } from './award.service.js';
import { ContractSchedule } from './contract-schedule.js';
import { LifecycleController } from './lifecycle.controller.js';
import { LifecycleService } from './lifecycle.service.js';
import { TransitionFactsReader } from './transition-facts.reader.js';

@Module({
  imports: [
    AuditModule,
    HolidaysModule,
    DecisionsModule,
    ProjectsModule,
    DocumentsModule,
    MilestonesModule,
    FundingModule,
    CouncilsModule,
  ],
  controllers: [LifecycleController, AwardController],
  providers: [
    LifecycleService,
    AwardService,
    AdjustmentsService,
    AdjustmentRepository,
    ContractSchedule,
    TransitionFactsReader,
  ],
  exports: [LifecycleService, AwardService, AdjustmentsService, TransitionFactsReader],
})
export class LifecycleModule {}

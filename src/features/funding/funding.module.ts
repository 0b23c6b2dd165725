import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { BudgetLinesController } from './budget-lines.controller.js';
import { DisbursementsController } from './disbursements.controller.js';
import { DisbursementsService } from './disbursements.service.js';
import { FundingController } from './funding.controller.js';
import { FundingRepository } from './funding.repository.js';
import { FundingService } from './funding.service.js';
import { LedgerRepository } from './ledger.repository.js';
import { LedgerFactsReader } from './ledger-facts.reader.js';
import { LedgerLocksController } from './ledger-locks.controller.js';
import { LedgerLocksService } from './ledger-locks.service.js';
import { PlanRulesReader } from './plan-rules.reader.js';
import { PlanVersionsService } from './plan-versions.service.js';

@Module({
  imports: [AuditModule, DecisionsModule, ProjectsModule],
  controllers: [FundingController, BudgetLinesController, DisbursementsController, LedgerLocksController],
  providers: [
    FundingService,
    FundingRepository,
    DisbursementsService,
    LedgerLocksService,
    LedgerRepository,
    LedgerFactsReader,
    PlanRulesReader,
    PlanVersionsService,
  ],
  exports: [FundingService, FundingRepository, DisbursementsService, LedgerRepository],
})
export class FundingModule {}

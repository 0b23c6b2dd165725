import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { AmountReadingsController } from './amount-readings.controller.js';
import { BudgetLinesController } from './budget-lines.controller.js';
import { CounterpartController } from './counterpart.controller.js';
import { CounterpartRepository } from './counterpart.repository.js';
import { CounterpartService } from './counterpart.service.js';
import { DisbursementsController } from './disbursements.controller.js';
import { DisbursementsService } from './disbursements.service.js';
import { FundingController } from './funding.controller.js';
import { FundingRepository } from './funding.repository.js';
import { FundingService } from './funding.service.js';
import { LedgerRepository } from './ledger.repository.js';
import { LedgerBooksService } from './ledger-books.service.js';
import { LedgerFactsReader } from './ledger-facts.reader.js';
import { LedgerLocksController } from './ledger-locks.controller.js';
import { LedgerLocksService } from './ledger-locks.service.js';
import { PlanDraftsService } from './plan-drafts.service.js';
import { PlanJudge } from './plan-judge.js';
import { PlanRulesReader } from './plan-rules.reader.js';
import { PlanVersionsService } from './plan-versions.service.js';

@Module({
  imports: [AuditModule, DecisionsModule, ProjectsModule],
  controllers: [
    FundingController,
    BudgetLinesController,
    DisbursementsController,
    LedgerLocksController,
    CounterpartController,
    AmountReadingsController,
  ],
  providers: [
    FundingService,
    FundingRepository,
    DisbursementsService,
    LedgerLocksService,
    LedgerRepository,
    LedgerFactsReader,
    PlanRulesReader,
    PlanJudge,
    PlanDraftsService,
    LedgerBooksService,
    CounterpartService,
    CounterpartRepository,
    PlanVersionsService,
  ],
  exports: [
    FundingService,
    FundingRepository,
    PlanDraftsService,
    DisbursementsService,
    LedgerBooksService,
    LedgerLocksService,
    LedgerRepository,
    CounterpartService,
    PlanVersionsService,
  ],
})
export class FundingModule {}

import { Module } from '@nestjs/common';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { FinanceController } from './finance.controller.js';
import { PartnerMoneyRepository } from './partner-money.repository.js';
import { PartnerMoneyService } from './partner-money.service.js';
import { PlanPartsRepository } from './plan-parts.repository.js';
import { PlansToCheckService } from './plans-to-check.service.js';
import { PortfolioRepository } from './portfolio.repository.js';
import { ReconciliationController } from './reconciliation.controller.js';
import { ReconciliationService } from './reconciliation.service.js';
import { StatementRepository } from './statement.repository.js';
import { WorklistRepository } from './worklist.repository.js';
import { WorklistService } from './worklist.service.js';

@Module({
  imports: [InstitutionsModule, ProjectsModule],
  controllers: [ReconciliationController, FinanceController],
  providers: [
    ReconciliationService,
    StatementRepository,
    PortfolioRepository,
    PartnerMoneyService,
    PartnerMoneyRepository,
    WorklistService,
    WorklistRepository,
    PlansToCheckService,
    PlanPartsRepository,
  ],
  exports: [
    ReconciliationService,
    PartnerMoneyRepository,
    WorklistService,
    PlansToCheckService,
    StatementRepository,
  ],
})
export class ReconciliationModule {}

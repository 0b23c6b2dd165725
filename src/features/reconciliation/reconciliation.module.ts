import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { PortfolioRepository } from './portfolio.repository.js';
import { ReconciliationController } from './reconciliation.controller.js';
import { ReconciliationService } from './reconciliation.service.js';
import { StatementRepository } from './statement.repository.js';

@Module({
  imports: [ProjectsModule],
  controllers: [ReconciliationController],
  providers: [ReconciliationService, StatementRepository, PortfolioRepository],
  exports: [ReconciliationService],
})
export class ReconciliationModule {}

import { Module } from '@nestjs/common';
import { PipelineModule } from '../pipeline/pipeline.module.js';
import { AnnualFactsRepository } from './annual-facts.repository.js';
import { AnnualListsRepository } from './annual-lists.repository.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';
import { SummaryFactsRepository } from './summary-facts.repository.js';

@Module({
  imports: [PipelineModule],
  controllers: [ReportsController],
  providers: [ReportsService, AnnualFactsRepository, AnnualListsRepository, SummaryFactsRepository],
  exports: [ReportsService],
})
export class ReportsModule {}

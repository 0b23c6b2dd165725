import { Module } from '@nestjs/common';
import { DossierModule } from '../dossier/dossier.module.js';
import { FileOrdersModule } from '../file-orders/file-orders.module.js';
import { PipelineModule } from '../pipeline/pipeline.module.js';
import { AnnualFactsRepository } from './annual-facts.repository.js';
import { AnnualListsRepository } from './annual-lists.repository.js';
import { AnnualReportMaker } from './annual-report-maker.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [FileOrdersModule, PipelineModule, DossierModule],
  controllers: [ReportsController],
  providers: [ReportsService, AnnualReportMaker, AnnualFactsRepository, AnnualListsRepository],
  exports: [ReportsService],
})
export class ReportsModule {}

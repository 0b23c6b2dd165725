import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DossierModule } from '../dossier/dossier.module.js';
import { FileOrdersModule } from '../file-orders/file-orders.module.js';
import { LetterheadsModule } from '../letterheads/letterheads.module.js';
import { PipelineModule } from '../pipeline/pipeline.module.js';
import { AnnualDrawing } from './annual-drawing.js';
import { AnnualFactsRepository } from './annual-facts.repository.js';
import { AnnualListsRepository } from './annual-lists.repository.js';
import { AnnualReportMaker } from './annual-report-maker.js';
import { AnnualTextsController } from './annual-texts.controller.js';
import { AnnualTextRepository } from './annual-texts.repository.js';
import { AnnualTextsService } from './annual-texts.service.js';
import { KeptReportsController } from './kept-reports.controller.js';
import { KeptReportRepository } from './kept-reports.repository.js';
import { KeptReportsService } from './kept-reports.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [AuditModule, FileOrdersModule, LetterheadsModule, PipelineModule, DossierModule],
  controllers: [ReportsController, AnnualTextsController, KeptReportsController],
  providers: [
    ReportsService,
    AnnualTextsService,
    KeptReportsService,
    AnnualDrawing,
    AnnualReportMaker,
    AnnualFactsRepository,
    AnnualListsRepository,
    AnnualTextRepository,
    KeptReportRepository,
  ],
  exports: [ReportsService, AnnualTextsService, KeptReportsService],
})
export class ReportsModule {}

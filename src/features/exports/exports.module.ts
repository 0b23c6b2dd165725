import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CouncilsModule } from '../councils/councils.module.js';
import { FileOrdersModule } from '../file-orders/file-orders.module.js';
import { FilesModule } from '../files/files.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { ReconciliationModule } from '../reconciliation/reconciliation.module.js';
import { ExportsController } from './exports.controller.js';
import { ExportRepository } from './exports.repository.js';
import { ExportsService } from './exports.service.js';
import { ProjectDossierMaker } from './project-dossier-maker.js';

@Module({
  imports: [AuditModule, FilesModule, FileOrdersModule, ProjectsModule, ReconciliationModule, CouncilsModule],
  controllers: [ExportsController],
  providers: [ExportsService, ExportRepository, ProjectDossierMaker],
  exports: [ExportsService],
})
export class ExportsModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { FileOrdersModule } from '../file-orders/file-orders.module.js';
import { FilesModule } from '../files/files.module.js';
import { ProjectExportController } from './project-export.controller.js';
import { ProjectExportRepository } from './project-export.repository.js';
import { ProjectExport } from './project-export.service.js';
import { ProjectListRepository } from './project-list.repository.js';
import { ProjectListService } from './project-list.service.js';
import { ProjectListMaker } from './project-list-maker.js';
import { ProjectMatchRepository } from './project-match.repository.js';
import { ProjectPartsRepository } from './project-parts.repository.js';
import { ProjectSearchRepository } from './project-search.repository.js';
import { ProjectsController } from './projects.controller.js';
import { ProjectRepository } from './projects.repository.js';
import { ProjectsService } from './projects.service.js';
import { SavedFiltersController } from './saved-filters.controller.js';
import { SavedFilterRepository } from './saved-filters.repository.js';
import { SavedFiltersService } from './saved-filters.service.js';

@Module({
  imports: [AuditModule, DecisionsModule, FilesModule, FileOrdersModule],
  controllers: [ProjectExportController, ProjectsController, SavedFiltersController],
  providers: [
    ProjectsService,
    ProjectListService,
    ProjectExport,
    ProjectExportRepository,
    ProjectListMaker,
    ProjectRepository,
    ProjectListRepository,
    ProjectMatchRepository,
    ProjectSearchRepository,
    ProjectPartsRepository,
    SavedFilterRepository,
    SavedFiltersService,
  ],
  exports: [
    SavedFiltersService,
    ProjectsService,
    ProjectListService,
    ProjectExport,
    ProjectRepository,
    ProjectPartsRepository,
  ],
})
export class ProjectsModule {}

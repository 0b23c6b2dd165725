import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { ProjectListRepository } from './project-list.repository.js';
import { ProjectListService } from './project-list.service.js';
import { ProjectMatchRepository } from './project-match.repository.js';
import { ProjectPartsRepository } from './project-parts.repository.js';
import { ProjectSearchRepository } from './project-search.repository.js';
import { ProjectsController } from './projects.controller.js';
import { ProjectRepository } from './projects.repository.js';
import { ProjectsService } from './projects.service.js';

@Module({
  imports: [AuditModule, DecisionsModule],
  controllers: [ProjectsController],
  providers: [
    ProjectsService,
    ProjectListService,
    ProjectRepository,
    ProjectListRepository,
    ProjectMatchRepository,
    ProjectSearchRepository,
    ProjectPartsRepository,
  ],
  exports: [ProjectsService, ProjectListService, ProjectRepository, ProjectPartsRepository],
})
export class ProjectsModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { ProjectPartsRepository } from './project-parts.repository.js';
import { ProjectsController } from './projects.controller.js';
import { ProjectRepository } from './projects.repository.js';
import { ProjectsService } from './projects.service.js';

@Module({
  imports: [AuditModule, DecisionsModule],
  controllers: [ProjectsController],
  providers: [ProjectsService, ProjectRepository, ProjectPartsRepository],
  exports: [ProjectsService, ProjectRepository, ProjectPartsRepository],
})
export class ProjectsModule {}

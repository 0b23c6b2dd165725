import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { OutcomesController } from './outcomes.controller.js';
import { OutcomeRepository } from './outcomes.repository.js';
import { OutcomesService } from './outcomes.service.js';

@Module({
  imports: [AuditModule, InstitutionsModule, ProjectsModule],
  controllers: [OutcomesController],
  providers: [OutcomesService, OutcomeRepository],
  exports: [OutcomesService, OutcomeRepository],
})
export class OutcomesModule {}

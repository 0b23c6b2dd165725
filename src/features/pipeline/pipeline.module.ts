import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { PipelineController } from './pipeline.controller.js';
import { PipelineRepository } from './pipeline.repository.js';
import { PipelineService } from './pipeline.service.js';

@Module({
  imports: [AuditModule, InstitutionsModule],
  controllers: [PipelineController],
  providers: [PipelineService, PipelineRepository],
  exports: [PipelineService, PipelineRepository],
})
export class PipelineModule {}

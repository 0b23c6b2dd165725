import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { FundingController } from './funding.controller.js';
import { FundingRepository } from './funding.repository.js';
import { FundingService } from './funding.service.js';

@Module({
  imports: [AuditModule, DecisionsModule, ProjectsModule],
  controllers: [FundingController],
  providers: [FundingService, FundingRepository],
  exports: [FundingService, FundingRepository],
})
export class FundingModule {}

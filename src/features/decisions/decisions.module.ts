import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionRepository } from './decisions.repository.js';
import { DecisionsService } from './decisions.service.js';

@Module({
  imports: [AuditModule],
  controllers: [DecisionsController],
  providers: [DecisionsService, DecisionRepository],
  exports: [DecisionsService, DecisionRepository],
})
export class DecisionsModule {}

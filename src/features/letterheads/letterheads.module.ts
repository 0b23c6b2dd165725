import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { LetterheadsController } from './letterheads.controller.js';
import { LetterheadRepository } from './letterheads.repository.js';
import { Letterheads } from './letterheads.service.js';

@Module({
  imports: [AuditModule, InstitutionsModule],
  controllers: [LetterheadsController],
  providers: [Letterheads, LetterheadRepository],
  exports: [Letterheads],
})
export class LetterheadsModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { InstitutionsController } from './institutions.controller.js';
import { InstitutionRepository, PersonRepository } from './institutions.repository.js';
import { InstitutionsService } from './institutions.service.js';
import { PersonsController } from './persons.controller.js';
import { PersonsService } from './persons.service.js';
import { RegisterNames } from './register-names.js';

@Module({
  imports: [AuditModule],
  controllers: [InstitutionsController, PersonsController],
  providers: [InstitutionsService, PersonsService, RegisterNames, InstitutionRepository, PersonRepository],
  exports: [InstitutionsService, PersonsService, RegisterNames, InstitutionRepository, PersonRepository],
})
export class InstitutionsModule {}

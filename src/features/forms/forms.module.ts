import { Module } from '@nestjs/common';
import { StorageModule } from '../../platform/storage/storage.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { CouncilsModule } from '../councils/councils.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { FilesModule } from '../files/files.module.js';
import { LetterheadsModule } from '../letterheads/letterheads.module.js';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { ReconciliationModule } from '../reconciliation/reconciliation.module.js';
import { FormOffersService } from './form-offers.js';
import { FormProjectRepository } from './form-projects.repository.js';
import { FormReadings } from './form-readings.js';
import { FormSubjects } from './form-subjects.js';
import { FormTemplatesController } from './form-templates.controller.js';
import { FormTemplates } from './form-templates.js';
import { FormTemplateRepository } from './form-templates.repository.js';
import { FormsController } from './forms.controller.js';
import { FormRepository } from './forms.repository.js';
import { FormsService } from './forms.service.js';
import { MadeFiles } from './made-files.js';
import { ProjectFormFacts } from './project-form-facts.js';
import { SessionFormFacts } from './session-form-facts.js';
import { TemplateLibrary } from './template-library.service.js';

@Module({
  imports: [
    AuditModule,
    StorageModule,
    FilesModule,
    LetterheadsModule,
    DecisionsModule,
    ProjectsModule,
    DocumentsModule,
    MilestonesModule,
    ReconciliationModule,
    CouncilsModule,
  ],
  controllers: [FormsController, FormTemplatesController],
  providers: [
    FormsService,
    FormReadings,
    FormOffersService,
    FormSubjects,
    FormTemplates,
    TemplateLibrary,
    MadeFiles,
    SessionFormFacts,
    ProjectFormFacts,
    FormRepository,
    FormTemplateRepository,
    FormProjectRepository,
  ],
  exports: [FormsService, FormReadings, FormOffersService, TemplateLibrary],
})
export class FormsModule {}

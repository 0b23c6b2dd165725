import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CouncilsModule } from '../councils/councils.module.js';
import { FundingModule } from '../funding/funding.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { LifecycleModule } from '../lifecycle/lifecycle.module.js';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { ReconciliationModule } from '../reconciliation/reconciliation.module.js';
import { AuditReading } from './audit-reading.service.js';
import { DossierController } from './dossier.controller.js';
import { DossierRepository } from './dossier.repository.js';
import { DossierService } from './dossier.service.js';
import { OfficeReadinessRepository } from './office-readiness.repository.js';
import { OfficeReadiness } from './office-readiness.service.js';
import { ProspectService } from './prospect.service.js';
import { RecordNames } from './record-names.repository.js';
import { RegisterRecordRepository } from './register-record.repository.js';
import { RegisterRecords } from './register-records.service.js';
import { SummaryService } from './summary.service.js';
import { SummaryFactsRepository } from './summary-facts.repository.js';
import { TimelineRepository } from './timeline.repository.js';
import { TimelineService } from './timeline.service.js';

@Module({
  imports: [
    AuditModule,
    InstitutionsModule,
    IdentityModule,
    ProjectsModule,
    OutcomesModule,
    MilestonesModule,
    FundingModule,
    ReconciliationModule,
    CouncilsModule,
    LifecycleModule,
  ],
  controllers: [DossierController],
  providers: [
    DossierService,
    SummaryService,
    RegisterRecords,
    AuditReading,
    RecordNames,
    OfficeReadiness,
    OfficeReadinessRepository,
    DossierRepository,
    RegisterRecordRepository,
    SummaryFactsRepository,
    ProspectService,
    TimelineService,
    TimelineRepository,
  ],
  exports: [
    DossierService,
    SummaryService,
    RegisterRecords,
    AuditReading,
    OfficeReadiness,
    SummaryFactsRepository,
    ProspectService,
    TimelineService,
  ],
})
export class DossierModule {}

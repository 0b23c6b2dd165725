import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, RouterModule } from '@nestjs/core';
import { TABLES } from './data-source.js';
import { AuditModule } from './features/audit/audit.module.js';
import { BackupsModule } from './features/backups/backups.module.js';
import { CalendarModule } from './features/calendar/calendar.module.js';
import { CouncilsModule } from './features/councils/councils.module.js';
import { DecisionsModule } from './features/decisions/decisions.module.js';
import { DocumentsModule } from './features/documents/documents.module.js';
import { DossierModule } from './features/dossier/dossier.module.js';
import { ExportsModule } from './features/exports/exports.module.js';
import { FileOrdersModule } from './features/file-orders/file-orders.module.js';
import { FilesModule } from './features/files/files.module.js';
import { FormsModule } from './features/forms/forms.module.js';
import { FundingModule } from './features/funding/funding.module.js';
import { HolidaysModule } from './features/holidays/holidays.module.js';
import { IdentityModule } from './features/identity/identity.module.js';
import { InstitutionsModule } from './features/institutions/institutions.module.js';
import { InvariantsModule } from './features/invariants/invariants.module.js';
import { LetterheadsModule } from './features/letterheads/letterheads.module.js';
import { LifecycleModule } from './features/lifecycle/lifecycle.module.js';
import { MilestonesModule } from './features/milestones/milestones.module.js';
import { OpenDataModule } from './features/open-data/open-data.module.js';
import { OutcomesModule } from './features/outcomes/outcomes.module.js';
import { PipelineModule } from './features/pipeline/pipeline.module.js';
import { ProjectsModule } from './features/projects/projects.module.js';
import { ReconciliationModule } from './features/reconciliation/reconciliation.module.js';
import { RemindersModule } from './features/reminders/reminders.module.js';
import { ReportsModule } from './features/reports/reports.module.js';
import { WebhooksModule } from './features/webhooks/webhooks.module.js';
import { WorklistModule } from './features/worklist/worklist.module.js';
import type { Config } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { MetricsModule } from './platform/metrics/metrics.module.js';
import { QueueModule } from './platform/queue/queue.module.js';
import { WebModule } from './web/web.module.js';

/** Each feature imports only those before it. */
export const FEATURES = [
  AuditModule,
  HolidaysModule,
  InstitutionsModule,
  LetterheadsModule,
  IdentityModule,
  WebhooksModule,
  RemindersModule,
  BackupsModule,
  DecisionsModule,
  FilesModule,
  FileOrdersModule,
  ProjectsModule,
  DocumentsModule,
  OutcomesModule,
  PipelineModule,
  MilestonesModule,
  FundingModule,
  ReconciliationModule,
  CouncilsModule,
  LifecycleModule,
  DossierModule,
  CalendarModule,
  ReportsModule,
  FormsModule,
  OpenDataModule,
  ExportsModule,
  WorklistModule,
  InvariantsModule,
];

@Module({})
export class AppModule {
  /** @param more what a program adds to the features, such as the worker's processors */
  static of(config: Config, more: readonly Type[] = []): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config),
        HttpModule,
        DatabaseModule.of(TABLES),
        QueueModule.forRoot(),
        MailModule,
        HealthModule,
        MetricsModule,
        DiscoveryModule,
        ...FEATURES,
        WebModule,
        ...more,
        RouterModule.register(FEATURES.map((feature) => ({ path: 'api/v1', module: feature }))),
      ],
    };
  }
}

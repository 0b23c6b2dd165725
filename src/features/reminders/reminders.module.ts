import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { HolidaysModule } from '../holidays/holidays.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { AddressingService } from './addressing.service.js';
import { DeliveryService } from './delivery.service.js';
import { FailuresController } from './failures.controller.js';
import { FailureRepository } from './failures.repository.js';
import { FailuresService } from './failures.service.js';
import { GatheringService } from './gathering.service.js';
import { InboxController } from './inbox.controller.js';
import { InboxRepository } from './inbox.repository.js';
import { InboxService } from './inbox.service.js';
import { Incidents } from './incidents.js';
import { IncidentRepository } from './incidents.repository.js';
import { MailAnswers } from './mail-answers.js';
import { MailTemplatesController } from './mail-templates.controller.js';
import { MailTemplateRepository } from './mail-templates.repository.js';
import { MailTemplatesService } from './mail-templates.service.js';
import { MessageWriter } from './message-writer.js';
import { MessageRepository } from './messages.repository.js';
import { OutboxController } from './outbox.controller.js';
import { OutboxService } from './outbox.service.js';
import { PoliciesController } from './policies.controller.js';
import { PolicyRepository } from './policies.repository.js';
import { PoliciesService } from './policies.service.js';
import { PolicyEffects } from './policy-effects.js';
import { Recipients } from './recipients.js';
import { RecipientRepository } from './recipients.repository.js';
import { ReminderEvents } from './reminder-events.js';
import { ReminderMetrics } from './reminder-metrics.js';
import { ReminderPlan } from './reminder-plan.js';
import { ReminderSubjects } from './reminder-subjects.js';
import { ReminderViews } from './reminder-views.js';
import { ReminderWatch } from './reminder-watch.service.js';
import { ReminderRepository } from './reminders.repository.js';
import { ReplanningService } from './replanning.service.js';
import { RingingRepository } from './ringing.repository.js';
import { StandingReminders } from './standing-reminders.js';
import { SubjectSight } from './subject-sight.js';
import { SweepService } from './sweep.service.js';
import { SweepHealth } from './sweep-health.js';
import { TestMails } from './test-mail.service.js';
import { WatchRepository } from './watch.repository.js';
import { WatchReports } from './watch-report.service.js';
import { WatchTimer } from './watch-timer.js';

@Module({
  imports: [AuditModule, HolidaysModule, WebhooksModule],
  controllers: [
    FailuresController,
    InboxController,
    MailTemplatesController,
    OutboxController,
    PoliciesController,
  ],
  providers: [
    AddressingService,
    DeliveryService,
    FailureRepository,
    FailuresService,
    GatheringService,
    InboxRepository,
    InboxService,
    IncidentRepository,
    Incidents,
    MailAnswers,
    MailTemplateRepository,
    MailTemplatesService,
    MessageRepository,
    MessageWriter,
    OutboxService,
    PoliciesService,
    PolicyEffects,
    PolicyRepository,
    RecipientRepository,
    Recipients,
    ReminderEvents,
    ReminderMetrics,
    ReminderPlan,
    ReminderRepository,
    ReminderSubjects,
    ReminderViews,
    ReminderWatch,
    ReplanningService,
    RingingRepository,
    StandingReminders,
    SubjectSight,
    SweepHealth,
    SweepService,
    TestMails,
    WatchReports,
    WatchRepository,
    WatchTimer,
  ],
  exports: [
    FailuresService,
    Incidents,
    InboxService,
    MailTemplatesService,
    OutboxService,
    PoliciesService,
    ReminderPlan,
    ReminderRepository,
    ReminderSubjects,
    ReminderViews,
    ReminderWatch,
    SubjectSight,
    SweepService,
    TestMails,
    WatchReports,
  ],
})
export class RemindersModule {}

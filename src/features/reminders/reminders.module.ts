import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { HolidaysModule } from '../holidays/holidays.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { AddressingService } from './addressing.service.js';
import { DeliveryService } from './delivery.service.js';
import { GatheringService } from './gathering.service.js';
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
import { ReminderPlan } from './reminder-plan.js';
import { ReminderSubjects } from './reminder-subjects.js';
import { ReminderRepository } from './reminders.repository.js';
import { ReplanningService } from './replanning.service.js';
import { RingingRepository } from './ringing.repository.js';
import { StandingReminders } from './standing-reminders.js';
import { SweepService } from './sweep.service.js';
import { SweepHealth } from './sweep-health.js';

@Module({
  imports: [AuditModule, HolidaysModule, WebhooksModule],
  controllers: [MailTemplatesController, OutboxController, PoliciesController],
  providers: [
    AddressingService,
    DeliveryService,
    GatheringService,
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
    ReminderPlan,
    ReminderRepository,
    ReminderSubjects,
    ReplanningService,
    RingingRepository,
    StandingReminders,
    SweepHealth,
    SweepService,
  ],
  exports: [
    MailTemplatesService,
    OutboxService,
    PoliciesService,
    ReminderPlan,
    ReminderRepository,
    ReminderSubjects,
    SweepService,
  ],
})
export class RemindersModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { HolidaysModule } from '../holidays/holidays.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { AddressingService } from './addressing.service.js';
import { DeliveryService } from './delivery.service.js';
import { GatheringService } from './gathering.service.js';
import { MessageWriter } from './message-writer.js';
import { MessageRepository } from './messages.repository.js';
import { OutboxController } from './outbox.controller.js';
import { OutboxService } from './outbox.service.js';
import { PolicyRepository } from './policies.repository.js';
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
  controllers: [OutboxController],
  providers: [
    AddressingService,
    DeliveryService,
    GatheringService,
    MessageRepository,
    MessageWriter,
    OutboxService,
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
  exports: [OutboxService, ReminderPlan, ReminderRepository, ReminderSubjects, SweepService],
})
export class RemindersModule {}

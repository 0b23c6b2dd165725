import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DeliveryService } from './delivery.service.js';
import { OutboxController } from './outbox.controller.js';
import { OutboxService } from './outbox.service.js';
import { ReminderPlan } from './reminder-plan.js';
import { ReminderSubjects } from './reminder-subjects.js';
import { ReminderRepository } from './reminders.repository.js';
import { SweepHealth } from './sweep-health.js';

@Module({
  imports: [AuditModule],
  controllers: [OutboxController],
  providers: [
    DeliveryService,
    OutboxService,
    ReminderPlan,
    ReminderRepository,
    ReminderSubjects,
    SweepHealth,
  ],
  exports: [DeliveryService, OutboxService, ReminderPlan, ReminderRepository, ReminderSubjects],
})
export class RemindersModule {}

import { Module } from '@nestjs/common';
import { SecretsModule } from '../../platform/secrets/secrets.module.js';
import { WebhookModule } from '../../platform/webhook/webhook.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { DeliveryRepository } from './deliveries.repository.js';
import { DeliveryLog } from './delivery-log.service.js';
import { WebhookDelivery } from './webhook-delivery.js';
import { WebhookEvents } from './webhook-events.js';
import { WebhookSeals } from './webhook-seals.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhookRepository } from './webhooks.repository.js';
import { WebhooksService } from './webhooks.service.js';

@Module({
  imports: [AuditModule, SecretsModule, WebhookModule],
  controllers: [WebhooksController],
  providers: [
    WebhooksService,
    DeliveryLog,
    WebhookDelivery,
    WebhookEvents,
    WebhookSeals,
    WebhookRepository,
    DeliveryRepository,
  ],
  exports: [WebhooksService, DeliveryLog, WebhookDelivery, WebhookEvents],
})
export class WebhooksModule {}

import { Injectable } from '@nestjs/common';
import type { WebhookEvent } from '../../domain/webhooks/webhook-events.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transactions.js';
import { DeliveryRepository } from './deliveries.repository.js';

/** Where other features say what happened: queued in their own transaction, once for each webhook that wants to know. */
@Injectable()
export class WebhookEvents {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly clock: Clock,
  ) {}

  raise(tx: Tx, event: WebhookEvent): Promise<void> {
    return this.raiseAll(tx, [event]);
  }

  async raiseAll(tx: Tx, events: readonly WebhookEvent[]): Promise<void> {
    await this.deliveries.queue(tx, events, await this.clock.now(tx));
  }
}

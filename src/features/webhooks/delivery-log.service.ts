import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { decideOnFailed } from '../../domain/webhooks/delivery.js';
import { isSubscribed } from '../../domain/webhooks/webhook-events.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { accept, Refused } from '../../platform/refused.js';
import { WEBHOOK_TEST } from '../../wording/webhooks.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { DeliveryRepository } from './deliveries.repository.js';
import type { WebhookQuery } from './webhook.dto.js';
import type { Webhook, WebhookDeliveryRow } from './webhook.entity.js';
import { WebhookDelivery } from './webhook-delivery.js';
import { WebhookRepository } from './webhooks.repository.js';

/** As readers see it: without what only the sweep looks at. */
export type DeliveryView = Omit<WebhookDeliveryRow, 'attemptsBefore'>;

/** What was sent, what was not, and what a person makes of it. */
@Injectable()
export class DeliveryLog {
  constructor(
    private readonly transactions: Transactions,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly delivery: WebhookDelivery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Sent while its reader waits; what fails stands in the log and is tried again like anything else. */
  async sendTest(act: Act, webhookId: string): Promise<DeliveryView> {
    const id = await this.transactions.run(async (tx) => {
      const webhook = await this.lockActive(tx, webhookId);
      const now = await this.clock.now(tx);
      const deliveryId = await this.deliveries.insert(tx, {
        webhookId,
        eventType: 'webhook.test',
        eventKey: `test ${randomUUID()}`,
        payload: { text: WEBHOOK_TEST[webhook.language](webhook.name), data: { webhookId } },
        ringAt: now,
        createdAt: now,
      });
      await this.record(tx, act, 'webhook.tested', webhookId, deliveryId);
      return deliveryId;
    });
    await this.delivery.deliverNow(id);
    return this.transactions.read(async (tx) => viewOf(await this.deliveries.get(tx, id)));
  }

  listDeliveries(webhookId: string, query: WebhookQuery): Promise<Page<DeliveryView>> {
    return this.transactions.read(async (tx) => {
      await this.webhooks.get(tx, webhookId);
      const after = cursorKey(query, 2);
      const rows = await this.deliveries.ofWebhook(tx, webhookId, limitOf(query) + 1, after);
      return pageOf(rows.map(viewOf), query, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    });
  }

  /** A new series of attempts, begun by the next sweep. */
  retry(act: Act, id: string): Promise<DeliveryView> {
    return this.transactions.run(async (tx) => {
      const { webhookId } = await this.deliveries.get(tx, id);
      const { eventTypes } = await this.lockActive(tx, webhookId);
      const { state, attempts, eventType } = await this.deliveries.get(tx, id);
      accept(decideOnFailed(state));
      if (!isSubscribed(eventTypes, eventType)) throw Refused.because('webhook-not-subscribed');
      const ringAt = await this.clock.now(tx);
      const series = { attemptsBefore: attempts, ringAt };
      await this.deliveries.settle(tx, id, { state: 'planned', settledAt: null, ...series });
      await this.record(tx, act, 'webhook-delivery.retried', webhookId, id);
      return viewOf(await this.deliveries.get(tx, id));
    });
  }

  drop(act: Act, id: string, reason: string): Promise<DeliveryView> {
    return this.transactions.run(async (tx) => {
      const { webhookId } = await this.deliveries.get(tx, id);
      await this.webhooks.lock(tx, webhookId);
      accept(decideOnFailed((await this.deliveries.get(tx, id)).state));
      await this.deliveries.settle(tx, id, { state: 'dropped', dropReason: reason });
      await this.record(tx, act, 'webhook-delivery.dropped', webhookId, id, reason);
      return viewOf(await this.deliveries.get(tx, id));
    });
  }

  private async lockActive(tx: Tx, webhookId: string): Promise<Webhook> {
    const webhook = await this.webhooks.lock(tx, webhookId);
    if (!webhook.active) throw Refused.because('webhook-inactive');
    return webhook;
  }

  private async record(
    tx: Tx,
    act: Act,
    word: string,
    webhookId: string,
    id: string,
    reason?: string,
  ): Promise<void> {
    const root = { kind: 'webhook', id: webhookId };
    await this.audit.record(tx, act, { act: word, root, subject: { kind: 'webhook-delivery', id }, reason });
  }
}

function viewOf({ attemptsBefore: _, ...delivery }: WebhookDeliveryRow): DeliveryView {
  return delivery;
}

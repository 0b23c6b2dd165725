import { Injectable } from '@nestjs/common';
import type { WebhookEvent } from '../../domain/webhooks/webhook-events.js';
import type { Tx } from '../../platform/database/transactions.js';
import { jsonText } from '../../platform/json-text.js';
import { Refused } from '../../platform/refused.js';
import { type Webhook, WebhookDeliveryRow } from './webhook.entity.js';

/** What a claimed delivery needs to be sent. */
export interface ClaimedDelivery extends WebhookDeliveryRow {
  readonly url: string;
  /** Whether its webhook is still to be told. */
  readonly active: boolean;
  readonly eventTypes: Webhook['eventTypes'];
  /** As it is stored. */
  readonly secret: Buffer;
}

const CLAIM = `update webhook_delivery set state = 'sending', attempts = attempts + 1, ring_at = $2`;

@Injectable()
export class DeliveryRepository {
  /** One row for each active webhook that subscribed to the event; what stands already stays as it is. */
  async queue(tx: Tx, events: readonly WebhookEvent[], now: Date): Promise<void> {
    if (events.length === 0) return;
    await tx.query(
      `insert into webhook_delivery (webhook_id, event_type, event_key, payload, ring_at, created_at)
       select webhook.id, event.type, event.key,
         jsonb_build_object('text', event.text -> webhook.language, 'data', event.data), $2, $2
       from jsonb_to_recordset($1::jsonb) as event (type text, key text, text jsonb, data jsonb)
       join webhook on webhook.active and event.type = any(webhook.event_types)
       on conflict on constraint event_is_queued_once do nothing`,
      [jsonText(events), now],
    );
  }

  async insert(tx: Tx, delivery: Partial<WebhookDeliveryRow>): Promise<string> {
    const { identifiers } = await tx.insert(WebhookDeliveryRow, delivery as never);
    return identifiers[0]!.id;
  }

  /**
   * Takes what is due, and what a program that died left unfinished, under a lease. Two sweeps at once take different rows.
   * @param resting webhooks that are left alone for now
   */
  async claimDue(
    tx: Tx,
    now: Date,
    leaseUntil: Date,
    most: number,
    resting: readonly string[],
  ): Promise<ClaimedDelivery[]> {
    const [rows] = await tx.query(
      `${CLAIM} where id in (select id from webhook_delivery
         where state in ('planned', 'sending') and ring_at <= $1 and webhook_id <> all($4)
         order by ring_at limit $3 for update skip locked)
       returning id`,
      [now, leaseUntil, most, resting],
    );
    return this.claimed(
      tx,
      rows.map(({ id }: { id: string }) => id),
    );
  }

  /** This one, unless another sweep was faster. */
  async claimOne(tx: Tx, id: string, leaseUntil: Date): Promise<ClaimedDelivery[]> {
    const [rows] = await tx.query(`${CLAIM} where id = $1 and state = 'planned' returning id`, [
      id,
      leaseUntil,
    ]);
    return this.claimed(
      tx,
      rows.map((row: { id: string }) => row.id),
    );
  }

  private claimed(tx: Tx, ids: readonly string[]): Promise<ClaimedDelivery[]> {
    return tx.query(
      `select delivery.id, delivery.webhook_id as "webhookId", delivery.event_type as "eventType", delivery.payload,
         delivery.attempts, delivery.attempts_before as "attemptsBefore", delivery.created_at as "createdAt",
         webhook.url, webhook.secret, webhook.active, webhook.event_types as "eventTypes"
       from webhook_delivery delivery join webhook on webhook.id = delivery.webhook_id
       where delivery.id = any($1) order by delivery.created_at, delivery.id`,
      [ids],
    );
  }

  /** The row if this attempt still holds it: another sweep may have taken it over when the lease ended. */
  lockHeld(tx: Tx, { id, attempts }: ClaimedDelivery): Promise<WebhookDeliveryRow | null> {
    return tx.findOne(WebhookDeliveryRow, {
      where: { id, state: 'sending', attempts },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async settle(tx: Tx, id: string, change: Partial<WebhookDeliveryRow>): Promise<void> {
    await tx.update(WebhookDeliveryRow, id, change as never);
  }

  /** What is being sent at this moment is settled by its own attempt. */
  async dropWaiting(tx: Tx, webhookId: string, reason: string, now: Date): Promise<void> {
    await tx.query(
      `update webhook_delivery set state = 'dropped', drop_reason = $2, settled_at = $3
       where webhook_id = $1 and state = 'planned'`,
      [webhookId, reason, now],
    );
  }

  /** As `dropWaiting`, of events that the webhook is told no more; a test asks for no subscription. */
  async dropUnsubscribed(
    tx: Tx,
    { id, eventTypes }: Pick<Webhook, 'id' | 'eventTypes'>,
    reason: string,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `update webhook_delivery set state = 'dropped', drop_reason = $2, settled_at = $3
       where webhook_id = $1 and state = 'planned' and event_type <> all($4)`,
      [id, reason, now, [...eventTypes, 'webhook.test']],
    );
  }

  async get(tx: Tx, id: string): Promise<WebhookDeliveryRow> {
    const delivery = await tx.findOneBy(WebhookDeliveryRow, { id });
    if (!delivery) throw Refused.because('not-found');
    return delivery;
  }

  /** Newest first. */
  ofWebhook(
    tx: Tx,
    webhookId: string,
    limit: number,
    after: readonly (string | null)[] | null,
  ): Promise<WebhookDeliveryRow[]> {
    const deliveries = tx
      .createQueryBuilder(WebhookDeliveryRow, 'delivery')
      .where('delivery.webhookId = :webhookId', { webhookId })
      .orderBy('delivery.createdAt', 'DESC')
      .addOrderBy('delivery.id', 'DESC')
      .limit(limit);
    if (after) {
      deliveries.andWhere(
        '(delivery.createdAt, delivery.id) < (cast(:at as timestamptz), cast(:id as uuid))',
        {
          at: after[0],
          id: after[1],
        },
      );
    }
    return deliveries.getMany();
  }
}

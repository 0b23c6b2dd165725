import { Injectable, Logger } from '@nestjs/common';
import { nextAttemptAt } from '../../domain/delivery/attempts.js';
import { doClocksAgree } from '../../domain/delivery/clocks.js';
import { isSubscribed } from '../../domain/webhooks/webhook-events.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Ending } from '../../platform/ending.js';
import { jsonText } from '../../platform/json-text.js';
import { Refused } from '../../platform/refused.js';
import { SealedSecrets } from '../../platform/secrets/sealed-secrets.js';
import {
  type WebhookAnswer,
  WebhookSender,
  WebhookUnanswered,
} from '../../platform/webhook/webhook-sender.js';
import { type ClaimedDelivery, DeliveryRepository } from './deliveries.repository.js';
import type { Webhook, WebhookDeliveryRow } from './webhook.entity.js';
import { WebhookRepository } from './webhooks.repository.js';

const SECOND_MS = 1_000;
/** Longer than any one attempt may take; after it another sweep takes the row over. */
const LEASE_MS = 60 * SECOND_MS;
/** Sent side by side, so that slow receivers hold up each other's batch no longer than one of them takes. */
const BATCH = 20;

export const INACTIVE = 'webhook-inactive';
export const UNSUBSCRIBED = 'webhook-unsubscribed';
export const REDIRECTED = 'webhook-address-changed';

/** Finds what is due for webhooks, by the database's clock, and sends it; what fails is tried again with growing pauses. */
@Injectable()
export class WebhookDelivery {
  private readonly logger = new Logger('Webhooks');

  constructor(
    private readonly transactions: Transactions,
    private readonly deliveries: DeliveryRepository,
    private readonly webhooks: WebhookRepository,
    private readonly sender: WebhookSender,
    private readonly seals: SealedSecrets,
    private readonly clock: Clock,
    private readonly ending: Ending,
  ) {}

  /** @returns how many were delivered */
  async sweep(): Promise<number> {
    if (await this.isClockOff()) return 0;
    const resting = new Set<string>();
    let sent = 0;
    while (!this.ending.isNear) {
      const claimed = await this.transactions.run(async (tx) => {
        const now = await this.clock.now(tx);
        const leaseUntil = new Date(now.getTime() + LEASE_MS);
        return this.deliveries.claimDue(tx, now, leaseUntil, BATCH, [...resting]);
      });
      for (const { webhookId, outcome } of await this.deliverAll(claimed)) {
        if (outcome === 'sent') sent++;
        // Whoever does not take one message is asked again by a later sweep, after the others had their turn.
        if (outcome === 'failed') resting.add(webhookId);
      }
      if (claimed.length < BATCH) break;
    }
    return sent;
  }

  /** At once, for a person who waits to see it work; without effect where another sweep was faster. */
  async deliverNow(id: string): Promise<void> {
    if (await this.isClockOff()) return;
    const claimed = await this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      return this.deliveries.claimOne(tx, id, new Date(now.getTime() + LEASE_MS));
    });
    await this.deliverAll(claimed);
  }

  /** Receivers refuse signatures of another time. */
  private async isClockOff(): Promise<boolean> {
    const skewMs = await this.clock.skewMs();
    if (doClocksAgree(skewMs)) return false;
    this.logger.error(`the clock is ${skewMs} ms off the database's: no webhook is called until they agree`);
    return true;
  }

  private deliverAll(claimed: readonly ClaimedDelivery[]): Promise<Settled[]> {
    return Promise.all(claimed.map((delivery) => this.deliver(delivery)));
  }

  private async deliver(delivery: ClaimedDelivery): Promise<Settled> {
    const { webhookId } = delivery;
    const unwanted = whyUnwanted(delivery, delivery);
    if (unwanted) {
      await this.settle(delivery, async (_tx, now) => droppedAt(now, unwanted));
      return { webhookId, outcome: 'dropped' };
    }
    const told = outcomeOf(await this.attempt(delivery));
    await this.settle(delivery, async (tx, now) => ({
      ...told,
      ...(told.error ? await this.afterFailure(tx, delivery, now) : sentAt(now)),
    }));
    if (!told.error) return { webhookId, outcome: 'sent' };
    this.logger.warn(`a webhook was not delivered (attempt ${delivery.attempts}): ${told.error}`);
    return { webhookId, outcome: 'failed' };
  }

  /** Unless another sweep took the row over meanwhile. */
  private settle(
    delivery: ClaimedDelivery,
    changeAt: (tx: Tx, now: Date) => Promise<Partial<WebhookDeliveryRow>>,
  ): Promise<void> {
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      if (!(await this.deliveries.lockHeld(tx, delivery))) return;
      await this.deliveries.settle(tx, delivery.id, await changeAt(tx, now));
    });
  }

  private async attempt(delivery: ClaimedDelivery): Promise<WebhookAnswer | WebhookUnanswered> {
    const { id, url, eventType: type, createdAt, payload } = delivery;
    const { text, data } = payload;
    const body = jsonText({ type, timestamp: createdAt.toISOString(), text, data });
    try {
      const secret = this.seals.unseal(delivery.secret, delivery.webhookId).toString();
      return await this.sender.post({ url, secret, id, body, sentAt: await this.clock.now() });
    } catch (error) {
      if (error instanceof WebhookUnanswered) return error;
      if (error instanceof Refused) return new WebhookUnanswered('secret-sealed');
      throw error;
    }
  }

  private async afterFailure(tx: Tx, delivery: ClaimedDelivery, now: Date) {
    const unwanted = whyUnwanted(delivery, await this.webhooks.get(tx, delivery.webhookId));
    if (unwanted) return droppedAt(now, unwanted);
    const ringAt = nextAttemptAt(delivery.attempts - delivery.attemptsBefore, now);
    return ringAt ? ({ state: 'planned', ringAt } as const) : ({ state: 'failed', settledAt: now } as const);
  }
}

interface Settled {
  readonly webhookId: string;
  readonly outcome: 'sent' | 'failed' | 'dropped';
}

type Outcome = Pick<WebhookDeliveryRow, 'responseStatus' | 'responseExcerpt' | 'error'>;

/** Only 2xx means that the receiver took it; a redirect is not followed. */
function outcomeOf(answer: WebhookAnswer | WebhookUnanswered): Outcome {
  if (answer instanceof WebhookUnanswered)
    return { responseStatus: null, responseExcerpt: null, error: answer.message };
  const { status, excerpt } = answer;
  const isTaken = status >= 200 && status < 300;
  const isRedirect = status >= 300 && status < 400;
  const error = isTaken ? null : isRedirect ? 'redirected' : 'answered-no';
  return { responseStatus: status, responseExcerpt: excerpt, error };
}

/** Why its webhook, as it stands now, is to be told no more what it was to be told at its address. */
function whyUnwanted(
  { url, eventType }: Pick<ClaimedDelivery, 'url' | 'eventType'>,
  webhook: Pick<Webhook, 'url' | 'active' | 'eventTypes'>,
): string | null {
  if (!webhook.active) return INACTIVE;
  if (webhook.url !== url) return REDIRECTED;
  return isSubscribed(webhook.eventTypes, eventType) ? null : UNSUBSCRIBED;
}

function droppedAt(now: Date, dropReason: string) {
  return { state: 'dropped', dropReason, settledAt: now } as const;
}

function sentAt(now: Date) {
  return { state: 'sent', settledAt: now } as const;
}

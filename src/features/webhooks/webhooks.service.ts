import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import { decideAddress } from '../../domain/webhooks/webhook-address.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, pageOf } from '../../platform/http/page.js';
import { accept, Refused } from '../../platform/refused.js';
import { SealedSecrets } from '../../platform/secrets/sealed-secrets.js';
import { newSigningSecret } from '../../platform/webhook/signature.js';
import { WebhookSender } from '../../platform/webhook/webhook-sender.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { DeliveryRepository } from './deliveries.repository.js';
import type { NewWebhook, WebhookChange, WebhookQuery } from './webhook.dto.js';
import type { Webhook } from './webhook.entity.js';
import { INACTIVE, REDIRECTED, UNSUBSCRIBED } from './webhook-delivery.js';
import { WebhookRepository } from './webhooks.repository.js';

/** Shown where it was drawn, and never again. */
export interface WithSecret extends Omit<Webhook, 'secret'> {
  readonly secret: string;
}

@Injectable()
export class WebhooksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly sender: WebhookSender,
    private readonly seals: SealedSecrets,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  addWebhook(act: Act, { name, url, eventTypes, language = 'vi' }: NewWebhook): Promise<WithSecret> {
    const id = randomUUID();
    const secret = newSigningSecret();
    return this.transactions.run(async (tx) => {
      const webhook = await this.webhooks.insert(tx, {
        id,
        name,
        url: this.checked(url),
        eventTypes: [...new Set(eventTypes)],
        language,
        secret: this.sealed(secret, id),
        createdAt: await this.clock.now(tx),
      });
      await this.record(tx, act, 'webhook.added', null, webhook);
      return { ...webhook, secret };
    });
  }

  /** What still waited was for whom it was raised: it goes neither to another address nor to who wants it no more. */
  changeWebhook(act: Act, id: string, change: WebhookChange): Promise<Webhook> {
    return this.transactions.run(async (tx) => {
      const before = await this.webhooks.lock(tx, id, act.expectedVersion);
      const { name, url, eventTypes, language, active } = change;
      const after = await this.webhooks.update(tx, before, {
        ...(name != null && { name }),
        ...(url != null && { url: this.checked(url) }),
        ...(eventTypes != null && { eventTypes: [...new Set(eventTypes)] }),
        ...(language != null && { language }),
        ...(active != null && { active }),
      });
      await this.dropUnwanted(tx, before, after);
      await this.record(tx, act, 'webhook.changed', before, after);
      return after;
    });
  }

  /** The old secret signs nothing from now on. */
  renewSecret(act: Act, id: string): Promise<WithSecret> {
    const secret = newSigningSecret();
    return this.transactions.run(async (tx) => {
      const before = await this.webhooks.lock(tx, id, act.expectedVersion);
      const after = await this.webhooks.update(tx, before, { secret: this.sealed(secret, id) });
      await this.record(tx, act, 'webhook.secret-renewed', before, after);
      return { ...after, secret };
    });
  }

  /** It is called no more and leaves the list; its log stays. */
  removeWebhook(act: Act, id: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const before = await this.webhooks.lock(tx, id, act.expectedVersion);
      const now = await this.clock.now(tx);
      const after = await this.webhooks.update(tx, before, { active: false, removedAt: now });
      await this.deliveries.dropWaiting(tx, id, INACTIVE, now);
      await this.record(tx, act, 'webhook.removed', before, after);
    });
  }

  getWebhook(id: string): Promise<Webhook> {
    return this.transactions.read((tx) => this.webhooks.get(tx, id));
  }

  listWebhooks(query: WebhookQuery): Promise<Page<Webhook>> {
    return this.transactions.read(async (tx) => {
      const rows = await this.webhooks.list(tx, limitOf(query) + 1, cursorKey(query, 2));
      return pageOf(rows, query, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    });
  }

  private async dropUnwanted(tx: Tx, before: Webhook, after: Webhook): Promise<void> {
    const now = await this.clock.now(tx);
    if (!after.active) await this.deliveries.dropWaiting(tx, after.id, INACTIVE, now);
    if (after.url !== before.url) await this.deliveries.dropWaiting(tx, after.id, REDIRECTED, now);
    await this.deliveries.dropUnsubscribed(tx, after, UNSUBSCRIBED, now);
  }

  /** Names are resolved, and what they stand for is checked, when the webhook is called. */
  private checked(url: string): string {
    const address = accept(decideAddress(url));
    if (this.sender.isShut(new URL(address).hostname))
      throw Refused.because('webhook-address-private', {}, 'url');
    return address;
  }

  private sealed(secret: string, id: string): Buffer {
    return this.seals.seal(Buffer.from(secret), id);
  }

  private async record(
    tx: Tx,
    act: Act,
    word: string,
    before: Webhook | null,
    after: Webhook,
  ): Promise<void> {
    const root = { kind: 'webhook', id: after.id };
    await this.audit.record(tx, act, { act: word, root, before: before && told(before), after: told(after) });
  }
}

/** The path of a chat's address is a key to it, which the audit's readers need not hold. */
function told({ url, ...webhook }: Webhook): object {
  return { ...webhook, url: new URL(url).origin };
}

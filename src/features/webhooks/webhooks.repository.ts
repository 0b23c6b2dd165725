import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { StoredSecret } from '../../platform/secrets/sealed-secrets.js';
import { Webhook } from './webhook.entity.js';

@Injectable()
export class WebhookRepository {
  async insert(tx: Tx, webhook: QueryDeepPartialEntity<Webhook>): Promise<Webhook> {
    const { identifiers } = await tx.insert(Webhook, webhook);
    return this.get(tx, identifiers[0]!.id);
  }

  /** Removed ones too: their log stays readable. */
  async get(tx: Tx, id: string): Promise<Webhook> {
    const webhook = await tx.findOneBy(Webhook, { id });
    if (!webhook) throw Refused.because('not-found');
    return webhook;
  }

  /** The root of its deliveries; locked first by every act of a person on any of them. */
  async lock(tx: Tx, id: string, expectedVersion?: number): Promise<Webhook> {
    const webhook = await tx.findOne(Webhook, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!webhook || webhook.removedAt) throw Refused.because('not-found');
    if (expectedVersion !== undefined && webhook.version !== expectedVersion)
      throw Refused.because('stale-version');
    return webhook;
  }

  async update(tx: Tx, webhook: Webhook, change: QueryDeepPartialEntity<Webhook>): Promise<Webhook> {
    await tx.update(Webhook, webhook.id, { ...change, version: webhook.version + 1 });
    return this.get(tx, webhook.id);
  }

  /** Of removed ones too: what waited may still be sent while they go. */
  allSecrets(tx: Tx): Promise<StoredSecret[]> {
    return tx.query('select id as of, secret from webhook');
  }

  /** The same secret in another form, unless it was renewed meanwhile. */
  async replaceSecret(tx: Tx, id: string, before: Buffer, after: Buffer): Promise<void> {
    await tx.query('update webhook set secret = $3 where id = $1 and secret = $2', [id, before, after]);
  }

  list(tx: Tx, limit: number, after: readonly (string | null)[] | null): Promise<Webhook[]> {
    const webhooks = tx
      .createQueryBuilder(Webhook, 'webhook')
      .where('webhook.removedAt is null')
      .orderBy('webhook.createdAt')
      .addOrderBy('webhook.id')
      .limit(limit);
    if (after) {
      webhooks.andWhere('(webhook.createdAt, webhook.id) > (cast(:at as timestamptz), cast(:id as uuid))', {
        at: after[0],
        id: after[1],
      });
    }
    return webhooks.getMany();
  }
}

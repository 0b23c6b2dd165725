import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transactions.js';
import { jsonText } from '../../platform/json-text.js';
import { IdempotentRequest } from './account.entity.js';

export interface RequestClaim {
  readonly accountId: string;
  readonly key: string;
  readonly digest: Buffer;
}

@Injectable()
export class IdempotencyRepository {
  /** True when the key is now this request's: it was new, or its first claim was abandoned before `abandonedBefore`. */
  async claim(
    tx: Tx,
    { accountId, key, digest }: RequestClaim,
    now: Date,
    abandonedBefore: Date,
  ): Promise<boolean> {
    const rows = await tx.query(
      `insert into idempotent_request as request (account_id, key, request_digest, created_at) values ($1, $2, $3, $4)
       on conflict (account_id, key) do update set created_at = excluded.created_at
         where request.status is null and request.created_at < $5 and request.request_digest = excluded.request_digest
       returning 1`,
      [accountId, key, digest, now, abandonedBefore],
    );
    return rows.length === 1;
  }

  find(tx: Tx, { accountId, key }: RequestClaim): Promise<IdempotentRequest | null> {
    return tx.findOneBy(IdempotentRequest, { accountId, key });
  }

  async settle(tx: Tx, { accountId, key }: RequestClaim, status: number, answer: unknown): Promise<void> {
    const json = jsonText(answer);
    await tx.query(
      'update idempotent_request set status = $3, answer = $4 where account_id = $1 and key = $2',
      [accountId, key, status, json],
    );
  }

  async release(tx: Tx, { accountId, key }: RequestClaim): Promise<void> {
    await tx.query('delete from idempotent_request where account_id = $1 and key = $2 and status is null', [
      accountId,
      key,
    ]);
  }
}

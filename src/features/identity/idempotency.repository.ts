import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transactions.js';
import { jsonText } from '../../platform/json-text.js';
import { IdempotentRequest } from './account.entity.js';

export interface RequestClaim {
  readonly accountId: string;
  readonly key: string;
  readonly digest: Buffer;
  /** Tells this claim from one that took the key over. */
  readonly claimedAt: Date;
}

@Injectable()
export class IdempotencyRepository {
  /**
   * True when the key is now this request's: it was new, its first claim was abandoned before `abandonedBefore`, or it was used
   * before `forgottenBefore`.
   */
  async claim(
    tx: Tx,
    { accountId, key, digest, claimedAt }: RequestClaim,
    { abandonedBefore, forgottenBefore }: { readonly abandonedBefore: Date; readonly forgottenBefore: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `insert into idempotent_request as request (account_id, key, request_digest, created_at) values ($1, $2, $3, $4)
       on conflict (account_id, key) do update
         set created_at = excluded.created_at, request_digest = excluded.request_digest, status = null, answer = null
         where request.created_at < $6
           or request.status is null and request.created_at < $5 and request.request_digest = excluded.request_digest
       returning 1`,
      [accountId, key, digest, claimedAt, abandonedBefore, forgottenBefore],
    );
    return rows.length === 1;
  }

  find(tx: Tx, { accountId, key }: Omit<RequestClaim, 'claimedAt'>): Promise<IdempotentRequest | null> {
    return tx.findOneBy(IdempotentRequest, { accountId, key });
  }

  /** False where another request has taken the key over. */
  async settle(tx: Tx, claim: RequestClaim, status: number, answer: unknown): Promise<boolean> {
    const { accountId, key, claimedAt } = claim;
    const [, settled] = await tx.query(
      'update idempotent_request set status = $4, answer = $5 where account_id = $1 and key = $2 and created_at = $3',
      [accountId, key, claimedAt, status, jsonText(answer)],
    );
    return settled === 1;
  }

  async release(tx: Tx, { accountId, key, claimedAt }: RequestClaim): Promise<void> {
    await tx.query('delete from idempotent_request where account_id = $1 and key = $2 and created_at = $3', [
      accountId,
      key,
      claimedAt,
    ]);
  }

  /** As `release`, where nothing was done yet. */
  async releaseUnsettled(tx: Tx, { accountId, key, claimedAt }: RequestClaim): Promise<void> {
    await tx.query(
      'delete from idempotent_request where account_id = $1 and key = $2 and created_at = $3 and status is null',
      [accountId, key, claimedAt],
    );
  }

  async forget(tx: Tx, createdBefore: Date): Promise<void> {
    await tx.query('delete from idempotent_request where created_at < $1', [createdBefore]);
  }
}

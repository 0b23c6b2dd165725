import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import type { IdempotentRequest } from './account.entity.js';
import { IdempotencyRepository, type RequestClaim } from './idempotency.repository.js';

/** A claim whose program died before answering is free again after this time. */
const CLAIM_LASTS_MS = 60_000;

@Injectable()
export class IdempotencyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: IdempotencyRepository,
    private readonly clock: Clock,
  ) {}

  /** The first answer, or null when this request is the first and must be carried out. */
  claim(claim: RequestClaim): Promise<IdempotentRequest | null> {
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      if (await this.requests.claim(tx, claim, now, new Date(now.getTime() - CLAIM_LASTS_MS))) return null;
      const first = await this.requests.find(tx, claim);
      if (!first) throw Refused.because('idempotency-key-in-use');
      if (!first.requestDigest.equals(claim.digest)) throw Refused.because('idempotency-key-reused');
      if (first.status === null) throw Refused.because('idempotency-key-in-use');
      return first;
    });
  }

  settle(claim: RequestClaim, status: number, answer: unknown): Promise<void> {
    return this.transactions.run((tx) => this.requests.settle(tx, claim, status, answer));
  }

  release(claim: RequestClaim): Promise<void> {
    return this.transactions.run((tx) => this.requests.release(tx, claim));
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { jsonText } from '../../platform/json-text.js';
import { Refused } from '../../platform/refused.js';
import type { IdempotentRequest } from './account.entity.js';
import { IdempotencyRepository, type RequestClaim } from './idempotency.repository.js';

/** A claim whose program died before answering is free again after this time. */
const CLAIM_LASTS_MS = 60_000;
/** So long a request may be sent again. */
const ANSWER_LASTS_MS = 24 * 3_600_000;

/** A request that may come again. */
export type RepeatableRequest = Omit<RequestClaim, 'claimedAt'>;

@Injectable()
export class IdempotencyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: IdempotencyRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The first answer, or the claim of this request, which is the first and must be carried out. Whoever has lost or gained any
   * ground of sight since has to look at the record itself: what the answer told may not be for them any more.
   */
  claim(request: RepeatableRequest): Promise<{ first: IdempotentRequest } | { claim: RequestClaim }> {
    return this.transactions.run(async (tx) => {
      const claimedAt = await this.clock.now(tx);
      const claim = { ...request, claimedAt };
      const limits = {
        abandonedBefore: before(claimedAt, CLAIM_LASTS_MS),
        forgottenBefore: before(claimedAt, ANSWER_LASTS_MS),
      };
      if (await this.requests.claim(tx, claim, limits)) return { claim };
      const first = await this.requests.find(tx, request);
      if (!first) throw Refused.because('idempotency-key-in-use');
      if (!first.requestDigest.equals(request.digest)) throw Refused.because('idempotency-key-reused');
      if (first.status === null) throw Refused.because('idempotency-key-in-use');
      if (!(await this.requests.standsAsAnswered(tx, request))) throw Refused.because('rights-changed-since');
      return { first };
    });
  }

  /**
   * Carries a claimed request out. Its answer is kept in the very transaction of its act: a program that dies afterwards leaves
   * the act with its answer, one that dies before leaves neither. What the act returns is what the route answers, unless the
   * route says more, which is kept in its place.
   */
  async carryOut<T>(claim: RequestClaim, status: () => number, act: () => Promise<T>): Promise<T> {
    let kept: string | undefined;
    const keep = async (tx: Tx, answer: unknown) => {
      if (!(await this.requests.settle(tx, claim, status(), answer ?? null)))
        throw Refused.because('idempotency-key-in-use');
      kept = jsonText(answer ?? null);
    };
    try {
      const answer = await this.transactions.witnessed(keep, act);
      if (kept !== jsonText(answer ?? null)) await this.transactions.run((tx) => keep(tx, answer));
      return answer;
    } catch (error) {
      // A claim that stays because the database is out is free again after a while.
      await this.giveUp(claim, error).catch(() => undefined);
      throw error;
    }
  }

  /** Requests that may not be sent again any more. */
  dropForgotten(tx: Tx, now: Date): Promise<void> {
    return this.requests.forget(tx, before(now, ANSWER_LASTS_MS));
  }

  /** What a rule refused may be mended and sent with the same key; after a fault the answer of what was done stays. */
  private async giveUp(claim: RequestClaim, error: unknown): Promise<void> {
    await this.transactions.run((tx) =>
      error instanceof Refused ? this.requests.release(tx, claim) : this.requests.releaseUnsettled(tx, claim),
    );
  }
}

function before(at: Date, lastedMs: number): Date {
  return new Date(at.getTime() - lastedMs);
}

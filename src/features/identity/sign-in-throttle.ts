import { Injectable } from '@nestjs/common';
import { type Limit, signInLimits, WINDOW_MS } from '../../domain/access/sign-in-limits.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { networkOf } from './network.js';
import { ThrottleRepository } from './throttle.repository.js';

const FAMILIAR_FOR_MS = 180 * 24 * 3_600_000;

/** Tries that were counted before anything was checked; those that were right are taken back. */
export interface Attempt {
  readonly network: string;
  readonly limits: readonly Limit[];
}

/** Counts in the database, by its clock, so that all web programs count together. */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly transactions: Transactions,
    private readonly throttle: ThrottleRepository,
    private readonly clock: Clock,
  ) {}

  async begin(email: string, address: string): Promise<Attempt> {
    const network = networkOf(address);
    const now = await this.clock.now();
    const isFamiliar = await this.transactions.alone((tx) =>
      this.throttle.isFamiliar(tx, email, network, new Date(now.getTime() - FAMILIAR_FOR_MS)),
    );
    const limits = signInLimits(email, network, isFamiliar);
    await this.take(limits);
    return { network, limits };
  }

  /** Into the transaction of what it succeeded at. */
  async succeed(tx: Tx, { network, limits }: Attempt, accountId: string): Promise<void> {
    const now = await this.clock.now(tx);
    const [own, ...others] = limits;
    await this.throttle.forget(tx, own!.key);
    for (const { key } of others) await this.throttle.giveBack(tx, key);
    await this.throttle.becomeFamiliar(
      tx,
      accountId,
      network,
      now,
      new Date(now.getTime() - FAMILIAR_FOR_MS),
    );
  }

  /** As if it had not been tried, into the transaction of what came of it. */
  async takeBack(tx: Tx, { limits }: Attempt): Promise<void> {
    for (const { key } of limits) await this.throttle.giveBack(tx, key);
  }

  async forget(limit: Limit): Promise<void> {
    await this.transactions.alone((tx) => this.forgetIn(tx, limit));
  }

  forgetIn(tx: Tx, { key }: Limit): Promise<void> {
    return this.throttle.forget(tx, key);
  }

  /** Counts a try under each limit, until one is used up. Kept whatever becomes of the request. */
  async take(limits: readonly Limit[]): Promise<void> {
    for (const { key, most, windowMs = WINDOW_MS } of limits) {
      const now = await this.clock.now();
      const { tried, until } = await this.transactions.run(async (tx) => {
        await this.throttle.sweep(tx, now);
        return this.throttle.count(tx, key, now, new Date(now.getTime() + windowMs));
      });
      if (tried <= most) continue;
      const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
      throw Refused.because('sign-in-throttled', { seconds });
    }
  }
}

import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { Config } from '../../platform/config/config.module.js';
import { Refused } from '../../platform/refused.js';
import { networkOf } from './network.js';

const MINUTE_S = 60;

/**
 * How much one reader may ask in a minute: an account wherever it asks from, so that an office behind one address shares nothing
 * but the way in; whoever is not signed in by network. Counted in the memory of this process: a count in the database would cost
 * each request a write, and what is held off is a flood, whose size to within the number of programs does not matter.
 */
@Injectable()
export class RequestLimits {
  private readonly ofAccount: RateLimiterMemory;
  private readonly ofNetwork: RateLimiterMemory;
  private readonly costly: RateLimiterMemory;

  constructor(private readonly config: Config) {
    this.ofAccount = perMinute(config.requestsPerMinute);
    this.ofNetwork = perMinute(config.anonymousRequestsPerMinute);
    this.costly = perMinute(config.costlyPointsPerMinute);
  }

  /** @param costs of the points for costly requests; 0 where it takes none of them */
  async take(accountId: string | null, address: string, costs: number): Promise<void> {
    if (!this.config.requestLimits) return;
    const key = accountId ?? networkOf(address);
    await within(accountId ? this.ofAccount : this.ofNetwork, key, 1);
    if (costs > 0) await within(this.costly, key, costs);
  }
}

function perMinute(points: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: MINUTE_S });
}

async function within(limiter: RateLimiterMemory, key: string, points: number): Promise<void> {
  try {
    await limiter.consume(key, points);
  } catch (spent) {
    const { msBeforeNext } = spent as RateLimiterRes;
    throw Refused.because('too-many-requests', { seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) });
  }
}

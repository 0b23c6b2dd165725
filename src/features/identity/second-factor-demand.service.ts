import { Injectable } from '@nestjs/common';
import type { Act } from '../../domain/access/act.js';
import type { Role } from '../../domain/access/actor.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Refused } from '../../platform/refused.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { SecondFactorDemand } from './second-factor.entity.js';
import { SecondFactorRepository } from './second-factor.repository.js';

/** Which roles must sign in with a second factor: their accounts get no further than setting it up. */
@Injectable()
export class SecondFactorDemands {
  constructor(
    private readonly transactions: Transactions,
    private readonly factors: SecondFactorRepository,
    private readonly audit: AuditTrail,
  ) {}

  read(): Promise<SecondFactorDemand> {
    return this.transactions.read((tx) => this.factors.demand(tx));
  }

  change(act: Act, roles: readonly Role[]): Promise<SecondFactorDemand> {
    return this.transactions.run(async (tx) => {
      const before = await this.factors.demand(tx, { isLocked: true });
      if (act.expectedVersion !== undefined && act.expectedVersion !== before.version)
        throw Refused.because('stale-version');
      const after = await this.factors.setDemand(tx, before, [...new Set(roles)]);
      const root = { kind: 'second-factor-demand', id: before.id };
      await this.audit.record(tx, act, { act: 'second-factor-demand.changed', root, before, after });
      return after;
    });
  }
}

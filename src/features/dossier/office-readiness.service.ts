import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { OfficeReadinessRepository } from './office-readiness.repository.js';

/** How far an office has come with setting itself up, read from its records. */
@Injectable()
export class OfficeReadiness {
  constructor(
    private readonly transactions: Transactions,
    private readonly offices: OfficeReadinessRepository,
    private readonly clock: Clock,
  ) {}

  readCounts() {
    return this.transactions.read(async (tx) => {
      const today = await this.clock.today(tx);
      return { today, ...(await this.offices.counts(tx, today)) };
    });
  }
}

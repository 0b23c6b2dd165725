import { Injectable } from '@nestjs/common';
import { failedStep } from '../../domain/access/failed-sign-in.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { cursorKey, limitOf, type Page, type PageQuery, pageOf } from '../../platform/http/page.js';
import { Refused } from '../../platform/refused.js';
import { FailedSignInRepository, type Failure, type FailureView } from './failed-sign-ins.repository.js';
import { networkOf } from './network.js';

/**
 * Who tried to get in and did not. They are no acts of a known person and can come in floods, so they stand in a table of
 * bounded size instead of the audit, which is never shortened.
 */
@Injectable()
export class FailedSignIns {
  constructor(
    private readonly transactions: Transactions,
    private readonly failures: FailedSignInRepository,
    private readonly clock: Clock,
  ) {}

  /** Lets somebody prove who they are, and notes it where that fails. */
  async watch<T>(
    who: Pick<Failure, 'email' | 'accountId'>,
    address: string | undefined,
    prove: () => Promise<T>,
  ): Promise<T> {
    try {
      return await prove();
    } catch (error) {
      const step = error instanceof Refused ? failedStep(error.refusals[0]?.code) : undefined;
      if (step) {
        const now = await this.clock.now();
        const failure = { ...who, step, network: networkOf(address ?? '') };
        await this.transactions.run((tx) => this.failures.note(tx, failure, now));
      }
      throw error;
    }
  }

  list(query: PageQuery): Promise<Page<FailureView>> {
    return this.transactions.read(async (tx) => {
      const rows = await this.failures.list(tx, limitOf(query) + 1, cursorKey(query, 1));
      return pageOf(rows, query, ({ id }) => [id]);
    });
  }
}

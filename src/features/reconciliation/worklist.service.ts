import { Injectable } from '@nestjs/common';
import { settlementDays } from '../../domain/schedule/settlement-days.js';
import type { PlainDate } from '../../domain/values/plain-date.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/database/transactions.js';
import { Remembered } from '../audit/remembered.js';
import { WorklistRepository } from './worklist.repository.js';

/** What needs finance now; each list in the order of its urgency, at most 200 of each. */
@Injectable()
export class WorklistService {
  constructor(
    private readonly transactions: Transactions,
    private readonly worklist: WorklistRepository,
    private readonly clock: Clock,
  ) {}

  private readonly lists = new Remembered<FinanceWork>(this.clock, 1);

  listForFinance(): Promise<FinanceWork> {
    return this.transactions.read(async (tx) => {
      const today = await this.clock.today(tx);
      return this.lists.recall(tx, today, () => this.readLists(tx, today));
    });
  }

  private async readLists(tx: Tx, today: PlainDate) {
    const advances = await this.worklist.openAdvances(tx, today);
    const behind = await this.worklist.counterpartBehind(tx);
    return {
      asOf: today,
      plansToCheck: await this.worklist.plansToCheck(tx),
      // TTLT 27/2015 art 13: four months for the host, six for the office with the Treasury.
      advancesToSettle: advances.map((advance) => {
        const { hostDueOn, treasuryDueOn } = settlementDays(advance.endsOn);
        const overdue = overdueWith(today, { hostDueOn, treasuryDueOn });
        return { ...advance, hostDueOn, treasuryDueOn, overdue };
      }),
      counterpartBehind: behind.map((one) => ({
        ...one,
        behindVnd: BigInt(one.dueVnd) - BigInt(one.paidVnd),
      })),
      missedReports: await this.worklist.missedReports(tx, today),
      proofMissing: await this.worklist.proofMissing(tx),
    };
  }
}

function overdueWith(
  today: PlainDate,
  { hostDueOn, treasuryDueOn }: { readonly hostDueOn: PlainDate; readonly treasuryDueOn: PlainDate },
): 'host' | 'treasury' | null {
  if (today > treasuryDueOn) return 'treasury';
  return today > hostDueOn ? 'host' : null;
}

export type FinanceWork = Awaited<ReturnType<WorklistService['readLists']>>;

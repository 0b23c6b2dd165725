import { type DynamicModule, Inject, Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Transactions } from '../database/transactions.js';
import { Bell } from './bell.js';
import { checkRecurringWork, type RecurringWork } from './recurring-work.js';
import { RECURRING_WORK_LIST, RecurringWorkProcessor } from './recurring-work.processor.js';
import { RecurringWorkRepository } from './recurring-work.repository.js';

/** Brings the queue in line with the list when a worker starts. */
@Injectable()
class RecurringWorkStart implements OnApplicationBootstrap {
  constructor(
    @Inject(RECURRING_WORK_LIST) private readonly works: readonly RecurringWork[],
    private readonly modules: ModuleRef,
    private readonly transactions: Transactions,
    private readonly runs: RecurringWorkRepository,
    private readonly bell: Bell,
  ) {
    checkRecurringWork(works);
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const { service } of this.works) this.modules.get(service, { strict: false });
    await this.transactions.run((tx) => this.runs.keep(tx, this.works));
    await this.bell.ringEvery(this.works);
    for (const { name } of this.works) await this.bell.ring(name);
  }
}

/** What a worker adds to the features: hands for the recurring work. */
@Module({})
export class RecurringWorkModule {
  static of(works: readonly RecurringWork[]): DynamicModule {
    return {
      module: RecurringWorkModule,
      providers: [
        { provide: RECURRING_WORK_LIST, useValue: works },
        RecurringWorkProcessor,
        RecurringWorkStart,
      ],
    };
  }
}

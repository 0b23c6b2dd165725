import {
  type DynamicModule,
  Inject,
  Injectable,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Transactions } from '../database/transactions.js';
import { Bell } from './bell.js';
import { checkRecurringWork, MINUTE_MS, type RecurringWork } from './recurring-work.js';
import { RECURRING_WORK_LIST, RecurringWorkProcessor } from './recurring-work.processor.js';
import { RecurringWorkRepository } from './recurring-work.repository.js';

const FIVE_MINUTES_MS = 5 * MINUTE_MS;

/** Keeps the queue in line with the list: when a worker starts, and again and again, since a queue can lose all it holds. */
@Injectable()
export class RecurringRings implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Queue');
  private timer: NodeJS.Timeout | undefined;
  private keeping: Promise<void> = Promise.resolve();

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
    for (const { name } of this.works) this.bell.ring(name);
    this.timer = setInterval(() => {
      this.keeping = this.keep();
    }, FIVE_MINUTES_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.keeping;
  }

  /** A Redis that restarts without its data has forgotten what recurs. */
  async keep(): Promise<void> {
    try {
      await this.bell.ringEvery(this.works);
    } catch (error) {
      this.logger.warn(`the recurring work was not asked for again: ${(error as Error).message}`);
    }
  }
}

/** What a worker adds to the features: hands for the recurring work. */
@Module({})
export class RecurringWorkModule {
  static of(works: readonly RecurringWork[]): DynamicModule {
    return {
      module: RecurringWorkModule,
      providers: [{ provide: RECURRING_WORK_LIST, useValue: works }, RecurringWorkProcessor, RecurringRings],
    };
  }
}

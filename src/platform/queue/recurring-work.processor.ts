import { setTimeout as pause } from 'node:timers/promises';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Inject, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Job } from 'bullmq';
import { Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import { Ending } from '../ending.js';
import { WORK_QUEUE } from './bell.js';
import { MOST_KINDS, type RecurringWork } from './recurring-work.js';
import { RecurringWorkRepository } from './recurring-work.repository.js';

/** Well within what a program takes to end. */
const LONGEST_WORK_MS = 10_000;

export const RECURRING_WORK_LIST = Symbol('recurring work');

/** Rung by the queue: does the work of that name. */
@Processor(WORK_QUEUE, { concurrency: MOST_KINDS })
export class RecurringWorkProcessor extends WorkerHost implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Worker');
  private readonly running = new Map<string, { again: boolean }>();

  constructor(
    @Inject(RECURRING_WORK_LIST) private readonly works: readonly RecurringWork[],
    private readonly modules: ModuleRef,
    private readonly transactions: Transactions,
    private readonly runs: RecurringWorkRepository,
    private readonly clock: Clock,
    private readonly ending: Ending,
  ) {
    super();
  }

  @OnWorkerEvent('error')
  tell(error: Error): void {
    this.logger.warn(error.message);
  }

  @OnWorkerEvent('failed')
  tellFailure(job: Job | undefined, error: Error): void {
    this.logger.error(`the work ${job?.name ?? 'without a name'} failed: ${error.message}`);
  }

  /** Rung while it runs, work runs once more when it is done: what rang may be newer than what the run has seen. */
  async process({ name }: Pick<Job, 'name'>): Promise<void> {
    const work = this.works.find((one) => one.name === name);
    if (!work) throw new Error(`nobody does the work ${name}`);
    const current = this.running.get(name);
    if (current) {
      current.again = true;
      return;
    }
    const run = { again: false };
    this.running.set(name, run);
    try {
      do {
        run.again = false;
        await this.runOnce(work);
      } while (run.again && !this.ending.isNear);
    } finally {
      this.running.delete(name);
    }
  }

  /** Takes no more work, and ends what is in hand while the database is still there; what takes too long is found by its lease. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.race([this.worker.close(), pause(LONGEST_WORK_MS, undefined, { ref: false })]);
  }

  private async runOnce({ name, service, act }: RecurringWork): Promise<void> {
    await this.transactions.alone(async (tx) => this.runs.noteBegin(tx, name, await this.clock.now(tx)));
    try {
      await act(this.modules.get(service, { strict: false }) as never);
    } catch (error) {
      await this.noteEnd(name, error instanceof Error ? error.message : String(error));
      throw error;
    }
    await this.noteEnd(name, null);
  }

  private async noteEnd(name: string, failure: string | null): Promise<void> {
    const note = this.transactions.alone(async (tx) =>
      this.runs.noteEnd(tx, name, await this.clock.now(tx), failure),
    );
    // A run that failed because the database is out cannot note that, and must tell its own reason.
    await (failure === null ? note : note.catch(() => undefined));
  }
}

import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { MOST_SKEW_MS } from '../../domain/delivery/clocks.js';
import type { RecurringName } from '../../wording/recurring-work.js';
import { Clock } from '../clock.js';
import type { RecurringWork } from './recurring-work.js';

export const WORK_QUEUE = 'work';

const COUNTED = ['waiting', 'active', 'delayed', 'failed'] as const;
export type QueueDepth = Readonly<Record<(typeof COUNTED)[number], number>>;

/** Rung after a commit; a bell that stays silent loses nothing, since the next sweep finds the rows. */
@Injectable()
export class Bell {
  private readonly logger = new Logger('Queue');

  constructor(
    @InjectQueue(WORK_QUEUE) private readonly queue: Queue,
    private readonly clock: Clock,
  ) {
    queue.on('error', (error) => this.logger.warn(error.message));
  }

  /**
   * Asks the workers to do it now: to look for what is due, unless other work is named. Nobody can wait for it: it takes as
   * long as the queue is out, and what has been committed is to be answered.
   */
  ring(name: RecurringName = 'sweep'): void {
    this.queue
      .add(name, {})
      .catch((error: Error) => this.logger.warn(`the bell did not ring: ${error.message}`));
  }

  /**
   * Asks for it at its intervals from now on, and for nothing else: what an earlier release asked for would ring for ever.
   * Several programs may ask, the workers are rung once. A turn further off than the interval was laid by a clock that was ahead:
   * asked for again it would stay where it is, so that it is taken back before.
   */
  async ringEvery(works: readonly Pick<RecurringWork, 'name' | 'everyMs'>[]): Promise<void> {
    const now = (await this.clock.now()).getTime();
    const latest = new Map<string, number>(
      works.map(({ name, everyMs }) => [name, now + everyMs + MOST_SKEW_MS]),
    );
    for (const { key, next = 0 } of await this.queue.getJobSchedulers())
      if (next > (latest.get(key) ?? -1)) await this.queue.removeJobScheduler(key);
    for (const { name, everyMs } of works)
      await this.queue.upsertJobScheduler(name, { every: everyMs }, { name });
  }

  async depth(): Promise<QueueDepth> {
    const counts = await this.queue.getJobCounts(...COUNTED);
    return Object.fromEntries(COUNTED.map((state) => [state, counts[state] ?? 0])) as QueueDepth;
  }

  /** Resolves when the queue's storage answers. */
  async answers(): Promise<void> {
    await this.queue.getJobCounts('waiting');
  }
}

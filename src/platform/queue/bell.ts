import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';

export const REMINDER_QUEUE = 'reminders';

/** Rung after a commit; a bell that stays silent loses nothing, since the next sweep finds the rows. */
@Injectable()
export class Bell {
  private readonly logger = new Logger('Queue');

  constructor(@InjectQueue(REMINDER_QUEUE) private readonly reminders: Queue) {
    reminders.on('error', (error) => this.logger.warn(error.message));
  }

  /** Asks the workers to look for what is due, now. */
  async ring(): Promise<void> {
    await this.reminders.add('sweep', {});
  }

  /** Asks for it at an interval from now on; several programs may ask, the workers are rung once. */
  async ringEvery(everyMs: number): Promise<void> {
    await this.reminders.upsertJobScheduler('sweep', { every: everyMs }, { name: 'sweep' });
  }

  /** Resolves when the queue's storage answers. */
  async answers(): Promise<void> {
    await this.reminders.getJobCounts('waiting');
  }
}

import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import { REMINDER_QUEUE } from '../../platform/queue/bell.js';
import { SweepService } from './sweep.service.js';

/** Rung by the queue: looks for what is due. */
@Processor(REMINDER_QUEUE)
export class RemindersProcessor extends WorkerHost {
  private readonly logger = new Logger('Worker');

  constructor(private readonly sweeps: SweepService) {
    super();
  }

  @OnWorkerEvent('error')
  tell(error: Error): void {
    this.logger.warn(error.message);
  }

  @OnWorkerEvent('failed')
  tellFailure(_job: unknown, error: Error): void {
    this.logger.error(`a sweep failed: ${error.message}`);
  }

  process(): Promise<number> {
    return this.sweeps.sweep();
  }
}

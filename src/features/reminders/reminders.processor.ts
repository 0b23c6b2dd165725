import { Processor, WorkerHost } from '@nestjs/bullmq';
import { REMINDER_QUEUE } from '../../platform/queue/bell.js';
import { DeliveryService } from './delivery.service.js';

/** Rung by the queue: looks for what is due. */
@Processor(REMINDER_QUEUE)
export class RemindersProcessor extends WorkerHost {
  constructor(private readonly delivery: DeliveryService) {
    super();
  }

  process(): Promise<number> {
    return this.delivery.sweep();
  }
}

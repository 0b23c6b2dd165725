import { Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { RemindersModule } from './features/reminders/reminders.module.js';
import { RemindersProcessor } from './features/reminders/reminders.processor.js';
import { Bell } from './platform/queue/bell.js';

const MINUTE_MS = 60_000;

/** All recurring work of the product, in one list. */
@Injectable()
class RecurringWork implements OnApplicationBootstrap {
  constructor(private readonly bell: Bell) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.bell.ringEvery(MINUTE_MS);
    await this.bell.ring();
  }
}

/** What a worker adds to the features: the processors of the queues. */
@Module({ imports: [RemindersModule], providers: [RemindersProcessor, RecurringWork] })
export class WorkerModule {}

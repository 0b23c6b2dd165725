import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { Config } from '../config/config.module.js';
import { Ending } from '../ending.js';
import { Bell, WORK_QUEUE } from './bell.js';
import { openQueueBackend, sharedQueueOptions } from './queue-backend.js';
import { RecurringWorkRepository } from './recurring-work.repository.js';

/** The one place that chooses where queues live: in Redis when REDIS_URL is set, else in PostgreSQL. */
@Module({})
export class QueueModule {
  static forRoot(): DynamicModule {
    const shared = BullModule.forRootAsync({
      inject: [Config],
      useFactory: async (config: Config) => {
        await openQueueBackend(config);
        return sharedQueueOptions(config);
      },
    });
    const queues = BullModule.registerQueue({ name: WORK_QUEUE });
    return {
      module: QueueModule,
      global: true,
      imports: [shared, queues],
      providers: [Bell, RecurringWorkRepository, Ending],
      exports: [Bell, RecurringWorkRepository, Ending],
    };
  }
}

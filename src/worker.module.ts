import { Module } from '@nestjs/common';
import { RecurringWorkModule } from './platform/queue/recurring-work.module.js';
import { RECURRING_WORK } from './recurring-work.js';

/** What a worker adds to the features: hands for the recurring work. */
@Module({ imports: [RecurringWorkModule.of(RECURRING_WORK)] })
export class WorkerModule {}

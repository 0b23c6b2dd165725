import { Module } from '@nestjs/common';
import { StorageModule } from '../../platform/storage/storage.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { CouncilsModule } from '../councils/councils.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { InvariantRepository } from './invariants.repository.js';
import { Invariants } from './invariants.service.js';
import { NightlyCheck } from './nightly-check.service.js';

@Module({
  imports: [AuditModule, StorageModule, RemindersModule, CouncilsModule],
  providers: [Invariants, InvariantRepository, NightlyCheck],
  exports: [Invariants, NightlyCheck],
})
export class InvariantsModule {}

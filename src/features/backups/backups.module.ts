import { Module } from '@nestjs/common';
import { StorageModule } from '../../platform/storage/storage.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { ScheduledBackups } from './scheduled-backups.service.js';

@Module({
  imports: [RemindersModule, StorageModule],
  providers: [ScheduledBackups],
  exports: [ScheduledBackups],
})
export class BackupsModule {}

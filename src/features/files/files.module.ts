import { Module } from '@nestjs/common';
import { StorageModule } from '../../platform/storage/storage.module.js';
import { StoredFiles } from './stored-files.js';
import { StoredFileRepository } from './stored-files.repository.js';

@Module({
  imports: [StorageModule],
  providers: [StoredFiles, StoredFileRepository],
  exports: [StoredFiles],
})
export class FilesModule {}

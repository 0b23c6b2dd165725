import { Module } from '@nestjs/common';
import { PdfSignatures } from '../../platform/signatures/pdf-signatures.js';
import { StorageModule } from '../../platform/storage/storage.module.js';
import { OpenDownloads } from './open-downloads.js';
import { StoredFiles } from './stored-files.js';
import { StoredFileRepository } from './stored-files.repository.js';

@Module({
  imports: [StorageModule],
  providers: [StoredFiles, StoredFileRepository, PdfSignatures, OpenDownloads],
  exports: [StoredFiles, OpenDownloads],
})
export class FilesModule {}

import { Module } from '@nestjs/common';
import { StorageModule } from '../../platform/storage/storage.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { FilesModule } from '../files/files.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { FileMakers } from './file-makers.js';
import { FileMaking } from './file-making.service.js';
import { FileOrdersController } from './file-orders.controller.js';
import { FileOrderRepository } from './file-orders.repository.js';
import { FileOrdersService } from './file-orders.service.js';

@Module({
  imports: [AuditModule, FilesModule, IdentityModule, StorageModule],
  controllers: [FileOrdersController],
  providers: [FileOrdersService, FileMaking, FileMakers, FileOrderRepository],
  exports: [FileOrdersService, FileMaking, FileMakers],
})
export class FileOrdersModule {}

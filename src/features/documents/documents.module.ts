import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { FilesModule } from '../files/files.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentRepository } from './documents.repository.js';
import { DocumentsService } from './documents.service.js';
import { FileTextRepository } from './file-texts.repository.js';
import { TextReading } from './text-reading.service.js';

@Module({
  imports: [AuditModule, FilesModule, ProjectsModule],
  controllers: [DocumentsController],
  providers: [DocumentsService, DocumentRepository, TextReading, FileTextRepository],
  exports: [DocumentsService, DocumentRepository],
})
export class DocumentsModule {}

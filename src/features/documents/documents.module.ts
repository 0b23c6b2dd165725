import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { FilesModule } from '../files/files.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { ChecklistReader } from './checklist-reader.js';
import { ChecklistsController } from './checklists.controller.js';
import { ChecklistRepository } from './checklists.repository.js';
import { ChecklistsService } from './checklists.service.js';
import { DocumentShelves } from './document-shelves.js';
import { DocumentSubjectRepository } from './document-subjects.repository.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentRepository } from './documents.repository.js';
import { DocumentsService } from './documents.service.js';
import { FileTextRepository } from './file-texts.repository.js';
import { ShelvesController } from './shelves.controller.js';
import { TextReading } from './text-reading.service.js';

@Module({
  imports: [AuditModule, FilesModule, ProjectsModule],
  controllers: [ShelvesController, DocumentsController, ChecklistsController],
  providers: [
    DocumentsService,
    DocumentShelves,
    DocumentRepository,
    DocumentSubjectRepository,
    ChecklistsService,
    ChecklistReader,
    ChecklistRepository,
    TextReading,
    FileTextRepository,
  ],
  exports: [DocumentsService, DocumentRepository, ChecklistsService, ChecklistReader],
})
export class DocumentsModule {}

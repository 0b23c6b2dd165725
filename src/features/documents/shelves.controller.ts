import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { TakesFile } from '../../platform/http/multipart/takes-file.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { NewDocument } from './document.dto.js';
import { DocumentsService } from './documents.service.js';

/** The documents of one record: of a project, a council, a milestone or a paper of the register. */
@ApiTags('documents')
@Controller()
export class ShelvesController {
  constructor(private readonly documents: DocumentsService) {}

  @Post('projects/:id/documents')
  @Allow('document.write')
  @TakesFile()
  fileOnProject(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: NewDocument) {
    return this.documents.fileDocument(act, { kind: 'project', id }, input);
  }

  @Get('projects/:id/documents')
  @Allow('project.read')
  ofProject(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.documents.listDocuments(actor, { kind: 'project', id });
  }

  @Post('councils/:id/documents')
  @Allow('document.write')
  @TakesFile()
  fileOnCouncil(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: NewDocument) {
    return this.documents.fileDocument(act, { kind: 'council', id }, input);
  }

  @Get('councils/:id/documents')
  @Allow('council.read')
  ofCouncil(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.documents.listDocuments(actor, { kind: 'council', id });
  }

  @Post('milestones/:id/documents')
  @Allow('document.write')
  @TakesFile()
  fileOnMilestone(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: NewDocument,
  ) {
    return this.documents.fileDocument(act, { kind: 'milestone', id }, input);
  }

  @Get('milestones/:id/documents')
  @Allow('milestone.read')
  ofMilestone(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.documents.listDocuments(actor, { kind: 'milestone', id });
  }

  @Post('decisions/:id/documents')
  @Allow('document.write')
  @TakesFile()
  fileOnDecision(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: NewDocument) {
    return this.documents.fileDocument(act, { kind: 'decision', id }, input);
  }

  @Get('decisions/:id/documents')
  @Allow('decision.read')
  ofDecision(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.documents.listDocuments(actor, { kind: 'decision', id });
  }
}

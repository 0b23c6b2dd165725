import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { ItemDocuments, ItemWaiver } from './checklist.dto.js';
import { ChecklistsService } from './checklists.service.js';

@ApiTags('documents')
@Controller('projects/:id/checklists')
export class ChecklistsController {
  constructor(private readonly checklists: ChecklistsService) {}

  @Get()
  @Allow('project.read')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.checklists.listChecklists(actor, id);
  }

  @Put(':stage/items/:code')
  @Allow('checklist.write')
  link(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) projectId: string,
    @Param('stage') checklist: string,
    @Param('code') item: string,
    @Body() { documentIds }: ItemDocuments,
  ) {
    return this.checklists.linkDocuments(act, { projectId, checklist, item }, documentIds);
  }

  @Put(':stage/items/:code/waiver')
  @Allow('checklist.waive')
  waive(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) projectId: string,
    @Param('stage') checklist: string,
    @Param('code') item: string,
    @Body() { reason }: ItemWaiver,
  ) {
    return this.checklists.waiveItem(act, { projectId, checklist, item }, reason);
  }

  @Delete(':stage/items/:code/waiver')
  @Allow('checklist.waive')
  askAgain(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) projectId: string,
    @Param('stage') checklist: string,
    @Param('code') item: string,
  ) {
    return this.checklists.askAgain(act, { projectId, checklist, item });
  }
}

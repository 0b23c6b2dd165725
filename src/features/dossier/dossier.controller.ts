import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/access/actor.js';
import type { Language } from '../../domain/values/language.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor, CurrentLanguage } from '../../platform/http/request-act.js';
import { SummaryQuery } from './dossier.dto.js';
import { DossierService } from './dossier.service.js';
import { SummaryService } from './summary.service.js';

@ApiTags('projects')
@Controller('projects/:id')
export class DossierController {
  constructor(
    private readonly dossier: DossierService,
    private readonly summaries: SummaryService,
  ) {}

  @Get()
  @Allow('project.read')
  get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.dossier.getProject(actor, id);
  }

  @Get('history')
  @Allow('project.read')
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.dossier.getHistory(actor, id);
  }

  @Get('summary')
  @Allow('project.read')
  summary(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: SummaryQuery,
    @CurrentLanguage() language: Language,
  ) {
    return this.summaries.summarise(actor, id, query.lang ?? language);
  }
}

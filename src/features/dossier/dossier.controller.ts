import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/access/actor.js';
import type { Language } from '../../domain/values/language.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor, CurrentLanguage } from '../../platform/http/request-act.js';
import { LISTED_ENTRIES } from '../audit/audit.dto.js';
import { SummaryQuery, TimelineQuery } from './dossier.dto.js';
import { DossierService } from './dossier.service.js';
import { SummaryService } from './summary.service.js';
import { TimelineService } from './timeline.service.js';

@ApiTags('projects')
@Controller('projects/:id')
export class DossierController {
  constructor(
    private readonly dossier: DossierService,
    private readonly summaries: SummaryService,
    private readonly timelines: TimelineService,
  ) {}

  @Get()
  @Allow('project.read')
  get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.dossier.readProject(actor, id);
  }

  @Get('history')
  @Allow('project.read')
  @ApiOkResponse({ description: `stages and, for the office, \`audit\`: ${LISTED_ENTRIES}` })
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.dossier.getHistory(actor, id);
  }

  @Get('timeline')
  @Allow('project.read')
  timeline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: TimelineQuery,
  ) {
    return this.timelines.getTimeline(actor, id, query);
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

import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import type { Language } from '../../domain/values/language.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor, CurrentLanguage } from '../../platform/http/request-act.js';
import { FundingPlanInput, FundingPlanQuery, PlanApproval, PlanDifferencesQuery } from './funding.dto.js';
import { FundingService } from './funding.service.js';
import { PlanVersionsService } from './plan-versions.service.js';

@ApiTags('funding')
@Controller('projects/:id/funding-plan')
export class FundingController {
  constructor(
    private readonly funding: FundingService,
    private readonly versions: PlanVersionsService,
  ) {}

  @Put()
  @Allow('funding.write')
  write(
    @CurrentAct() act: Act,
    @CurrentLanguage() language: Language,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: FundingPlanInput,
  ) {
    return this.funding.writePlan(act, id, input, language);
  }

  @Get()
  @Allow('funding.read')
  get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentLanguage() language: Language,
    @Query() query: FundingPlanQuery,
  ) {
    return this.funding.getPlan(actor, id, query.version, language);
  }

  @Post('approval')
  @Allow('funding.write')
  approve(
    @CurrentAct() act: Act,
    @CurrentLanguage() language: Language,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PlanApproval,
  ) {
    return this.versions.approveRecorded(act, id, input, language);
  }

  @Get('differences')
  @Allow('funding.read')
  differences(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PlanDifferencesQuery,
  ) {
    return this.versions.compare(actor, id, query);
  }
}

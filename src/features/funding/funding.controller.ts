import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { FundingPlanInput, FundingPlanQuery } from './funding.dto.js';
import { FundingService } from './funding.service.js';

@ApiTags('funding')
@Controller('projects/:id/funding-plan')
export class FundingController {
  constructor(private readonly funding: FundingService) {}

  @Put()
  @Allow('funding.write')
  write(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: FundingPlanInput) {
    return this.funding.writePlan(act, id, input);
  }

  @Get()
  @Allow('funding.read')
  get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FundingPlanQuery,
  ) {
    return this.funding.getPlan(actor, id, query.version);
  }
}

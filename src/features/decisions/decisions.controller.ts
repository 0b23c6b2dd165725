import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { DecisionQuery, PaperInput } from './decision.dto.js';
import { DecisionsService } from './decisions.service.js';

@ApiTags('decisions')
@Controller('decisions')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsService) {}

  @Post()
  @Allow('decision.write')
  register(@CurrentAct() act: Act, @Body() paper: PaperInput) {
    return this.decisions.registerDecision(act, paper);
  }

  @Get()
  @Allow('decision.read')
  list(@Query() query: DecisionQuery) {
    return this.decisions.listDecisions(query);
  }

  @Get(':id')
  @Allow('decision.read')
  get(@Param('id', ParseUUIDPipe) id: string) {
    return this.decisions.getDecision(id);
  }
}

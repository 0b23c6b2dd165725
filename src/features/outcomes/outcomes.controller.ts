import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { NewOutcome } from './outcome.dto.js';
import { OutcomesService } from './outcomes.service.js';

@ApiTags('outcomes')
@Controller('projects/:id/outcomes')
export class OutcomesController {
  constructor(private readonly outcomes: OutcomesService) {}

  @Post()
  @Allow('outcome.write')
  record(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: NewOutcome) {
    return this.outcomes.recordOutcome(act, id, input);
  }

  @Get()
  @Allow('project.read')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.outcomes.listOutcomes(actor, id);
  }
}

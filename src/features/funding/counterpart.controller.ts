import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import type { Language } from '../../domain/values/language.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor, CurrentLanguage } from '../../platform/http/request-act.js';
import { CommitmentChange, NewCommitment } from './counterpart.dto.js';
import { CounterpartService } from './counterpart.service.js';

@ApiTags('funding')
@Controller('projects/:id/counterpart-commitments')
export class CounterpartController {
  constructor(private readonly counterpart: CounterpartService) {}

  @Post()
  @Allow('funding.write')
  record(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: NewCommitment) {
    return this.counterpart.recordCommitment(act, id, input);
  }

  @Patch(':commitmentId')
  @Allow('funding.write')
  change(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('commitmentId', ParseUUIDPipe) commitmentId: string,
    @Body() input: CommitmentChange,
  ) {
    return this.counterpart.changeCommitment(act, id, commitmentId, input);
  }

  @Get()
  @Allow('funding.read')
  list(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    return this.counterpart.listCommitments(actor, id, language);
  }
}

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { AwardInput, LetterQuery } from './award.dto.js';
import { AwardService } from './award.service.js';

@ApiTags('lifecycle')
@Controller()
export class AwardController {
  constructor(private readonly awards: AwardService) {}

  @Post('sessions/:id/award')
  @HttpCode(200)
  @Allow('topic.award')
  award(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: AwardInput) {
    return this.awards.awardTopics(act, id, input);
  }

  @Get('projects/:id/selection-letter')
  @Allow('project.read')
  letter(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { lang }: LetterQuery,
  ) {
    return this.awards.getLetter(actor, id, lang ?? actor.language);
  }
}

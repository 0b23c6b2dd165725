import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { Sensitive } from '../../platform/http/sensitive.js';
import { CommentsService } from './comments.service.js';
import {
  CommentInput,
  MinutesQuery,
  OfficersInput,
  PostponementInput,
  ReceivedCommentInput,
  StepInput,
} from './meeting.dto.js';
import { MeetingsService } from './meetings.service.js';
import { MinutesService } from './minutes.service.js';
import { StepsService } from './steps.service.js';

@ApiTags('sessions')
@Controller('sessions/:id')
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly steps: StepsService,
    private readonly comments: CommentsService,
    private readonly minutes: MinutesService,
  ) {}

  @Put('officers')
  @Allow('session.lead')
  officers(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: OfficersInput) {
    return this.meetings.nameOfficers(act, id, input);
  }

  @Post('voting')
  @HttpCode(200)
  @Allow('session.lead')
  callVote(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string) {
    return this.meetings.callVote(act, id);
  }

  @Post('postponement')
  @HttpCode(200)
  @Allow('session.lead')
  postpone(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: PostponementInput) {
    return this.meetings.postpone(act, id, input);
  }

  @Put('steps/:code')
  @Allow('session.manage')
  recordStep(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Body() input: StepInput,
  ) {
    return this.steps.recordStep(act, id, code, input);
  }

  @Put('comments/mine')
  @Allow('comment.write')
  comment(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: CommentInput) {
    return this.comments.writeComment(act, id, input);
  }

  @Put('comments/:seatId')
  @Allow('session.manage')
  enterComment(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('seatId', ParseUUIDPipe) seatId: string,
    @Body() input: ReceivedCommentInput,
  ) {
    return this.comments.enterComment(act, id, seatId, input);
  }

  @Get('minutes')
  @Allow('council.read')
  @Sensitive('ballots.read', 'session')
  readMinutes(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { lang }: MinutesQuery,
  ) {
    return this.minutes.getMinutes(actor, id, lang);
  }
}

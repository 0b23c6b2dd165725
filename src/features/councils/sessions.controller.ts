import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Act } from '../../domain/access/act.js';
import type { Actor } from '../../domain/access/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentAct, CurrentActor } from '../../platform/http/request-act.js';
import { ClosingService } from './closing.service.js';
import { AttendanceInput, ClosingInput, NewSession, OpeningInput, VerdictQuery } from './session.dto.js';
import { SessionsService } from './sessions.service.js';
import { VerdictsService } from './verdicts.service.js';

@ApiTags('sessions')
@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly closing: ClosingService,
    private readonly verdicts: VerdictsService,
  ) {}

  @Post('councils/:id/sessions')
  @Allow('session.manage')
  call(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: NewSession) {
    return this.sessions.callSession(act, id, input);
  }

  @Get('sessions/:id')
  @Allow('council.read')
  get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.sessions.getSession(actor, id);
  }

  @Put('sessions/:id/attendance')
  @Allow('session.manage')
  attend(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: AttendanceInput) {
    return this.sessions.recordAttendance(act, id, input);
  }

  @Post('sessions/:id/opening')
  @HttpCode(200)
  @Allow('session.manage')
  open(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: OpeningInput) {
    return this.sessions.openSession(act, id, input);
  }

  @Post('sessions/:id/closing')
  @HttpCode(200)
  @Allow('session.close')
  close(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() input: ClosingInput) {
    return this.closing.closeSession(act, id, input);
  }

  @Get('sessions/:id/verdict')
  @Allow('verdict.read')
  verdict(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { projectId }: VerdictQuery,
  ) {
    return this.verdicts.getVerdict(actor, id, projectId);
  }
}

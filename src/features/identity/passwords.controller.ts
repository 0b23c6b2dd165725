import { Body, Controller, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import { Allow, AllowWithoutSecondFactor } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { CurrentSessionId } from './current-session.js';
import { PasswordChange } from './identity.dto.js';
import { PasswordsService } from './passwords.service.js';
import { setSessionCookie } from './session-cookie.js';
import { visitOf } from './visit.js';

@ApiTags('session')
@Controller('password')
export class PasswordsController {
  constructor(private readonly passwords: PasswordsService) {}

  /** Ends all sessions, access tokens and calendar addresses; the answer begins a new session. */
  @Put()
  @Allow('own-session')
  @AllowWithoutSecondFactor()
  async change(
    @CurrentAct() act: Act,
    @CurrentSessionId() sessionId: string,
    @Body() change: PasswordChange,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const started = await this.passwords.changeOwn(act, sessionId, change, visitOf(request));
    setSessionCookie(request, reply, started);
    return { csrfToken: started.csrfToken };
  }
}

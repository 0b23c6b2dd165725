import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import { Allow, AllowAnyone, AllowWithoutSecondFactor } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { Credentials } from './identity.dto.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { visitOf } from './visit.js';

@ApiTags('session')
@Controller()
export class SessionController {
  constructor(
    private readonly identity: SignInService,
    private readonly sessions: SessionsService,
  ) {}

  @Post('session')
  @AllowAnyone()
  async signIn(
    @Body() credentials: Credentials,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const started = await this.identity.signIn(credentials, visitOf(request));
    setSessionCookie(request, reply, started);
    return { account: started.account, csrfToken: started.csrfToken };
  }

  @AllowWithoutSecondFactor()
  @Get('session')
  @Allow('any-account')
  current(@Req() request: FastifyRequest) {
    return { account: request.actor, csrfToken: request.csrfToken ?? null };
  }

  @AllowWithoutSecondFactor()
  @Delete('session')
  @HttpCode(204)
  @Allow('any-account')
  async signOut(
    @CurrentAct() act: Act,
    @Req() { sessionId }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (sessionId) await this.sessions.signOut(act, sessionId);
    clearSessionCookie(reply);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Act } from '../../domain/access/act.js';
import { Allow, AllowAnyone } from '../../platform/http/allow.js';
import { CurrentAct } from '../../platform/http/request-act.js';
import { SESSION_COOKIE } from './access.guard.js';
import { Credentials, NewAccessToken } from './identity.dto.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { SignInService } from './sign-in.service.js';

@ApiTags('session')
@Controller()
export class SessionController {
  constructor(private readonly identity: SignInService) {}

  @Post('session')
  @AllowAnyone()
  async signIn(
    @Body() credentials: Credentials,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { account, token, csrfToken } = await this.identity.signIn(credentials, request.id);
    setSessionCookie(request, reply, token);
    return { account, csrfToken };
  }

  @Get('session')
  @Allow('any-account')
  current(@Req() request: FastifyRequest) {
    return { account: request.actor, csrfToken: request.csrfToken ?? null };
  }

  @Delete('session')
  @HttpCode(204)
  @Allow('any-account')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const token = request.cookies[SESSION_COOKIE];
    if (token) await this.identity.signOut(token);
    clearSessionCookie(reply);
  }

  @Post('access-tokens')
  @Allow('any-account')
  issueToken(@CurrentAct() act: Act, @Body() input: NewAccessToken) {
    return this.identity.issueAccessToken(act, input);
  }
}

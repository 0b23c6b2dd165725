import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { clearSessionCookie, setSessionCookie } from '../../features/identity/session-cookie.js';
import { SessionsService } from '../../features/identity/sessions.service.js';
import { SignInService } from '../../features/identity/sign-in.service.js';
import { visitOf } from '../../features/identity/visit.js';
import { Allow, AllowAnyone } from '../../platform/http/allow.js';
import { Text } from '../../platform/http/fields.js';
import { problemOf, retryAfter } from '../../platform/http/problem.filter.js';
import { Refused } from '../../platform/refused.js';
import { CurrentSubmission, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { refuseForeignForm } from '../layout/same-origin.js';
import { ownPath, SeeOther } from '../layout/see-other.js';
import { SignInView } from './sign-in.view.js';

/** An empty field is no misshapen request: it is refused like a wrong one. */
class SignInForm {
  @Text({ optional: true, max: 254 })
  email?: string;

  @Text({ optional: true, max: 200 })
  password?: string;

  @Text({ optional: true })
  next?: string;
}

@Pages()
export class SignInPages {
  constructor(
    private readonly identity: SignInService,
    private readonly sessions: SessionsService,
  ) {}

  @Get('sign-in')
  @AllowAnyone()
  show(
    @CurrentReader() { actor }: Reader,
    @Query('next') next: unknown,
    @Query('chosen') chosen: unknown,
  ): VNode | SeeOther {
    if (actor) return new SeeOther(ownPath(next));
    return <SignInView next={ownPath(next)} hasChosen={chosen === '1'} />;
  }

  @Post('sign-in')
  @AllowAnyone()
  async signIn(
    @CurrentReader() { language }: Reader,
    @Body() { email = '', password = '', next }: SignInForm,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    refuseForeignForm(request);
    try {
      const started = await this.identity.signIn({ email: email.trim(), password }, visitOf(request));
      setSessionCookie(request, reply, started);
      return new SeeOther(ownPath(next));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status, title } = problemOf(error, language);
      reply.status(status);
      const pause = retryAfter(error, status);
      if (pause) reply.header('retry-after', pause);
      return <SignInView next={ownPath(next)} email={email} refusal={title} />;
    }
  }

  @Post('sign-out')
  @Allow('any-account')
  async signOut(
    @CurrentSubmission() { act }: Submission,
    @Req() { sessionId }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    if (sessionId) await this.sessions.signOut(act, sessionId);
    clearSessionCookie(reply);
    return new SeeOther('/sign-in');
  }
}

import { Body, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Language } from '../../domain/values/language.js';
import { clearSessionCookie, setSessionCookie } from '../../features/identity/session-cookie.js';
import { SessionsService } from '../../features/identity/sessions.service.js';
import { SignInService } from '../../features/identity/sign-in.service.js';
import { visitOf } from '../../features/identity/visit.js';
import { Config } from '../../platform/config/config.module.js';
import { Allow, AllowAnyone, AllowWithoutSecondFactor } from '../../platform/http/allow.js';
import { Text } from '../../platform/http/fields.js';
import { type Problem, problemOf, retryAfter } from '../../platform/http/problem.filter.js';
import { OpenIdProvider } from '../../platform/openid/openid-provider.js';
import { Refused } from '../../platform/refused.js';
import { CurrentSubmission, type Submission } from '../fields/submission.js';
import { Pages } from '../layout/pages.js';
import { CurrentReader, type Reader } from '../layout/reader.js';
import { refuseForeignForm } from '../layout/same-origin.js';
import { ownPath, SeeOther } from '../layout/see-other.js';
import { CodeView } from './code.view.js';
import { SignInView } from './sign-in.view.js';

class CodeForm {
  @Text({ optional: true, max: 100 })
  ticket?: string;

  @Text({ optional: true, max: 40 })
  code?: string;

  @Text({ optional: true })
  next?: string;
}

/** An empty field is no misshapen request: it is refused like a wrong one. */
class SignInForm {
  @Text({ optional: true, max: 254 })
  email?: string;

  @Text({ optional: true, max: 200, asIs: true })
  password?: string;

  @Text({ optional: true })
  next?: string;
}

@Pages()
export class SignInPages {
  constructor(
    private readonly identity: SignInService,
    private readonly sessions: SessionsService,
    private readonly provider: OpenIdProvider,
    private readonly config: Config,
  ) {}

  private get offersOpenId(): boolean {
    return this.provider.issuer !== null;
  }

  @Get('sign-in')
  @AllowAnyone()
  show(
    @CurrentReader() { actor }: Reader,
    @Query('next') next: unknown,
    @Query('chosen') chosen: unknown,
  ): VNode | SeeOther {
    if (actor) return new SeeOther(ownPath(next));
    return <SignInView next={ownPath(next)} hasChosen={chosen === '1'} offersOpenId={this.offersOpenId} />;
  }

  @Post('sign-in')
  @HttpCode(200)
  @AllowAnyone()
  async signIn(
    @CurrentReader() { language }: Reader,
    @Body() { email = '', password = '', next }: SignInForm,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    refuseForeignForm(request, this.config.publicUrl);
    try {
      const begun = await this.identity.begin({ email: email.trim(), password }, visitOf(request));
      if ('ticket' in begun) return <CodeView ticket={begun.ticket} next={ownPath(next)} />;
      setSessionCookie(request, reply, begun);
      return new SeeOther(ownPath(next));
    } catch (error) {
      const { title } = refusedAt(error, language, reply);
      return (
        <SignInView next={ownPath(next)} email={email} refusal={title} offersOpenId={this.offersOpenId} />
      );
    }
  }

  @Post('sign-in/code')
  @AllowAnyone()
  async giveCode(
    @CurrentReader() { language }: Reader,
    @Body() { ticket = '', code = '', next }: CodeForm,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    refuseForeignForm(request, this.config.publicUrl);
    try {
      setSessionCookie(request, reply, await this.identity.finish(ticket, code, visitOf(request)));
      return new SeeOther(ownPath(next));
    } catch (error) {
      const problem = refusedAt(error, language, reply);
      if (problem.code === 'sign-in-again')
        return <SignInView next={ownPath(next)} refusal={problem.title} offersOpenId={this.offersOpenId} />;
      return <CodeView ticket={ticket} next={ownPath(next)} refusal={problem.title} />;
    }
  }

  /** Where a form is sent to is no page of its own. */
  @Get('sign-in/code')
  @AllowAnyone()
  backToSignIn(): SeeOther {
    return new SeeOther('/sign-in');
  }

  @AllowWithoutSecondFactor()
  @Post('sign-out')
  @Allow('any-account')
  async signOut(
    @CurrentSubmission() { act }: Submission,
    @Req() { sessionId }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    if (sessionId) await this.sessions.signOut(act, sessionId);
    clearSessionCookie(reply);
    return new SeeOther('/sign-in?out=1');
  }
}

/** What stands at the door instead of a session. */
function refusedAt(error: unknown, language: Language, reply: FastifyReply): Problem {
  if (!(error instanceof Refused)) throw error;
  const problem = problemOf(error, language);
  const pause = retryAfter(error, problem.status);
  reply.status(problem.status);
  reply.request.refusedAs = problem.code;
  if (pause) reply.header('retry-after', pause);
  return problem;
}

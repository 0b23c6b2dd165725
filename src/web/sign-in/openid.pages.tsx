import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { setSessionCookie } from '../../features/identity/session-cookie.js';
import { SignInService } from '../../features/identity/sign-in.service.js';
import { visitOf } from '../../features/identity/visit.js';
import { Config } from '../../platform/config/config.module.js';
import { AllowAnyone } from '../../platform/http/allow.js';
import { hostCookie } from '../../platform/http/host-cookie.js';
import { problemOf } from '../../platform/http/problem.filter.js';
import { OpenIdProvider, type OpenIdVisit } from '../../platform/openid/openid-provider.js';
import { Refused } from '../../platform/refused.js';
import { Pages } from '../layout/pages.js';
import { readerOf } from '../layout/reader.js';
import { isOfAnotherSite } from '../layout/same-origin.js';
import { ownPath, SeeOther } from '../layout/see-other.js';
import { CodeView } from './code.view.js';
import { SignInView } from './sign-in.view.js';

const COOKIE = 'khcn_openid';
const EVERYWHERE = { path: '/', httpOnly: true, sameSite: 'lax' } as const;
const LASTS_S = 600;

interface Kept extends OpenIdVisit {
  readonly next: string;
}

/** To the provider and back; what the two legs have in common stays with the browser. */
@Pages()
@AllowAnyone()
export class OpenIdPages {
  constructor(
    private readonly provider: OpenIdProvider,
    private readonly identity: SignInService,
    private readonly config: Config,
  ) {}

  private get at() {
    return { ...EVERYWHERE, secure: this.config.publicUrl.startsWith('https:') };
  }

  private get cookie(): string {
    return hostCookie(COOKIE, this.at.secure);
  }

  /** A link of another site leads to the door: nobody is signed in without having asked for it. */
  @Get('sign-in/openid')
  async leave(
    @Query('next') next: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    if (isOfAnotherSite(request))
      return new SeeOther(`/sign-in?${new URLSearchParams({ next: ownPath(next) })}`);
    const { visit, address } = await this.provider.begin();
    const kept: Kept = { ...visit, next: ownPath(next) };
    reply.setCookie(this.cookie, Buffer.from(JSON.stringify(kept)).toString('base64url'), {
      ...this.at,
      maxAge: LASTS_S,
    });
    return new SeeOther(address);
  }

  @Get('sign-in/openid/callback')
  async comeBack(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const kept = readKept(request.cookies[this.cookie]);
    reply.clearCookie(this.cookie, this.at);
    const next = ownPath(kept?.next);
    try {
      if (!kept) throw Refused.because('openid-not-taken');
      const found = await this.provider.finish(request.url.replace(/^[^?]*/, ''), kept);
      const begun = await this.identity.enterAs(found, visitOf(request));
      if ('ticket' in begun) return <CodeView ticket={begun.ticket} next={next} />;
      setSessionCookie(request, reply, begun);
      return new SeeOther(next);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status, title, code } = problemOf(error, readerOf(request).language);
      reply.status(status);
      request.refusedAs = code;
      return <SignInView next={next} refusal={title} offersOpenId={this.provider.issuer !== null} />;
    }
  }
}

function readKept(cookie = ''): Kept | null {
  try {
    const kept = JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8'));
    return ['state', 'nonce', 'codeVerifier', 'next'].every((name) => typeof kept?.[name] === 'string')
      ? kept
      : null;
  } catch {
    return null;
  }
}

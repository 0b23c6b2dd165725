import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { may } from '../../domain/access/permissions.js';
import { isSafe, needsPerson, reaches } from '../../domain/access/token-scopes.js';
import { Config } from '../../platform/config/config.module.js';
import { ALLOW_KEY, type Allowance, WITHOUT_SECOND_FACTOR_KEY } from '../../platform/http/allow.js';
import { COSTS_KEY } from '../../platform/http/costs.js';
import { Refused } from '../../platform/refused.js';
import { RequestLimits } from './request-limits.js';
import { sessionCookieIn } from './session-cookie.js';
import { type Authenticated, SessionsService } from './sessions.service.js';

/** Every route is shut unless it says what it asks of its reader and the reader has it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly limits: RequestLimits,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const known = await this.recognise(request);
    const costs = this.markOf<number>(context, COSTS_KEY) ?? 0;
    await this.limits.take(known?.actor.accountId ?? null, request.ip, costs);
    this.admit(context, request, known);
    return true;
  }

  /** Once more, for a request that was let in long ago; it goes on as who they are now. */
  async admitAgain(context: ExecutionContext): Promise<void> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    this.admit(context, request, await this.recognise(request), true);
  }

  private admit(
    context: ExecutionContext,
    request: FastifyRequest,
    known: Authenticated | null,
    hasShownToken = false,
  ): void {
    const allowance = this.markOf<Allowance>(context, ALLOW_KEY);
    if (known?.lacksSecondFactor && !this.markOf<boolean>(context, WITHOUT_SECOND_FACTOR_KEY)) {
      if (allowance === 'anyone') return;
      throw Refused.because('second-factor-required');
    }
    if (known) request.actor = known.actor;
    if (known?.csrfToken) request.csrfToken = known.csrfToken;
    if (known?.sessionId) request.sessionId = known.sessionId;
    if (allowance === 'anyone') return;
    if (!known) throw Refused.because('not-signed-in');
    if (!isSafe(request.method) && !hasShownToken && !carriesCsrfToken(request, known)) {
      throw Refused.because('csrf-token-missing');
    }
    if (allowance === undefined) throw Refused.because('not-permitted');
    if (known.scopes && needsPerson(allowance, request.method)) throw Refused.because('session-needed');
    if (known.scopes && !reaches(known.scopes, request.method)) throw Refused.because('token-scope-missing');
    if (allowance === 'own-session' || allowance === 'any-account') return;
    if (!may(known.actor, allowance)) throw Refused.because('not-permitted');
  }

  private markOf<T>(context: ExecutionContext, key: string): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }

  private async recognise(request: FastifyRequest): Promise<Authenticated | null> {
    const bearer = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) return this.sessions.authenticate(bearer, 'bearer');
    const cookie = sessionCookieIn(request, this.config.publicUrl.startsWith('https:'));
    return cookie ? this.sessions.authenticate(cookie, 'session') : null;
  }
}

/** A page of ours sends the token in a form field, a script in the header; a foreign page knows neither. */
function carriesCsrfToken(request: FastifyRequest, { csrfToken }: Authenticated): boolean {
  if (csrfToken === null) return true;
  const field = (request.body as { _csrf?: unknown } | undefined)?._csrf;
  return request.headers['x-csrf-token'] === csrfToken || field === csrfToken;
}

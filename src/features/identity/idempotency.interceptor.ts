import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Refused } from '../../platform/refused.js';
import { IdempotencyService, type RepeatableRequest } from './idempotency.service.js';

/** What holds or shows a secret is kept nowhere, not even for its repetition or as a digest that could be guessed. */
const HOLDS_A_SECRET =
  /\/(session|accounts|password|password-links|second-factor|access-tokens|calendar-feeds|webhooks)\b/;

/**
 * A POST sent again with the same `Idempotency-Key` and body gets the first answer again and acts once, as long as its account
 * stands as it stood then. A refused request leaves no trace, so that it may be mended and sent with the same key.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly requests: IdempotencyService) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const key = request.headers['idempotency-key'];
    const accountId = request.actor?.accountId;
    if (HOLDS_A_SECRET.test(request.routeOptions.url ?? request.url)) return next.handle();
    if (request.method !== 'POST' || typeof key !== 'string' || !accountId) return next.handle();
    if (key.length < 1 || key.length > 255)
      throw Refused.because('malformed-request', { field: 'Idempotency-Key' });

    return from(
      this.answer({ accountId, key, url: request.url, digest: digestOfRequest(request) }, reply, next),
    );
  }

  private async answer(request: RepeatableRequest, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    const known = await this.requests.claim(request);
    if ('claim' in known)
      return this.requests.carryOut(
        known.claim,
        () => reply.statusCode,
        () => lastValueFrom(next.handle(), { defaultValue: undefined }),
      );
    reply.status(known.first.status!);
    return known.first.answer;
  }
}

function digestOfRequest(request: FastifyRequest): Buffer {
  const content = JSON.stringify([request.method, request.url, request.body ?? null]);
  return createHash('sha256').update(content).digest();
}

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';

/**
 * Whatever has a version answers with it as ETag, ready to be sent back in If-Match. Where `version` is a word of the subject,
 * as of rulebooks, changes are counted by `rowVersion`.
 */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      tap((answer: { version?: unknown; rowVersion?: unknown } | undefined) => {
        const stand = answer?.rowVersion ?? answer?.version;
        if (typeof stand !== 'number') return;
        context.switchToHttp().getResponse<FastifyReply>().header('etag', `"${stand}"`);
      }),
    );
  }
}

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';

/** Whatever has a version answers with it as ETag, ready to be sent back in If-Match. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      tap((answer: { version?: unknown } | undefined) => {
        if (typeof answer?.version !== 'number') return;
        context.switchToHttp().getResponse<FastifyReply>().header('etag', `"${answer.version}"`);
      }),
    );
  }
}

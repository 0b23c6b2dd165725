import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { finalize, type Observable } from 'rxjs';
import { WorkCounts } from './work-counts.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whoever changed something has perhaps less to do: the next page counts anew. */
@Injectable()
export class WorkRecount implements NestInterceptor {
  constructor(private readonly counts: WorkCounts) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const { method, actor } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!actor || READS.has(method)) return next.handle();
    return next.handle().pipe(finalize(() => this.counts.forget(actor)));
  }
}

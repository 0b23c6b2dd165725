import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { concatMap, type Observable } from 'rxjs';
import { SENSITIVE_KEY, type SensitiveReading } from '../../platform/http/sensitive.js';
import { SensitiveReadings } from './sensitive-readings.js';

/** What was answered is told before it goes out; what was refused was not read. */
@Injectable()
export class SensitiveReadingInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly readings: SensitiveReadings,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reading = this.reflector.get<SensitiveReading | undefined>(SENSITIVE_KEY, context.getHandler());
    if (context.getType() !== 'http' || !reading) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id?: string } }>>();
    const { actor, id: requestId, ip: fromAddress, params } = request;
    if (!actor?.accountId) return next.handle();
    const record = reading.kind && params.id ? { kind: reading.kind, id: params.id } : null;
    return next.handle().pipe(
      concatMap(async (answer) => {
        await this.readings.note({ actor, requestId, fromAddress }, reading.act, record);
        return answer;
      }),
    );
  }
}

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import '../../platform/http/multipart/read-multipart.js';
import { AccessGuard } from './access.guard.js';

/** A file may be minutes on its way, in which its sender may lose what let them in. It runs when the file has come. */
@Injectable()
export class LongUploadInterceptor implements NestInterceptor {
  constructor(private readonly guard: AccessGuard) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const isForm = context.getType() === 'http' && isFormWithFile(context.switchToHttp().getRequest());
    if (isForm) await this.guard.admitAgain(context);
    return next.handle();
  }
}

function isFormWithFile({ multipartForm }: FastifyRequest): boolean {
  return multipartForm !== undefined;
}

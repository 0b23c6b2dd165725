import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { map, type Observable } from 'rxjs';
import { PAGE_HEADERS } from './page-headers.js';
import { readerOf } from './reader.js';
import { renderPage } from './render.js';
import { SeeOther } from './see-other.js';

/** Draws the view that a page's handler answers with. */
@Injectable()
export class PageInterceptor implements NestInterceptor<VNode | SeeOther, string> {
  intercept(context: ExecutionContext, next: CallHandler<VNode | SeeOther>): Observable<string> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        reply.headers(PAGE_HEADERS);
        if (!(answer instanceof SeeOther)) return renderPage(answer, readerOf(request));
        reply.status(303).header('location', answer.path);
        return '';
      }),
    );
  }
}

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { catchError, mergeMap, type Observable } from 'rxjs';
import { readWritten } from '../fields/written-values.js';
import { FrameNewsReader } from './frame-news.js';
import { PAGE_HEADERS } from './page-headers.js';
import { readerOf } from './reader.js';
import { renderPage } from './render.js';
import { locationOf, SeeOther } from './see-other.js';

/** Draws the view that a page's handler answers with. */
@Injectable()
export class PageInterceptor implements NestInterceptor<VNode | SeeOther, string> {
  constructor(private readonly news: FrameNewsReader) {}

  intercept(context: ExecutionContext, next: CallHandler<VNode | SeeOther>): Observable<string> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    request.body = readWritten(request.body);
    request.query = readWritten(request.query);
    return next.handle().pipe(
      mergeMap(async (answer) => {
        reply.headers(PAGE_HEADERS);
        if (!(answer instanceof SeeOther)) {
          request.frameNews = await this.news.read(request);
          return renderPage(answer, readerOf(request));
        }
        reply.status(303).header('location', locationOf(answer));
        return '';
      }),
      catchError(async (error) => {
        // The page that tells of it has a frame too, but is drawn also when that cannot be asked for.
        request.frameNews = await this.news.read(request).catch(() => undefined);
        throw error;
      }),
    );
  }
}

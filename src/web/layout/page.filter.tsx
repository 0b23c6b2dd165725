import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, ProblemFilter, problemOf } from '../../platform/http/problem.filter.js';
import { Refused } from '../../platform/refused.js';
import { ErrorView } from './error.view.js';
import { PAGE_HEADERS } from './page-headers.js';
import { readerOf } from './reader.js';
import { renderPage } from './render.js';

/** Errors as pages. What a reader may not know of looks like what does not exist. */
@Catch()
export class PageFilter implements ExceptionFilter {
  private readonly logger = new Logger('Page');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (request.url.startsWith('/api/')) return new ProblemFilter().catch(error, host);
    const reader = readerOf(request);
    const problem = shownTo(problemOf(error, reader.language), reader.language);
    if (problem.status >= 500) this.logger.error({ requestId: request.id, error: String(error) });
    reply.headers(PAGE_HEADERS);
    // A partial update that fails becomes a visit, which shows why.
    if (request.headers['hx-request']) return void reply.header('hx-redirect', request.url).send('');
    if (problem.code === 'not-signed-in') return void reply.redirect(signInPath(request), 303);
    if (problem.status === 503) reply.header('retry-after', '5');
    reply.status(problem.status).send(renderPage(<ErrorView problem={problem} requestId={request.id} />, reader));
  }
}

function shownTo(problem: Problem, language: 'vi' | 'en'): Problem {
  return problem.code === 'not-permitted' ? problemOf(Refused.because('not-found'), language) : problem;
}

function signInPath({ method, url }: FastifyRequest): string {
  return method === 'GET' ? `/sign-in?${new URLSearchParams({ next: url })}` : '/sign-in';
}

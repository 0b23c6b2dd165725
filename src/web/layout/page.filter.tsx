import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../domain/values/language.js';
import {
  causeOf,
  type Problem,
  ProblemFilter,
  problemOf,
  retryAfter,
} from '../../platform/http/problem.filter.js';
import { Refused } from '../../platform/refused.js';
import { cameFrom } from './came-from.js';
import { ErrorView } from './error.view.js';
import { PAGE_HEADERS } from './page-headers.js';
import { readerOf } from './reader.js';
import { renderPage } from './render.js';

/** Errors as pages; below /api, whose readers are programs, as problems. */
@Catch()
export class PageFilter implements ExceptionFilter {
  private readonly logger = new Logger('Page');
  private readonly problems = new ProblemFilter();

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (request.url.startsWith('/api/')) this.problems.catch(error, host);
    else this.show(causeOf(error, request), request, host.switchToHttp().getResponse<FastifyReply>());
  }

  private show(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const reader = readerOf(request);
    const problem = shownProblem(error, reader.language);
    request.refusedAs = problemOf(error, reader.language).code;
    if (problem.status >= 500) this.logger.error({ requestId: request.id, error: stackOf(error) });
    reply.headers(PAGE_HEADERS);
    const pause = retryAfter(error, problem.status);
    if (pause) reply.header('retry-after', pause);
    // What fails for a moment must not cost what is being typed: the page stays as it is.
    if (request.headers['hx-request'] && (problem.status >= 500 || problem.status === 429)) {
      return reply.status(problem.status).header('hx-reswap', 'none').send('');
    }
    // Any other partial update that fails becomes a visit, which shows why.
    if (request.headers['hx-request']) return reply.header('hx-redirect', request.url).send('');
    if (problem.code === 'second-factor-required')
      return reply.redirect('/profile/security#second-factor', 303);
    if (problem.code === 'not-signed-in') return reply.redirect(signInPath(request), 303);
    const view = <ErrorView problem={problem} requestId={request.id} from={cameFrom(request)} />;
    return reply.status(problem.status).send(renderPage(view, reader));
  }
}

/** What a reader may not see looks like what does not exist. */
function shownProblem(error: unknown, language: Language): Problem {
  const problem = problemOf(error, language);
  return problem.code === 'not-permitted' ? problemOf(Refused.because('not-found'), language) : problem;
}

function signInPath({ method, url }: FastifyRequest): string {
  return method === 'GET' ? `/sign-in?${new URLSearchParams({ next: url })}` : '/sign-in';
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

import {
  type ArgumentsHost,
  BadRequestException,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { REFUSALS, type Refusal } from '../../domain/refusal.js';
import { type RefusalKind } from '../../domain/refusal-kind.js';
import type { Language } from '../../domain/values/language.js';
import { sentenceOf } from '../../wording/refusals/index.js';
import { refusalOfConstraint } from '../database/constraint-refusals.js';
import { outageOf } from '../database/outage.js';
import { Refused } from '../refused.js';
import { languageOf } from './request-act.js';
import './request-log.js';

export const STATUS_OF_KIND: Readonly<Record<RefusalKind, number>> = {
  shape: 400,
  right: 403,
  absent: 404,
  state: 409,
  stale: 412,
  rule: 422,
  limit: 429,
  outage: 503,
};

/** Who has not signed in is asked to; who has and may not, is refused. */
const UNAUTHENTICATED = new Set([
  'not-signed-in',
  'wrong-credentials',
  'second-factor-needed',
  'second-factor-wrong',
  'sign-in-again',
]);

const CODE_OF_STATUS: Readonly<Record<number, Refusal['code']>> = {
  400: 'malformed-request',
  403: 'not-permitted',
  404: 'not-found',
  405: 'not-found',
  408: 'request-too-slow',
  413: 'request-too-large',
  414: 'request-head-too-long',
  415: 'unsupported-media-type',
  431: 'request-head-too-long',
};

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly errors: { path: string; code: string; message: string }[];
}

/** Every error as problem+json (RFC 9457), in the reader's language, telling nothing of the inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const error = causeOf(thrown, request);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, languageOf(request));
    request.refusedAs = problem.code;
    if (problem.status >= 500) this.logger.error({ requestId: request.id, error: describe(error) });
    const pause = retryAfter(error, problem.status);
    if (pause) reply.header('retry-after', pause);
    reply.status(problem.status).type('application/problem+json').send(problem);
  }
}

/** A request whose sender went away in the middle of it cannot be read; nothing of ours failed. */
export function causeOf(error: unknown, { raw }: FastifyRequest): unknown {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  return code === 'ECONNRESET' && raw.readableAborted ? new BadRequestException() : error;
}

export function problemOf(error: unknown, language: Language): Problem {
  const refused = refusedBy(error);
  if (refused) return problemOfRefusals(refused.refusals, language);
  const status = statusOf(error);
  const code = CODE_OF_STATUS[status] ?? (status < 500 ? 'malformed-request' : undefined);
  if (code) return problemOfRefusals([{ code }], language, status);
  if (status === 503) return plain(503, 'unavailable', UNAVAILABLE[language]);
  return plain(500, 'internal-error', INTERNAL[language]);
}

/** What a rule says, or the schema, or a disk without room. */
function refusedBy(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  return outageOf(error) === 'disk-full' ? Refused.because('database-full') : refusalOfConstraint(error);
}

/** Seconds after which it is worth trying again; null: that does not depend on time. */
export function retryAfter(error: unknown, status: number): string | null {
  const seconds = error instanceof Refused ? error.refusals[0]?.facts?.seconds : undefined;
  if (status === 429 && seconds !== undefined) return String(seconds);
  if (error instanceof Refused && error.refusals[0]?.code === 'idempotency-key-in-use') return '5';
  return status === 503 ? '5' : null;
}

function problemOfRefusals(refusals: readonly Refusal[], language: Language, status?: number): Problem {
  const [first] = refusals as [Refusal, ...Refusal[]];
  const ownStatus = UNAUTHENTICATED.has(first.code) ? 401 : STATUS_OF_KIND[REFUSALS[first.code]];
  return {
    type: `/problems/${first.code}`,
    title: sentenceOf(first, language),
    status: status ?? ownStatus,
    code: first.code,
    errors: refusals.map((refusal) => ({
      path: refusal.path ?? '',
      code: refusal.code,
      message: sentenceOf(refusal, language),
    })),
  };
}

function plain(status: number, code: string, title: string): Problem {
  return { type: `/problems/${code}`, title, status, code, errors: [] };
}

const INTERNAL = {
  vi: 'Hệ thống gặp lỗi. Dữ liệu chưa thay đổi; xin thử lại hoặc báo quản trị viên kèm mã yêu cầu.',
  en: 'Something failed inside. Nothing was changed; try again, or tell the administrator the request id.',
} as const;

const UNAVAILABLE = {
  vi: 'Hệ thống tạm thời chưa sẵn sàng. Xin thử lại sau ít giây.',
  en: 'The system is not ready for a moment. Try again in a few seconds.',
} as const;

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: number };
  if (typeof statusCode === 'number' && statusCode < 500) return statusCode;
  return outageOf(error) ? 503 : 500;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

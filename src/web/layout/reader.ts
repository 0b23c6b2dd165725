import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../domain/access/actor.js';
import { LANGUAGES, type Language } from '../../domain/values/language.js';
import '../../features/identity/session-cookie.js';
import '../../platform/http/request-act.js';

export const LANGUAGE_COOKIE = 'khcn_language';

/** Whom a page is drawn for. */
export interface Reader {
  readonly language: Language;
  /** Absent before sign-in. */
  readonly actor: Actor | null;
  readonly csrfToken: string;
  /** The address of the page, with its query. */
  readonly path: string;
}

/** Vietnamese first: a browser's language setting says little about its reader, who has a switch on every page. */
export function readerOf(request: FastifyRequest): Reader {
  const chosen = LANGUAGES.find((language) => language === request.cookies?.[LANGUAGE_COOKIE]);
  return {
    language: chosen ?? request.actor?.language ?? 'vi',
    actor: request.actor ?? null,
    csrfToken: request.csrfToken ?? '',
    path: request.url,
  };
}

export const CurrentReader = createParamDecorator(
  (_: unknown, context: ExecutionContext): Reader =>
    readerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

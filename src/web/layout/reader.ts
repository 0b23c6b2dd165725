import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../domain/access/actor.js';
import type { Language } from '../../domain/values/language.js';
import type { WatchIncident } from '../../features/reminders/watch.entity.js';
import '../../features/identity/session-cookie.js';
import '../../platform/http/request-act.js';
import { languageCookieIn } from './language-cookie.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Read by the interceptor of pages; absent where no route answered. */
    frameNews?: FrameNews;
  }
}

/** Whom a page is drawn for. */
export interface Reader {
  readonly language: Language;
  /** Absent before sign-in. */
  readonly actor: Actor | null;
  readonly csrfToken: string;
  /** The address of the page, with its query. */
  readonly path: string;
  /** What the frame of the page tells; absent on parts of pages. */
  readonly news?: FrameNews;
}

export interface FrameNews {
  readonly unreadCount: number;
  /** How much waits for the reader. */
  readonly workCount: number;
  /** What administrators must know on every page. */
  readonly incidents: readonly WatchIncident[];
  readonly timeZone: string;
}

/** Vietnamese first: a browser's language setting says little about its reader, who has a switch on every page. */
export function readerOf(request: FastifyRequest): Reader {
  return {
    language: languageCookieIn(request) ?? request.actor?.language ?? 'vi',
    actor: request.actor ?? null,
    csrfToken: request.csrfToken ?? '',
    path: request.url,
    news: request.frameNews,
  };
}

export const CurrentReader = createParamDecorator(
  (_: unknown, context: ExecutionContext): Reader =>
    readerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

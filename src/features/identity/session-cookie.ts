import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hostCookie } from '../../platform/http/host-cookie.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The token that forms of this session must send back. */
    csrfToken?: string;
    /** Absent where an access token speaks, or nobody. */
    sessionId?: string;
  }
}

const NAME = 'khcn_session';

/** @param isSecure the product is reached by https only */
export function sessionCookieIn({ cookies }: FastifyRequest, isSecure: boolean): string | undefined {
  return cookies[hostCookie(NAME, isSecure)];
}

const EVERYWHERE = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

export interface SessionCookie {
  readonly token: string;
  readonly lastsMs: number;
  /** The product is reached by https only, whatever a proxy says of this request. */
  readonly isSecure: boolean;
}

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { token, lastsMs, isSecure }: SessionCookie,
): void {
  const secure = isSecure || request.protocol === 'https';
  reply.setCookie(hostCookie(NAME, isSecure), token, { ...EVERYWHERE, secure, maxAge: lastsMs / 1000 });
}

/** And whatever else a browser may have kept; what other windows show, the script of the pages takes away. */
export function clearSessionCookie(reply: FastifyReply): void {
  reply.header('clear-site-data', '"cache", "storage"');
  reply.clearCookie(NAME, EVERYWHERE);
  reply.clearCookie(hostCookie(NAME, true), { ...EVERYWHERE, secure: true });
}

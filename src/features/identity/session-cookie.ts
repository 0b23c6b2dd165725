import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The token that forms of this session must send back. */
    csrfToken?: string;
    /** Absent where an access token speaks, or nobody. */
    sessionId?: string;
  }
}

export const SESSION_COOKIE = 'khcn_session';

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
  reply.setCookie(SESSION_COOKIE, token, { ...EVERYWHERE, secure, maxAge: lastsMs / 1000 });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, EVERYWHERE);
}

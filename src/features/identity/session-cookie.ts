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

const NAME = 'khcn_session';
/** Browsers take a name that begins so from this very host over TLS only: neither a neighbour nor plain http can plant one. */
const OF_THIS_HOST = `__Host-${NAME}`;

/** @param isSecure the product is reached by https only */
export function sessionCookieIn({ cookies }: FastifyRequest, isSecure: boolean): string | undefined {
  return cookies[isSecure ? OF_THIS_HOST : NAME];
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
  reply.setCookie(isSecure ? OF_THIS_HOST : NAME, token, { ...EVERYWHERE, secure, maxAge: lastsMs / 1000 });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(NAME, EVERYWHERE);
  reply.clearCookie(OF_THIS_HOST, { ...EVERYWHERE, secure: true });
}

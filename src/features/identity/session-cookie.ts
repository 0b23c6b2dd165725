import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from './access.guard.js';
import { SESSION_LASTS_MS } from './sign-in.service.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The token that forms of this session must send back. */
    csrfToken?: string;
  }
}

const EVERYWHERE = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const secure = request.protocol === 'https';
  reply.setCookie(SESSION_COOKIE, token, { ...EVERYWHERE, secure, maxAge: SESSION_LASTS_MS / 1000 });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, EVERYWHERE);
}

import '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { sessionCookieIn } from './session-cookie.js';

const LONGEST_USER_AGENT = 300;

/** From where somebody comes to the door. */
export interface Visit {
  readonly requestId?: string;
  readonly address: string;
  readonly userAgent: string;
  /** Of the session that this browser had until now. */
  readonly sessionToken?: string;
}

export function visitOf(request: FastifyRequest): Visit {
  return {
    requestId: request.id,
    address: request.ip,
    userAgent: readableText(request.headers['user-agent'] ?? ''),
    sessionToken: sessionCookieIn(request, true) ?? sessionCookieIn(request, false),
  };
}

/** A header may hold bytes that are no text. */
function readableText(header: string): string {
  return header.replace(/[^\x20-\x7e]/g, '').slice(0, LONGEST_USER_AGENT);
}

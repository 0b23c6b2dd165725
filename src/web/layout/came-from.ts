import type { FastifyRequest } from 'fastify';
import { ownPath } from './see-other.js';

/** The page of ours that led here; null where its reader came from outside, or only asked for the same page again. */
export function cameFrom({ headers, host, method, url }: FastifyRequest): string | null {
  const { referer } = headers;
  if (!referer || !URL.canParse(referer)) return null;
  const from = new URL(referer);
  const path = `${from.pathname}${from.search}`;
  if (from.host !== host || (method === 'GET' && path === url)) return null;
  return ownPath(path);
}

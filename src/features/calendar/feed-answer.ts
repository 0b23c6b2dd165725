import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FeedReadingService } from './feed-reading.service.js';

/** Kept by the one who reads only, asked for anew each time so that a revocation holds at once, and named to no other site. */
const HEADERS = {
  'cache-control': 'private, no-cache',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
} as const;

/** Answers a calendar, or 304 to whoever has it already; whatever is wrong with the secret is one and the same 404. */
export async function answerFeed(
  feeds: FeedReadingService,
  secret: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  reply.headers(HEADERS);
  const text = await feeds.readFeed(secret);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  reply.header('etag', etag);
  if (holds(request.headers['if-none-match'], etag)) {
    reply.status(304);
    return '';
  }
  reply.type('text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="calendar.ics"');
  return text;
}

function holds(header: string | undefined, etag: string): boolean {
  const known = (header ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}

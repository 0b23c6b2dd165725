import type { FastifyReply, FastifyRequest } from 'fastify';

const YEAR_SECONDS = 365 * 24 * 3600;
/** What is data runs nothing, whatever it holds and whoever opens it as a page. */
const DATA_POLICY = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
/** The page about the interface draws itself with a style sheet inside it and icons from data: addresses. */
const DOCS_POLICY = `default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
const DOCS = '/api/docs';

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Of a problem that is told without a request to answer. */
export const HEADERS_OF_DATA = { ...ALWAYS, 'content-security-policy': DATA_POLICY };

export type AddHeaders = (request: FastifyRequest, reply: FastifyReply) => void;

/** Every answer carries them; a route that says otherwise for itself is left alone. */
export function securityHeaders(publicUrl: string): AddHeaders {
  const transport = publicUrl.startsWith('https:')
    ? { 'strict-transport-security': `max-age=${YEAR_SECONDS}` }
    : {};
  return ({ id, url }, reply) => {
    const policy = { 'content-security-policy': url.startsWith(DOCS) ? DOCS_POLICY : DATA_POLICY };
    const headers = { ...ALWAYS, ...policy, ...transport, 'x-request-id': id };
    for (const [name, value] of Object.entries(headers))
      if (!reply.hasHeader(name)) reply.header(name, value);
    // The pages about the interface are sent by a library that leaves out the charset.
    const type = String(reply.getHeader('content-type') ?? '');
    if (/^text\/[^;]+$/.test(type)) reply.header('content-type', `${type}; charset=utf-8`);
  };
}

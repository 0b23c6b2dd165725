/** What a log says of a request: who asked and what it was refused for, never a secret in its address, nor what somebody looked for. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import './request-act.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Why it was not done: said in the log, also where its reader is told less. */
    refusedAs?: string;
  }
}

/** Names of persons, codes of a provider, and whatever else is typed or handed over: the log keeps which were asked for. */
const VALUES = /=[^&]*/g;
/** As long as our tokens are; ids are shorter. */
const TOKEN = /[\w-]{43,}/g;
const CALENDAR = /(\/calendar\/)[^/?#]+/gi;

export function maskedAddress(url: string): string {
  const [path = '', ...query] = url.split('?');
  const masked = path.replace(CALENDAR, '$1***').replace(TOKEN, '***');
  return query.length === 0
    ? masked
    : `${masked}?${query.join('?').replace(VALUES, '=***').replace(TOKEN, '***')}`;
}

export function requestLog(level: string) {
  return {
    level,
    // Parsers that tell all they know at the finest level hold cookies and tokens in headers.
    redact: { paths: ['headers', '*.headers'], remove: true },
    serializers: {
      req: ({ method, url, host, ip }: FastifyRequest) => ({
        method,
        url: maskedAddress(url),
        host,
        remoteAddress: ip,
      }),
      // A failure before there is a request has a bare answer of Node's.
      res: ({ statusCode, request }: Partial<FastifyReply>) => ({
        statusCode,
        accountId: request?.actor?.accountId,
        refusedAs: request?.refusedAs,
      }),
    },
  };
}

/** What a log says of a request: never a secret that stands in its address. */
import type { FastifyRequest } from 'fastify';

/** What a provider of identities hands over by way of the browser. */
const OPEN_ID = /(\/sign-in\/openid\/callback\?).*/;
/** As long as our tokens are; ids are shorter. */
const TOKEN = /[\w-]{43,}/g;
const CALENDAR = /(\/calendar\/)[^/?#]+/gi;

export function maskedAddress(url: string): string {
  return url.replace(CALENDAR, '$1***').replace(OPEN_ID, '$1***').replace(TOKEN, '***');
}

export function requestLog(level: string) {
  return {
    level,
    serializers: {
      req: ({ method, url, host, ip }: FastifyRequest) => ({
        method,
        url: maskedAddress(url),
        host,
        remoteAddress: ip,
      }),
    },
  };
}

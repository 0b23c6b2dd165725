import type { FastifyRequest } from 'fastify';
import { Refused } from '../../platform/refused.js';

const OWN = [undefined, 'same-origin', 'none'];

/**
 * Forms that need no session have no token either; browsers tell where a form was sent from, over plain http by its origin
 * alone.
 */
export function refuseForeignForm({ headers, host }: FastifyRequest, publicUrl: string): void {
  const isOwn = OWN.includes(headers['sec-fetch-site'] as string | undefined);
  if (!isOwn || !isOwnOrigin(headers.origin, [host, new URL(publicUrl).host]))
    throw Refused.because('csrf-token-missing');
}

/** Programs send none; `null` is what a page says that hides where it is from. */
function isOwnOrigin(origin: string | undefined, hosts: readonly string[]): boolean {
  return origin === undefined || (URL.canParse(origin) && hosts.includes(new URL(origin).host));
}

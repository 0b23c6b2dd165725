import type { FastifyRequest } from 'fastify';
import { Refused } from '../../platform/refused.js';

const OWN = [undefined, 'same-origin', 'none'];

/**
 * Forms that need no session have no token either; browsers tell where a form was sent from, over plain http by its origin
 * alone.
 */
export function refuseForeignForm(request: FastifyRequest, publicUrl: string): void {
  const { headers, host } = request;
  if (isOfAnotherSite(request) || !isOwnOrigin(headers.origin, [host, new URL(publicUrl).host]))
    throw Refused.because('csrf-token-missing');
}

/** As far as the browser tells: a page of ours, or an address typed by hand, is no other site. */
export function isOfAnotherSite({ headers }: FastifyRequest): boolean {
  return !OWN.includes(headers['sec-fetch-site'] as string | undefined);
}

/** Programs send none; `null` is what a page says that hides where it is from. */
function isOwnOrigin(origin: string | undefined, hosts: readonly string[]): boolean {
  return origin === undefined || (URL.canParse(origin) && hosts.includes(new URL(origin).host));
}

import type { FastifyRequest } from 'fastify';
import { Refused } from '../../platform/refused.js';

const OWN = [undefined, 'same-origin', 'none'];

/** Forms that need no session have no token either; browsers tell where a form was sent from. */
export function refuseForeignForm(request: FastifyRequest): void {
  const origin = request.headers['sec-fetch-site'];
  if (!OWN.includes(origin as string | undefined)) throw Refused.because('csrf-token-missing');
}

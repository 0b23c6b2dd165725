import type { Actor } from './actor.js';

/** Who asks for a change, from where, by which request, and which version of the record they had seen (If-Match), if they said so. */
export interface Act {
  readonly actor: Actor;
  readonly requestId?: string;
  /** The address that the request came from. */
  readonly fromAddress?: string;
  readonly expectedVersion?: number;
}

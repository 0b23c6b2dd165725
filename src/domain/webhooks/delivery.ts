/** A delivery that has failed stays so until a person decides. */
import { allow, type Decision, refuse } from '../refusal.js';

export const DELIVERY_STATES = ['planned', 'sending', 'sent', 'failed', 'dropped'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Only what has failed for good waits for a person. */
export function decideOnFailed(state: DeliveryState): Decision<null> {
  return state === 'failed' ? allow(null) : refuse('delivery-not-failed', { state });
}

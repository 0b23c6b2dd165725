/** A delivery that fails is tried again with growing pauses; after the last it stays failed until a person decides. */
import { allow, type Decision, refuse } from '../refusal.js';

export const DELIVERY_STATES = ['planned', 'sending', 'sent', 'failed', 'dropped'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

const MINUTE_MS = 60_000;
const PAUSES_MS = [1, 5, 30, 120, 360].map((minutes) => minutes * MINUTE_MS);

/** @returns undefined after the last attempt of the series */
export function pauseAfter(attempts: number, attemptsBefore: number): number | undefined {
  return PAUSES_MS[attempts - attemptsBefore - 1];
}

/** Only what has failed for good waits for a person. */
export function decideOnFailed(state: DeliveryState): Decision<null> {
  return state === 'failed' ? allow(null) : refuse('delivery-not-failed', { state });
}

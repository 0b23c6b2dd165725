/** What cannot be delivered, a mail or a call of a webhook, is tried again after growing pauses; after the last it has failed. */

const MINUTE_MS = 60_000;
const PAUSES_MS = [1, 5, 30, 120, 360].map((minutes) => minutes * MINUTE_MS);

/** @returns when the next attempt is made, null after the last */
export function nextAttemptAt(attempts: number, now: Date): Date | null {
  const pauseMs = PAUSES_MS[attempts - 1];
  return pauseMs === undefined ? null : new Date(now.getTime() + pauseMs);
}

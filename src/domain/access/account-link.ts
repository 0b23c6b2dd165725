/** How long a link to choose a password is good for. */
const HOUR_MS = 3_600_000;
const LASTS_HOURS = { invitation: 7 * 24, reset: 1 } as const;

export function linkLastsHours(purpose: keyof typeof LASTS_HOURS): number {
  return LASTS_HOURS[purpose];
}

export function linkExpiry(purpose: keyof typeof LASTS_HOURS, drawnAt: Date): Date {
  return new Date(drawnAt.getTime() + LASTS_HOURS[purpose] * HOUR_MS);
}

/** A program whose clock is further off than this from the database's delivers nothing. */
export const MOST_SKEW_MS = 5_000;

export function doClocksAgree(skewMs: number): boolean {
  return Math.abs(skewMs) <= MOST_SKEW_MS;
}

/**
 * How often a password may be guessed. Only wrong ones count. A stranger who guesses from many addresses shuts an account for other
 * strange addresses, never for those from which its owner has signed in before: there only guesses from that address count.
 */
export interface Limit {
  /** Word by word: joined to one, what a stranger types in could spell the key of somebody else. */
  readonly key: readonly string[];
  readonly most: number;
  /** Other than the usual quarter of an hour. */
  readonly windowMs?: number;
}

export const WINDOW_MS = 15 * 60_000;

const MOST_OF_ONE_ON_ONE = 10;
const MOST_ON_ACCOUNT = 40;
const MOST_OF_ADDRESS = 100;

/** Asked one after the other; the first that is used up ends the asking, so that it does not use up the next. */
export function signInLimits(email: string, network: string, isFamiliar: boolean): readonly Limit[] {
  const own = { key: ['sign-in', email, network], most: MOST_OF_ONE_ON_ONE };
  if (isFamiliar) return [own];
  return [
    own,
    { key: ['sign-in of network', network], most: MOST_OF_ADDRESS },
    { key: ['sign-in of account', email], most: MOST_ON_ACCOUNT },
  ];
}

import type { Refusal } from '../../refusal.js';

/** Nobody mends more at one time: each rule of a rulebook may be wrong in each of its forms. */
const MOST_TOLD = 50;

/** The first of a rulebook's flaws; where there are more, the last one says how many. */
export function firstFlaws(flaws: readonly Refusal[]): readonly Refusal[] {
  const more = flaws.length - MOST_TOLD;
  if (more <= 0) return flaws;
  return [...flaws.slice(0, MOST_TOLD), { code: 'rulebook-flaws-more', facts: { more, told: MOST_TOLD } }];
}

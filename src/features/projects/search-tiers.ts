/**
 * In which order a search answers: a number or code named whole, then what is written as it was typed, then what agrees
 * without accents; each time the title first, and within a tier the newest first.
 */
import type { SearchWords } from './project-search.repository.js';

export const TIERS = ['number', 'title-typed', 'typed', 'title', 'anywhere'] as const;
export type Tier = (typeof TIERS)[number];

/** Where no accent was typed, what is typed is what stands without accents. */
export function tiersOf({ typed, folded }: SearchWords): readonly Tier[] {
  const hasAccents = typed.join(' ') !== folded.join(' ');
  return hasAccents ? TIERS : ['number', 'title', 'anywhere'];
}

export function tiersFrom(first: Tier | null, words: SearchWords): readonly Tier[] {
  const tiers = tiersOf(words);
  return first ? tiers.slice(tiers.indexOf(first)) : tiers;
}

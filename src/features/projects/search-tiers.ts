/**
 * In which order a search answers: a number or code named whole, then what is written as it was typed, then what agrees
 * without accents, each time the title first, and at last what documents say. Within a tier projects with recognised results
 * come first, then the newest.
 */
import type { Actor } from '../../domain/access/actor.js';
import { seesAllProjects } from '../../domain/access/permissions.js';
import type { SearchWords } from './search-words.js';

export const TIERS = ['number', 'title-typed', 'typed', 'title', 'anywhere', 'text-typed', 'text'] as const;
export type Tier = (typeof TIERS)[number];

/** What every other tier but the number's implies. */
export const LAST_TIER = 'text';

/** Where no accent was typed, what is typed is what stands without accents. */
export function tiersOf({ typed, folded }: SearchWords): readonly Tier[] {
  const hasAccents = typed.join(' ') !== folded.join(' ');
  return hasAccents ? TIERS : ['number', 'title', 'anywhere', 'text'];
}

export function tiersFrom(first: Tier | null, words: SearchWords): readonly Tier[] {
  const tiers = tiersOf(words);
  return first ? tiers.slice(tiers.indexOf(first)) : tiers;
}

/** Each tier's condition on the table of searches under the alias `found`. */
export function conditionOf(tier: Tier, actor: Actor): string {
  const columns = (...kinds: readonly string[]) =>
    kinds.flatMap((kind) =>
      seesAllProjects(actor) ? [`shared_${kind}`, `office_${kind}`] : [`shared_${kind}`],
    );
  const hold = (query: string, ...kinds: readonly string[]) =>
    `(${columns(...kinds)
      .map((column) => `found.${column} @@ ${query}`)
      .join(' or ')})`;
  const typed = 'search_query(:typed)';
  const folded = 'search_query(:folded)';
  const conditions: Record<Tier, string> = {
    number: `found.numbers @> array[:number]::text[] and ${hold(folded, 'words')}`,
    'title-typed': `found.title_words @@ ${typed}`,
    typed: hold(typed, 'words'),
    title: `found.title_words @@ ${folded}`,
    anywhere: hold(folded, 'words'),
    'text-typed': hold(typed, 'texts'),
    text: hold(folded, 'words', 'texts'),
  };
  return conditions[tier];
}

/** The place of a hit's tier, where one query ranks all hits. */
export function tierPlace(words: SearchWords, actor: Actor): string {
  const tiers = tiersOf(words).slice(0, -1);
  const cases = tiers.map((tier) => `when ${conditionOf(tier, actor)} then ${TIERS.indexOf(tier)}`);
  return `case ${cases.join(' ')} else ${TIERS.indexOf(LAST_TIER)} end`;
}

export function higherThan(tier: Tier, words: SearchWords, actor: Actor): string[] {
  const tiers = tiersOf(words);
  return tiers.slice(0, tiers.indexOf(tier)).map((higher) => `(${conditionOf(higher, actor)}) is not true`);
}

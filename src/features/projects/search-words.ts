/** What somebody searches for, as the schema's functions read it. */
export interface SearchWords {
  readonly typed: readonly string[];
  readonly folded: readonly string[];
  readonly number: string;
}

const MOST_WORDS = 20;

/**
 * At most so many words, each once, are asked for: the first, and the last, of which the beginning is enough. What stands
 * between is not asked for. A search of no more words than that is asked as it is.
 */
export function fewWords({ typed, folded, number }: SearchWords): SearchWords {
  const length = Math.max(typed.length, folded.length);
  if (length <= MOST_WORDS) return { typed, folded, number };
  const words = Array.from({ length }, (_, at) => [typed[at], folded[at]] as const);
  const distinct = [...new Map(words.slice(0, -1).map((word) => [word.join(' '), word])).values()];
  const asked = [...distinct.slice(0, MOST_WORDS - 1), words.at(-1)!];
  return {
    typed: asked.flatMap(([word]) => word ?? []),
    folded: asked.flatMap(([, word]) => word ?? []),
    number,
  };
}

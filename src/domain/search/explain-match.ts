/** Why a search found a record: of its texts the one that holds most of the words, cut to their surroundings, the words marked. */
import { excerptAround, type Piece } from './excerpt.js';

/** A word as it is written, lower case and of one spelling, and without accents. */
export interface WordForms {
  readonly form: string;
  readonly folded: string;
}

export interface SearchedText<Field extends string> {
  readonly field: Field;
  readonly words: string;
  /** Of what the text is a part, such as the title of a document. */
  readonly of?: string;
}

export interface Match<Field extends string> {
  readonly field: Field;
  readonly excerpt: readonly Piece[];
  readonly of?: string;
}

/** What parts words, as `split_words` has it in the schema; marks that nobody sees part nothing. */
const BETWEEN =
  /([\p{Cc} -/:-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u200a\u2010-\u2029\u202f-\u205f\u206a-\u2bff\u3000-\u303f\ufffc\ufffd]+)/u;

/** The words of a text with what stands between them, each at its turn: between, word, between, word … */
export function piecesOf(text: string): string[] {
  return text.split(BETWEEN);
}

/**
 * @param wanted the words of the search; the last may be the beginning of a word
 * @param formsOf the forms of each word that stands in the texts
 */
export function explainMatch<Field extends string>(
  texts: readonly SearchedText<Field>[],
  wanted: readonly WordForms[],
  formsOf: ReadonlyMap<string, WordForms>,
): Match<Field> | null {
  let best: { readonly hits: Hits; readonly text: SearchedText<Field> } | null = null;
  for (const text of texts) {
    const hits = hitsIn(piecesOf(text.words), wanted, formsOf);
    if (hits.wantedFound > 0 && (!best || isBetter(hits, best.hits))) best = { hits, text };
  }
  if (!best) return null;
  const { field, of } = best.text;
  return { field, excerpt: excerptAround(best.hits.pieces), ...(of !== undefined && { of }) };
}

interface Hits {
  readonly pieces: readonly Piece[];
  /** How many of the wanted words stand in the text as they were typed. */
  readonly wantedAsTyped: number;
  readonly wantedFound: number;
}

function isBetter(one: Hits, other: Hits): boolean {
  return one.wantedFound === other.wantedFound
    ? one.wantedAsTyped > other.wantedAsTyped
    : one.wantedFound > other.wantedFound;
}

/** A word that stands in the text as it was typed is not marked where it stands with other accents. */
function hitsIn(
  texts: readonly string[],
  wanted: readonly WordForms[],
  formsOf: ReadonlyMap<string, WordForms>,
): Hits {
  const marked = new Set<string>();
  let wantedAsTyped = 0;
  let wantedFound = 0;
  wanted.forEach((word, at) => {
    const isBeginning = at === wanted.length - 1;
    const found = (shape: keyof WordForms) =>
      texts.filter((text) => agrees(formsOf.get(text)?.[shape], word[shape], isBeginning));
    const asTyped = found('form');
    const all = asTyped.length > 0 ? asTyped : found('folded');
    if (asTyped.length > 0) wantedAsTyped++;
    if (all.length > 0) wantedFound++;
    for (const text of all) marked.add(text);
  });
  return { pieces: texts.map((text) => ({ text, hit: marked.has(text) })), wantedAsTyped, wantedFound };
}

function agrees(word: string | undefined, wanted: string, isBeginning: boolean): boolean {
  return word !== undefined && (isBeginning ? word.startsWith(wanted) : word === wanted);
}

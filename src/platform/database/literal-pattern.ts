/** A reader's words as plain text inside a LIKE pattern: their % and _ stand for themselves. */
export function literalPattern(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&');
}

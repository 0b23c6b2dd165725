/**
 * The name of a file inside an archive: a number that makes it the only one, then its words without accents, which every
 * system can write. Whatever the title was, it names no folder, no device and nothing hidden.
 */
const LONGEST_STEM = 60;
const WIDTH = 3;

/** @param ending without its dot, of a kind of file that is taken */
export function entryName(number: number, words: string, ending: string): string {
  const stem = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_STEM)
    .replace(/^-+|-+$/g, '');
  return `${[String(number).padStart(WIDTH, '0'), stem].filter(Boolean).join('-')}.${ending}`;
}

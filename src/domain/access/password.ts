/**
 * Rules for passwords that people choose (ASVS 5, 6.2): long, of any characters, and not one that is guessed first. What is
 * common or about the account is taken away; what is left must still be something.
 */
import type { Decision, Refusal } from '../refusal.js';
import { COMMON_WORDS, RUNS } from './guessed-first.js';
import { LEAKED_PASSWORDS } from './leaked-passwords.js';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

const LEAST_OF_ONES_OWN = 4;
const SHORTEST_OWN_WORD = 3;
const SHORTEST_RUN = 3;

export function decidePassword(password: string, about: readonly string[]): Decision<string> {
  const refusals: Refusal[] = [];
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD)
    refusals.push({ code: 'password-too-short', facts: { least: SHORTEST_PASSWORD, length } });
  else if (isGuessedFirst(password, [])) refusals.push({ code: 'password-too-common' });
  else if (isGuessedFirst(password, wordsOf(about))) refusals.push({ code: 'password-tells-account' });
  return refusals.length > 0 ? { allowed: false, refusals } : { allowed: true, value: password };
}

function isGuessedFirst(password: string, ownWords: readonly string[]): boolean {
  const plain = folded(password);
  if (LEAKED_PASSWORDS.has(plain)) return true;
  return [plain, unleeted(plain.replace(/(19|20)\d\d/g, ' '))].some(
    (text) => whatIsOnesOwn(text, ownWords) < LEAST_OF_ONES_OWN,
  );
}

/** How many different characters stand there that are neither a known word, a run nor a repetition. */
function whatIsOnesOwn(text: string, ownWords: readonly string[]): number {
  let rest = text;
  for (const word of [...ownWords, ...COMMON_WORDS].sort((a, b) => b.length - a.length))
    rest = rest.replaceAll(word, ' ');
  rest = withoutRuns(rest)
    .replace(/(.{1,6}?)\1+/g, '$1')
    .replace(/\d{4}|\d{1,2}[-/.]\d{1,2}/g, ' ');
  return new Set(rest.replace(/[\s\p{P}\p{S}]/gu, '')).size;
}

function withoutRuns(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    let length = 1;
    while (at + length < text.length && RUNS.some((run) => run.includes(text.slice(at, at + length + 1))))
      length++;
    rest += length >= SHORTEST_RUN ? ' ' : text.slice(at, at + length);
    at += length;
  }
  return rest;
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function unleeted(text: string): string {
  return text.replace(/[013457@$!]/g, (letter) => LEET[letter]!);
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

function wordsOf(about: readonly string[]): string[] {
  return about.flatMap((text) => {
    const words = folded(text).split(/[^\p{L}\p{N}]+/u);
    return [...words, words.join('')].filter((word) => word.length >= SHORTEST_OWN_WORD);
  });
}

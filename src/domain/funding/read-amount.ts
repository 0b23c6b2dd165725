/** An amount as somebody types or pastes it, read to the đồng and asked about where it may mean another. */

import { vndInWords } from '../values/vnd-in-words.js';
import { LONGEST_SPELLING, plainSpelling } from './amount-spelling.js';
import { parseRecordedAmount, type RecordedAmount } from './recorded-amount.js';

export type DoubtCode =
  | 'not-exact'
  | 'no-unit'
  | 'decimals-or-thousands'
  | 'thousandfold-off-neighbours'
  | 'words-disagree';

export interface Doubt {
  readonly code: DoubtCode;
  /** What it may mean instead, where that is one amount. */
  readonly alternativeVnd?: bigint;
}

export interface AmountReading extends RecordedAmount {
  readonly doubts: readonly Doubt[];
}

/** As far as a thousandfold slip shows: real neighbours differ a hundredfold. */
const FAR = 300n;
const SMALL_VND = 1_000_000n;

/** @param neighbours amounts that stand beside it, such as the other lines of its plan */
export function readAmount(typed: string, neighbours: readonly bigint[] = []): AmountReading | null {
  if (typed.length > LONGEST_SPELLING) return null;
  const reading = parseRecordedAmount(withUnit(typed));
  if (!reading) return null;
  const doubts = [
    reading.precision === 'exact' ? null : { code: 'not-exact' as const },
    doubtOfUnit(typed, reading.amountVnd),
    doubtOfSeparator(typed, reading.amountVnd),
    doubtOfNeighbours(reading.amountVnd, neighbours),
    doubtOfWords(typed, reading.amountVnd),
  ];
  return { ...reading, doubts: doubts.filter((doubt) => doubt !== null) };
}

/** Digits alone, or in groups of three by one separator: đồng is meant where no unit, or another word for it, is said. */
const BARE = /^([\p{L}~≈][\p{L} ]* )?(\d{1,3}(?:([., ])\d{3})(?:\3\d{3})*|\d+) ?(?:đồng)?$/u;

function withUnit(typed: string): string {
  const text = plainSpelling(typed);
  const [, claim = '', digits] = BARE.exec(text) ?? [];
  return digits ? `${claim}${digits.replace(/\D/g, '')} đồng` : text;
}

function doubtOfUnit(typed: string, amountVnd: bigint): Doubt | null {
  const hasUnit = /tỷ|triệu|nghìn|đồng/.test(plainSpelling(typed));
  return hasUnit || amountVnd >= SMALL_VND ? null : { code: 'no-unit' };
}

/** `2.156 tỷ`: dots part thousands, but a foreign hand means decimals. */
function doubtOfSeparator(typed: string, amountVnd: bigint): Doubt | null {
  const isOpen = /^\D*\d{1,3}\.\d{3} *(tỷ|triệu)/u.test(plainSpelling(typed));
  return isOpen ? { code: 'decimals-or-thousands', alternativeVnd: amountVnd / 1_000n } : null;
}

function doubtOfNeighbours(amountVnd: bigint, neighbours: readonly bigint[]): Doubt | null {
  const sorted = neighbours.filter((each) => each > 0n).sort((a, b) => (a < b ? -1 : 1));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) return null;
  if (amountVnd >= middle * FAR) {
    return { code: 'thousandfold-off-neighbours', alternativeVnd: amountVnd / 1_000n };
  }
  if (amountVnd * FAR <= middle) {
    return { code: 'thousandfold-off-neighbours', alternativeVnd: amountVnd * 1_000n };
  }
  return null;
}

/** `106.522.000 đồng (Một trăm linh sáu triệu …)`: the words are the check that papers carry with them. */
function doubtOfWords(typed: string, amountVnd: bigint): Doubt | null {
  const words = /\(([^()]*\p{L}[^()]*)\)/u.exec(typed.normalize('NFC'))?.[1];
  if (!words || !/đồng/iu.test(words)) return null;
  return alike(words) === alike(vndInWords(amountVnd)) ? null : { code: 'words-disagree' };
}

/** Spellings that mean the same number: linh and lẻ, ngàn and nghìn, tỉ and tỷ, bốn and tư, `không trăm` left out. */
function alike(words: string): string {
  return words
    .toLowerCase()
    .replace(/bằng chữ|chẵn|[.,:;/-]/g, ' ')
    .replace(/\blinh\b/g, 'lẻ')
    .replace(/ngàn/g, 'nghìn')
    .replace(/tỉ/g, 'tỷ')
    .replace(/mươi tư/g, 'mươi bốn')
    .replace(/không (nghìn|triệu)|không trăm( lẻ)?|lẻ/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Where a PDF holds signatures (ISO 32000-1, 12.8.1): a byte range of two parts, and between them nothing but the signature in
 * hexadecimal. A gap that holds anything else could hide what the signature does not cover.
 */
export interface SignedRange {
  /** The signed bytes: from the beginning up to the first, from the second up to the third. */
  readonly gapStart: number;
  readonly gapEnd: number;
  readonly end: number;
  readonly coversWholeFile: boolean;
}

export const MOST_SIGNATURES = 20;
/** However often a file repeats them. */
const MOST_PLACES = 1_000;
/** Of a signature with its certificates, time stamp and revocation lists, in hexadecimal. */
const MOST_GAP_BYTES = 1_000_000;
const NAME = '/ByteRange';
/** Longer than four numbers with their spaces and brackets ever are. */
const LONGEST_RANGE = 200;
const FOUR_NUMBERS = /^\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/;

export interface FoundRanges {
  /** Null for a range that does not hold together. */
  readonly ranges: readonly (SignedRange | null)[];
  readonly areTooMany: boolean;
}

export function signedRanges(pdf: Buffer): FoundRanges {
  const found = new Map<string, SignedRange | null>();
  let places = 0;
  for (let at = pdf.indexOf(NAME); at >= 0; at = pdf.indexOf(NAME, at + NAME.length)) {
    if (found.size === MOST_SIGNATURES || places++ === MOST_PLACES)
      return { ranges: [...found.values()], areTooMany: true };
    const begin = at + NAME.length;
    const written = FOUR_NUMBERS.exec(pdf.toString('latin1', begin, begin + LONGEST_RANGE));
    const numbers = written?.slice(1).map(Number);
    // An update of the file may repeat a signature word by word.
    const name = numbers?.join(' ') ?? '';
    if (!found.has(name)) found.set(name, numbers ? rangeOf(pdf, numbers) : null);
  }
  return { ranges: [...found.values()], areTooMany: false };
}

function rangeOf(pdf: Buffer, [start, length, next, rest]: number[]): SignedRange | null {
  const [gapStart, gapEnd, end] = [start! + length!, next!, next! + rest!];
  if (start !== 0 || gapEnd - gapStart < 4 || gapEnd - gapStart > MOST_GAP_BYTES || end > pdf.length)
    return null;
  if (!/^<[0-9A-Fa-f\s]*>$/.test(pdf.toString('latin1', gapStart, gapEnd))) return null;
  return { gapStart, gapEnd, end, coversWholeFile: end === pdf.length };
}

/** An amount as old papers print it, read to whole đồng with the precision that its words claim, or not read at all. */
import { MAX_VND, type Vnd } from '../values/vnd.js';
import type { TotalPrecision } from './funding-line.js';

export interface RecordedAmount {
  readonly amountVnd: Vnd;
  readonly precision: TotalPrecision;
}

const PRECISION_WORDS: readonly [TotalPrecision, RegExp][] = [
  ['about', /^(gần|khoảng|xấp xỉ|ước)(?=[\s\d])/],
  ['over', /^(hơn|trên)(?=[\s\d])/],
  ['at-most', /^(tối đa|không quá)(?=[\s\d])/],
];

/** Exponents of ten. */
const UNITS: Readonly<Record<string, number>> = { tỷ: 9, tỉ: 9, triệu: 6, ngàn: 3, nghìn: 3, đồng: 0 };

const PART = /(\d+(?:[.,]\d+)*)\s*(tỷ|tỉ|triệu|ngàn|nghìn|đồng)(?![\p{L}])/uy;

/** `2,156 tỷ đồng`, `601 triệu 752 ngàn đồng`, `gần 1,5 tỷ`, `106.522.000 đồng (một trăm …)`. */
export function parseRecordedAmount(asWritten: string): RecordedAmount | null {
  const text = asWritten
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:]+|[\s.,;:]+$/g, '');
  const claim = PRECISION_WORDS.find(([, words]) => words.test(text));
  const amount = amountOf(claim ? text.replace(claim[1], '') : text);
  if (amount === null || amount <= 0n || amount > MAX_VND) return null;
  return { amountVnd: amount as Vnd, precision: claim?.[0] ?? 'exact' };
}

/** Parts in falling units, such as triệu then ngàn; a closing `đồng` belongs to the part before it. */
function amountOf(text: string): bigint | null {
  let rest = text.trim().replace(/(\p{L}) đồng$/u, '$1');
  let lastExponent = Number.POSITIVE_INFINITY;
  let sum = 0n;
  while (rest) {
    PART.lastIndex = 0;
    const [whole, number, unit] = PART.exec(rest) ?? [];
    if (!whole || !number || !unit) return null;
    const exponent = UNITS[unit]!;
    const amount = scaled(number, exponent);
    if (amount === null || exponent >= lastExponent) return null;
    sum += amount;
    lastExponent = exponent;
    rest = rest.slice(whole.length).trimStart();
  }
  return sum;
}

/** A comma opens decimals and dots part thousands, as Vietnamese writes them; `218.530` has thousands, `2.5` decimals. */
function scaled(number: string, exponent: number): bigint | null {
  const hasThousands = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(number);
  const [whole, decimals = ''] = hasThousands
    ? number.replaceAll('.', '').split(',')
    : number.replace('.', ',').split(',', 3);
  const isNumber = hasThousands || /^\d+([.,]\d+)?$/.test(number);
  if (!isNumber || decimals.length > exponent) return null;
  return BigInt(`${whole}${decimals}`) * 10n ** BigInt(exponent - decimals.length);
}

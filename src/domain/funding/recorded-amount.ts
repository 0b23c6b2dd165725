/** An amount as old papers print it, read to whole đồng with the precision that its words claim, or not read at all. */
import { MAX_VND, type Vnd } from '../values/vnd.js';
import { plainSpelling } from './amount-spelling.js';
import type { TotalPrecision } from './funding-line.js';

export interface RecordedAmount {
  readonly amountVnd: Vnd;
  readonly precision: TotalPrecision;
}

const PRECISION_WORDS: readonly [TotalPrecision, RegExp][] = [
  ['over', /^(khoảng )?(hơn|trên|ít nhất|tối thiểu|không dưới)(?=[\s\d])/],
  ['about', /^(gần|(ước )?khoảng|xấp xỉ|ước( tính)?|[~≈])(?=[\s\d])/],
  ['at-most', /^((tối đa )?không (vượt )?quá|tối đa|dưới)(?=[\s\d])/],
];

/** Exponents of ten. */
const UNITS: Readonly<Record<string, number>> = { 'nghìn tỷ': 12, tỷ: 9, triệu: 6, nghìn: 3, đồng: 0 };

const PART = /(\d+(?:[.,]\d+)*)\s*(nghìn tỷ|tỷ|triệu|nghìn|đồng)(?![\p{L}])/uy;

/** `2,156 tỷ đồng`, `601 triệu 752 ngàn đồng`, `gần 1,5 tỷ`, `106.522.000 đồng (một trăm …)`. */
export function parseRecordedAmount(asWritten: string): RecordedAmount | null {
  const text = plainSpelling(asWritten);
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

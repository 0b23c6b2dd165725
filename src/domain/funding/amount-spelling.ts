/** The many spellings of one amount that offices and spreadsheets write, brought to the one that is then read. */
import { trimmed } from '../values/trimmed.js';

const SPELLINGS: readonly [RegExp, string | ((whole: string) => string)][] = [
  // `Tổng kinh phí: 1.498.636.500 đồng`, but not `tối đa: 500 triệu`, whose label is part of what it says.
  [/^(?!\D*(?:gần|khoảng|xấp xỉ|ước|hơn|trên|dưới|tối|không))[^\d:]*: */u, ''],
  [/(?<!\p{L})(?:vnđ|vnd|đ|₫)(?!\p{L})/gu, ' đồng '],
  [/(?<!\p{L})tr(?:\.|đ|(?!\p{L}))/gu, (whole) => (whole.endsWith('đ') ? ' triệu đồng ' : ' triệu ')],
  [/tỉ(?!\p{L})/gu, 'tỷ'],
  [/ngàn(?!\p{L})/gu, 'nghìn'],
  [/^ *đồng +(?=\d)(.*)$/u, '$1 đồng'],
  // Commas twice, or before a dot, part thousands as in English: `1,498,636,500.00`.
  [/\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})(?![\d.,])/g, swapSeparators],
  // No đồng has decimals: `1.498.636.500,00`, `1.498.636.500,-`.
  [/(\d\.\d{3}),(?:0{1,2}(?!\d)|-)(?= *(?:đồng|$))/gu, '$1'],
  [/ chẵn$/u, ''],
  [/(?<![\d.,])(\d+) (tỷ|triệu|nghìn) rưỡi(?!\p{L})/gu, '$1,5 $2'],
];

/** No paper writes an amount longer; what is longer is none, and many of these patterns would read long over it. */
export const LONGEST_SPELLING = 300;

/** Lower case, one space between words, without brackets; đồng, triệu, nghìn and tỷ in full. What is too long stays as it is. */
export function plainSpelling(typed: string): string {
  if (typed.length > LONGEST_SPELLING) return typed;
  let text = tidy(
    typed
      .normalize('NFC')
      .toLowerCase()
      .replace(/\([^()]*\)/g, ' '),
  );
  for (const [pattern, plain] of SPELLINGS) text = tidy(text.replace(pattern, plain as string));
  return text;
}

const AROUND = /[\s.,;:]/;

function tidy(text: string): string {
  return trimmed(text, AROUND).replace(/\s+/g, ' ');
}

function swapSeparators(number: string): string {
  return number.replace(/[.,]/g, (separator) => (separator === ',' ? '.' : ','));
}

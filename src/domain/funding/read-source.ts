/** A source of money by its code, or by the words with which sheets of offices name it, with or without accents. */
import { FUNDING_SOURCES, type FundingSource } from './funding-line.js';

/** The first that fits counts: `vốn đối ứng của tỉnh` is counterpart money. */
const WORDS: readonly [FundingSource, RegExp][] = [
  ['counterpart', /doi ung|tu co|counterpart|ngoai ngan sach/],
  ['district-budget', /huyen|district|\bxa\b|thi xa|thanh pho thuoc tinh/],
  ['province-budget', /tinh|province|dia phuong/],
  ['central-budget', /trung uong|\btw\b|\btu\b|central|nha nuoc/],
  ['other', /khac|other/],
];

export function readSource(text: string): FundingSource | null {
  const words = plain(text);
  const code = FUNDING_SOURCES.find((source) => source === words);
  return code ?? WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Beyond this no title and no source is told from another; accents without end would take long to part. */
const MOST_READ = 300;

export function plain(text: string): string {
  return text
    .slice(0, MOST_READ)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

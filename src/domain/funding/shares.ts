/** The share of each source in a total, in hundredths of a percent, each rounded once from exact integers and none bent to sum. */
import type { Language } from '../values/language.js';
import { sumVnd, type Vnd } from '../values/vnd.js';
import { FUNDING_SOURCES, type FundingLine, type FundingSource, hasExactAmount } from './funding-line.js';

export interface Share {
  readonly source: FundingSource;
  readonly amountVnd: Vnd;
  readonly basisPoints: number;
}

/** Of the lines with an exact amount, by source in the usual order. */
export function shares(lines: readonly FundingLine[], totalVnd: bigint): Share[] {
  const exact = lines.filter(hasExactAmount);
  return FUNDING_SOURCES.filter((source) => exact.some((line) => line.source === source)).map((source) => {
    const amountVnd = sumVnd(exact.filter((line) => line.source === source).map((line) => line.amountVnd));
    return { source, amountVnd, basisPoints: basisPoints(amountVnd, totalVnd) };
  });
}

/** Basis points of `part` in `total`, half up. */
export function basisPoints(part: bigint, total: bigint): number {
  if (total <= 0n) return 0;
  return Number((part * 20_000n + total) / (total * 2n));
}

/** `27,51 %` in Vietnamese, `27.51%` in English. */
export function formatShare(points: number, language: Language): string {
  const text = `${Math.trunc(points / 100)}.${String(points % 100).padStart(2, '0')}`;
  return language === 'vi' ? `${text.replace('.', ',')} %` : `${text}%`;
}

/** The share of each source in a total, in hundredths of a percent, rounded once from exact integers. */

/** Basis points of `part` in `total`, half up. */
export function basisPoints(part: bigint, total: bigint): number {
  if (total <= 0n) return 0;
  return Number((part * 20_000n + total) / (total * 2n));
}

/** `27,51 %` in Vietnamese, `27.51%` in English. */
export function formatShare(points: number, language: 'vi' | 'en'): string {
  const text = `${Math.trunc(points / 100)}.${String(points % 100).padStart(2, '0')}`;
  return language === 'vi' ? `${text.replace('.', ',')} %` : `${text}%`;
}

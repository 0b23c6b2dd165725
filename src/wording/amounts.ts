/** Amounts inside sentences, with a minus in front where they are less than nothing. */
import type { Language } from '../domain/values/language.js';
import { formatVnd } from '../domain/values/vnd.js';

/** A figure in a table whose head names the đồng; a dash where there is no such number. */
export function figureIn(amount: bigint | null, language: Language): string {
  return amount === null ? '–' : formatVnd(amount, language).replace(/ .*$/, '');
}

type Fact = string | number | bigint | undefined;

export const amountIn: Readonly<Record<Language, (amount: Fact) => string>> = {
  vi: (amount) => signed(amount, 'vi'),
  en: (amount) => signed(amount, 'en'),
};

function signed(amount: Fact, language: Language): string {
  const value = BigInt(amount ?? 0);
  return value < 0n ? `-${formatVnd(-value, language)}` : formatVnd(value, language);
}

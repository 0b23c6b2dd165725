/** Amounts inside sentences, with a minus in front where they are less than nothing. */
import type { Language } from '../domain/values/language.js';
import { type MoneyUnit, roundedTo } from '../domain/values/money-unit.js';
import { formatVnd, formatWholeNumber } from '../domain/values/vnd.js';
import type { Label } from './wording.js';

/** A figure in a table whose head names the đồng; a dash where there is no such number. */
export function figureIn(amount: bigint | null, language: Language): string {
  return amount === null ? '–' : formatVnd(amount, language).replace(/ .*$/, '');
}

export const UNIT_WORDS: Readonly<Record<MoneyUnit, Label>> = {
  dong: { vi: 'đồng', en: 'VND' },
  million: { vi: 'triệu đồng', en: 'million VND' },
  billion: { vi: 'tỷ đồng', en: 'billion VND' },
};

/**
 * A figure in a table whose head names its unit: a dash where there is no such number, a plain 0 where it is nothing, decimals
 * where it only rounds to nothing.
 */
export function figureInUnit(amount: bigint | null, unit: MoneyUnit, language: Language): string {
  if (amount === null) return '–';
  if (amount === 0n) return '0';
  const { steps, decimals } = roundedTo(unit, amount);
  const size = steps < 0n ? -steps : steps;
  const scale = 10n ** BigInt(decimals);
  const whole = formatWholeNumber(size / scale, language);
  const part =
    decimals === 0 ? '' : `${language === 'vi' ? ',' : '.'}${String(size % scale).padStart(decimals, '0')}`;
  return `${amount < 0n ? '-' : ''}${whole}${part}`;
}

/** An amount inside a sentence of a page that speaks in this unit. */
export function amountInUnit(amount: bigint, unit: MoneyUnit, language: Language): string {
  return `${figureInUnit(amount, unit, language)} ${UNIT_WORDS[unit][language]}`;
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

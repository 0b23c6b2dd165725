import type { Language } from '../../domain/values/language.js';
import { formatDate, isPartialDate } from '../../domain/values/plain-date.js';
import { FRAME } from '../../wording/pages.js';
import { COUNT_WORDS } from '../../wording/trace-words.js';
import { GRADE_WORDS, SEAT_ROLE_WORDS, wordOf } from '../../wording/words.js';

const WORDS = { ...SEAT_ROLE_WORDS, ...GRADE_WORDS, ...COUNT_WORDS };
const BOUND = /^(.+?)-(needed|allowed)(?:-of-(.+))?$/;

/** `excellent-needed-of-present` reads as `Xuất sắc cần`: the bound that the rule puts on that figure. */
export function figureWord(name: string, language: Language): string {
  const [, figure, bound] = BOUND.exec(name) ?? [];
  if (!figure || !bound) return wordOf(WORDS, name, language);
  return `${wordOf(WORDS, figure, language)} ${wordOf(WORDS, bound, language)}`;
}

export function figureText(name: string, value: string | number, language: Language): string {
  return `${figureWord(name, language)}: ${valueText(value, language)}`;
}

function valueText(value: string | number, language: Language): string {
  if (typeof value === 'number') return String(value);
  if (value === 'unknown') return FRAME.unknown[language];
  return isPartialDate(value) ? formatDate(value) : wordOf(WORDS, value, language);
}

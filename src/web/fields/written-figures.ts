/** Dates less exact than a day and quantities, as people write them. */
import { formatDate, type PartialDate } from '../../domain/values/plain-date.js';
import { type FormFields, textIn } from './form-fields.js';
import { readDay } from './written-values.js';

const MONTH = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/;

/** `2/9/2024`, `9/2024` and `2024`; what cannot be read stays as it was typed, and is refused later. */
export function partialDateIn(fields: FormFields, name: string): PartialDate | undefined {
  const text = textIn(fields, name);
  const [, month, year] = MONTH.exec(text ?? '') ?? [];
  return month ? `${year}-${month.padStart(2, '0')}` : text && readDay(text);
}

/** For a field that takes such dates. */
export function shownDate(date: PartialDate | null | undefined): string | undefined {
  return date ? formatDate(date) : undefined;
}

const GROUPED = /^\d{1,3}([.\s]\d{3})+(,\d+)?$/;
const PLAIN = /^\d+([.,]\d+)?$/;

/** `1.250`, `1 250,5` and `3,5` as Vietnamese write them, and `3.5`; what cannot be read stays text, and is refused later. */
export function quantityIn(fields: FormFields, name: string): number | string | undefined {
  const text = textIn(fields, name);
  if (text === undefined) return undefined;
  if (GROUPED.test(text)) return Number(text.replace(/[.\s]/g, '').replace(',', '.'));
  return PLAIN.test(text) ? Number(text.replace(',', '.')) : text;
}

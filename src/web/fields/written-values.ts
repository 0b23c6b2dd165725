/**
 * Dates and amounts as people write them, read once at the door: a field whose name ends in `~date` or `~vnd` reaches its
 * handler under its plain name, as `2024-09-02` or `1498636500`. What cannot be read stays as it was typed, so that the
 * check of its shape refuses it and the form shows it again.
 */
import { isPlainDate } from '../../domain/values/plain-date.js';

export const DATE_FIELD = '~date';
export const MONEY_FIELD = '~vnd';

const READERS = { [DATE_FIELD]: readDay, [MONEY_FIELD]: wholeAmount } as const;

export function readWritten<Fields>(fields: Fields): Fields {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const kind = name.slice(name.lastIndexOf('~'));
      const read = READERS[kind as keyof typeof READERS];
      return read ? [name.slice(0, -kind.length), readEach(value, read)] : [name, value];
    }),
  ) as Fields;
}

function readEach(value: unknown, read: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => readEach(each, read));
  return typeof value === 'string' ? read(value.trim()) : value;
}

/** Nobody writes a day or an amount so long. */
const LONGEST = 300;

const DAY = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/;

/** `2/9/2024`, `02-09-2024` and `02.09.2024` are 2 September 2024. */
export function readDay(text: string): string {
  if (text.length > LONGEST) return text;
  const [, day, month, year] = DAY.exec(text) ?? [];
  if (!day || !month) return text;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : text;
}

const CURRENCY = /(đ|₫|đồng|dong|vnd|vnđ)\.?$/iu;
const PLAIN = /^-?\d+$/;
const GROUPED = /^-?\d{1,3}(?:([.,\s\u00a0\u202f])\d{3})(?:\1\d{3})*$/;

/** `1.498.636.500 đ`, `1,498,636,500` and `1 498 636 500` are one amount; a fraction of a đồng is none. */
export function wholeAmount(text: string): string {
  if (text.length > LONGEST) return text;
  const figure = text.normalize('NFC').replace(CURRENCY, '').trimEnd();
  return PLAIN.test(figure) || GROUPED.test(figure) ? figure.replace(/[^\d-]/g, '') : text;
}

/** Cells of spreadsheets: amounts are real numbers, and no text can become a formula. */
import type { Cell } from 'write-excel-file/node';
import type { CellValue } from '../../domain/reporting/paper.js';
import { isPlainDate, paperDate } from '../../domain/values/plain-date.js';
import { MAX_VND } from '../../domain/values/vnd.js';
import { printable, withinCell } from './printable.js';

/** What a spreadsheet might take for a formula when the cell is edited or exported as CSV. */
const FORMULA_PREFIX = /^[=+\-@\t\r\n]/;

/** What any table shows of a text, whatever file it becomes: without what cannot be printed, and no formula. */
export function cellText(text: string): string {
  const printed = printable(text);
  return FORMULA_PREFIX.test(printed) ? `'${printed}` : printed;
}

/** `_x0041_` is how spreadsheets write a character that XML cannot hold: what only looks so must not become one. */
export function sheetText(text: string): string {
  return withinCell(cellText(text)).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

export function textCell(text: string | null | undefined): Cell {
  return { type: String, value: sheetText(text ?? '') };
}

/** A number as far as a spreadsheet holds one exactly, which is fifteen digits; beyond that its digits as text. */
export function amountCell(amount: bigint | null): Cell {
  if (amount === null) return null;
  const size = amount < 0n ? -amount : amount;
  if (size > MAX_VND) return { type: String, value: String(amount), align: 'right' };
  return { type: Number, value: Number(amount), format: '#,##0' };
}

/** A day is a real date; a month or a year is what old papers give, and stays text. */
export function cellOf(value: CellValue): Cell {
  switch (value.is) {
    case 'text':
      return textCell(value.text);
    case 'count':
      return { type: Number, value: value.value, format: '#,##0' };
    case 'amount':
      return amountCell(value.amountVnd);
    case 'date':
      if (value.date === null) return null;
      if (!isPlainDate(value.date)) return textCell(paperDate(value.date));
      return { type: Date, value: new Date(`${value.date}T00:00:00Z`), format: 'dd/mm/yyyy' };
  }
}

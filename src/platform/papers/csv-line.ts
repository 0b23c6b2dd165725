import type { CellValue } from '../../domain/reporting/paper.js';
import { cellText } from './cells.js';

/** Tells spreadsheet programs that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Where a program that parts columns by semicolons or tabs would begin a cell, with a formula in it. */
const FORMULA_INSIDE = /[;\t\r\n](?=(?:[^\S;\t\r\n]|")*[=+\-@])/g;

/** A line of a table (RFC 4180); no text in it can become a formula, wherever a program parts it. */
export function csvLine(values: readonly (string | number | bigint | null)[]): string {
  return `${values.map((value) => csvField(typeof value === 'string' ? csvText(value) : String(value ?? ''))).join(',')}\r\n`;
}

function csvText(text: string): string {
  return cellText(text).replace(FORMULA_INSIDE, "$&'");
}

/** Days as ISO 8601 writes them, amounts in whole đồng without separators: for other programs. */
export function csvCells(row: readonly CellValue[]): string {
  return csvLine(row.map(fieldValue));
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function fieldValue(value: CellValue): string | number | bigint | null {
  switch (value.is) {
    case 'text':
      return value.text;
    case 'count':
      return value.value;
    case 'amount':
      return value.amountVnd;
    case 'date':
      return value.date;
  }
}

import type { CellValue, PaperTable } from '../../domain/reporting/paper.js';
import { harmless } from './cells.js';

/** Tells spreadsheet programs that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** All tables below each other, each under its title, an empty line between them (RFC 4180). */
export function tablesCsv(tables: readonly PaperTable[]): string {
  const lines = tables.flatMap(({ title, columns, rows }) => [
    fieldOf(title),
    columns.map(fieldOf).join(','),
    ...rows.map((row) => row.map((value) => fieldOf(wordsOf(value))).join(',')),
    '',
  ]);
  return BYTE_ORDER_MARK + lines.join('\r\n');
}

function wordsOf(value: CellValue): string {
  switch (value.is) {
    case 'text':
      return harmless(value.text);
    case 'count':
      return String(value.value);
    case 'amount':
      return value.amountVnd === null ? '' : String(value.amountVnd);
    case 'date':
      return value.date ?? '';
  }
}

function fieldOf(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

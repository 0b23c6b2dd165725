import type { CellValue, PaperTable } from '../../domain/reporting/paper.js';
import { harmless } from './cells.js';
import { csvField } from './csv-line.js';

/** Tells spreadsheet programs that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** All tables below each other, each under its title, an empty line between them (RFC 4180). */
export function tablesCsv(tables: readonly PaperTable[]): string {
  const lines = tables.flatMap(({ title, columns, rows }) => [
    csvField(title),
    columns.map(csvField).join(','),
    ...rows.map((row) => row.map((value) => csvField(wordsOf(value))).join(',')),
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

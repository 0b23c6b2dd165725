import type { CellValue } from '../../domain/reporting/paper.js';
import { csvLine } from './csv-line.js';
import { printable } from './printable.js';
import { inPieces, type StreamedTable } from './table-stream.js';
import { BYTE_ORDER_MARK } from './tables-csv.js';

/** One table alone, for other programs: a line of names, then the rows (RFC 4180). */
export function csvStream(table: StreamedTable): AsyncGenerator<Buffer> {
  return inPieces(linesOf(table));
}

async function* linesOf({ columns, rows }: StreamedTable): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(columns.map(({ label }) => label));
  for await (const row of rows) yield csvLine(row.map(fieldValue));
}

function fieldValue(value: CellValue): string | number | bigint | null {
  switch (value.is) {
    case 'text':
      return printable(value.text);
    case 'count':
      return value.value;
    case 'amount':
      return value.amountVnd;
    case 'date':
      return value.date;
  }
}

import { BYTE_ORDER_MARK, csvCells, csvLine } from './csv-line.js';
import { inPieces, type StreamedTable } from './table-stream.js';

/** One table alone, for other programs: a line of names, then the rows (RFC 4180). */
export function csvStream(table: StreamedTable): AsyncGenerator<Buffer> {
  return inPieces(linesOf(table));
}

async function* linesOf({ columns, rows }: StreamedTable): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(columns.map(({ label }) => label));
  for await (const row of rows) yield csvCells(row);
}

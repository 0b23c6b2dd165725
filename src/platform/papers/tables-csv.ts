import type { PaperTable } from '../../domain/reporting/paper.js';
import { BYTE_ORDER_MARK, csvCells, csvLine } from './csv-line.js';

/** All tables below each other, each under its title, an empty line between them (RFC 4180). */
export function tablesCsv(tables: readonly PaperTable[]): string {
  const texts = tables.map(({ title, columns, rows }) =>
    [csvLine([title]), csvLine(columns), ...rows.map(csvCells)].join(''),
  );
  return BYTE_ORDER_MARK + texts.join('\r\n');
}

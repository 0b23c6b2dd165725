import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { PaperTable } from '../../domain/reporting/paper.js';
import { cellOf, textCell } from './cells.js';

/** What a spreadsheet program allows in the name of a sheet, and how long. */
const FORBIDDEN = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;
const WIDTHS = { first: 42, other: 24 };

/** One sheet for each table. */
export function tablesWorkbook(tables: readonly PaperTable[]): Promise<Buffer> {
  const sheets = tables.map(({ title, columns, rows }) => ({
    sheet: title.replace(FORBIDDEN, ' ').slice(0, LONGEST_NAME),
    data: [columns.map(headingCell), ...rows.map((row) => row.map(cellOf))],
    columns: columns.map((_, at) => ({ width: at === 0 ? WIDTHS.first : WIDTHS.other })),
  }));
  return writeXlsxFile(sheets).toBuffer();
}

function headingCell(label: string): Cell {
  return { ...(textCell(label) as object), fontWeight: 'bold', wrap: true } as Cell;
}

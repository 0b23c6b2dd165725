/** Cells copied from a spreadsheet: parted by tabs and line breaks, quoted where they hold such; a row of titles says the columns. */
import { GRID_COLUMNS, type GridColumn, type GridRow, isBlank } from './plan-grid.js';
import { plain, readSource } from './read-source.js';

const MOST_ROWS = 200;

export function cellsIn(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const [, quoted, bare = '', end] = cell.exec(text) ?? [];
    if (end === undefined) break;
    row.push((quoted?.replaceAll('""', '"') ?? bare).replace(/\s+/g, ' ').trim());
    if (end === '\t') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

const TITLES: readonly [GridColumn, RegExp][] = [
  ['amountVnd', /so tien|kinh phi|thanh tien|amount|gia tri/],
  ['sourceDetail', /noi dung|dien giai|detail|words/],
  ['contributor', /don vi|dong gop|contributor|to chuc/],
  ['year', /nam|year/],
  ['budgetLine', /khoan|muc chi|budget line/],
  ['source', /nguon|source/],
];

/** Rows of a plan, by the titles of their columns, else in the order of the grid; a closing row of sums is left out. */
export function readSheet(text: string): GridRow[] {
  const [first = [], ...rest] = cellsIn(text).filter((row) => row.some(Boolean));
  const titled = columnsIn(first);
  const columns: readonly (GridColumn | null)[] = titled ?? GRID_COLUMNS;
  const rows = titled ? rest : [first, ...rest];
  return rows
    .slice(0, MOST_ROWS)
    .map((cells) => rowOf(cells, columns))
    .filter((row) => !isBlank(row) && !isSumRow(row));
}

function columnsIn(cells: readonly string[]): (GridColumn | null)[] | null {
  if (cells.some((cell) => /\d/.test(cell))) return null;
  const columns = cells.map((cell) => TITLES.find(([, title]) => title.test(plain(cell)))?.[0] ?? null);
  const known = columns.filter((column) => column !== null);
  return known.includes('amountVnd') && known.includes('source') ? columns : null;
}

function rowOf(cells: readonly string[], columns: readonly (GridColumn | null)[]): GridRow {
  const row: Partial<Record<GridColumn, string>> = {};
  columns.forEach((column, at) => {
    if (column && cells[at]) row[column] = cells[at];
  });
  return row;
}

function isSumRow({ source = '' }: GridRow): boolean {
  return readSource(source) === null && /^(tong|cong|total|sum)/.test(plain(source));
}

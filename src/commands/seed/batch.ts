/** Rows on their way into the database, held as lines of COPY's text format, table by table. */
import { type Cell, type Row, TABLES, type Table } from './tables.js';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

export class Batch {
  private readonly lines = new Map<Table, string[]>();

  add<T extends Table>(table: T, row: Row<T>): void {
    const cells = TABLES[table].map((column) => copyCell((row as Record<string, Cell>)[column]!));
    const lines = this.lines.get(table);
    if (lines) lines.push(cells.join('\t'));
    else this.lines.set(table, [cells.join('\t')]);
  }

  of(table: Table): readonly string[] {
    return this.lines.get(table) ?? [];
  }

  get rowCount(): number {
    let count = 0;
    for (const lines of this.lines.values()) count += lines.length;
    return count;
  }
}

export function copyCell(cell: Cell): string {
  if (cell === null) return '\\N';
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!);
}

import type { CellValue } from '../../domain/reporting/paper.js';

export interface StreamedColumn {
  readonly label: string;
  /** In characters, as spreadsheets count. */
  readonly width: number;
}

/** A table of any length: its rows are read while the file is written, and never stand in memory together. */
export interface StreamedTable {
  /** Short: a spreadsheet names its sheet by it. */
  readonly title: string;
  readonly columns: readonly StreamedColumn[];
  readonly rows: AsyncIterable<readonly CellValue[]>;
}

const PIECE = 64 * 1024;

/** Small texts in pieces worth writing. */
export async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let held = '';
  for await (const text of texts) {
    held += text;
    if (held.length < PIECE) continue;
    yield Buffer.from(held);
    held = '';
  }
  if (held) yield Buffer.from(held);
}

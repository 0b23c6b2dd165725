/** How wide each column of a table is, in parts of a hundred: long cells get more room, and no figure or word is broken. */
import type { PaperTable } from '../../domain/reporting/paper.js';
import { cellWords } from '../../wording/cell-words.js';

/** In letters. */
const MOST = 30;
const LEAST = 4;
const PADDING = 3;
/** Rows beyond these hardly say more, and a table may have thousands. */
const ROWS_LOOKED_AT = 200;

export function columnShares({ columns, rows }: PaperTable): number[] {
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  const letters = columns.map((label, at) => {
    const cells = looked.map((row) => cellWords(row[at]!).length);
    return Math.min(Math.max(LEAST, longestWord(label), ...cells), MOST) + PADDING;
  });
  const all = letters.reduce((sum, one) => sum + one, 0);
  return letters.map((one) => (100 * one) / all);
}

function longestWord(label: string): number {
  return Math.max(...label.split(/\s/).map(({ length }) => length));
}

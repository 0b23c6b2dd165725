/** How a table is printed: wide columns where cells are long, letters as large as they can be with no figure or word broken. */
import type { CellValue, PaperTable } from '../../domain/reporting/paper.js';
import { cellWords } from '../../wording/cell-words.js';
import { MARGIN_MM, PAGE_MM, SIZE } from './paper-layout.js';

export interface TablePrint {
  /** Of each column, in parts of a hundred. */
  readonly shares: readonly number[];
  /** Of its letters, in points. */
  readonly size: number;
}

const POINTS_PER_MM = 72 / 25.4;
const WIDTH = (PAGE_MM.width - MARGIN_MM.left - MARGIN_MM.right) * POINTS_PER_MM;
/** What stands beside the words of a cell, borders and all, in points. */
const PADDING = 13;
const SMALLEST = 7;
/** In letters: a longer cell takes another line, a longer word is broken, a longer figure never. */
const LONGEST_LINE = 30;
const LONGEST_WORD = 17;
/** Rows beyond these hardly say more, and a table may have thousands; the last one has the sums. */
const ROWS_LOOKED_AT = 200;

export function tablePrint({ columns, rows }: PaperTable): TablePrint {
  const looked = [...rows.slice(0, ROWS_LOOKED_AT), ...rows.slice(ROWS_LOOKED_AT).slice(-1)];
  const needs = columns.map((label, at) => {
    const cells = looked.map((row) => row[at]!);
    return {
      word: Math.max(HEADING * longestWord(label), ...cells.map(unbroken)),
      line: longestOf(cells.map(cellWords), LONGEST_LINE),
    };
  });
  const room = WIDTH - PADDING * columns.length;
  const words = needs.reduce((sum, { word }) => sum + word, 0);
  const size = Math.max(SMALLEST, Math.min(SIZE.table, Math.floor((2 * room) / words) / 2));
  // What the words leave goes to the cells that are longer than their longest word.
  const wishes = needs.map(({ word, line }) => Math.max(0, line - word) * size);
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  const left = Math.max(0, room - words * size);
  const widths = needs.map(
    ({ word }, at) =>
      PADDING + word * size + (wished > 0 ? (left * wishes[at]!) / wished : left / columns.length),
  );
  const all = widths.reduce((sum, width) => sum + width, 0);
  return { shares: widths.map((width) => (100 * width) / all), size };
}

function unbroken(cell: CellValue): number {
  return cell.is === 'text' ? longestWord(cell.text) : widthOf(cellWords(cell));
}

function longestWord(text: string): number {
  return longestOf(text.split(/\s/), LONGEST_WORD);
}

/** The widest of these texts, in the height of its letters. */
function longestOf(texts: readonly string[], most: number): number {
  return Math.max(0, ...texts.map((text) => widthOf(text.slice(0, most))));
}

/** Bold letters are wider. */
const HEADING = 1.1;
/** Widths in Times New Roman, of the widest letter of each kind. */
const NARROW = /[.,:;/()\sijlt|']/;
const WIDE = /[mwMW\p{Lu}@%&]/u;

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += NARROW.test(letter) ? 0.33 : WIDE.test(letter) ? 0.8 : 0.52;
  return width;
}

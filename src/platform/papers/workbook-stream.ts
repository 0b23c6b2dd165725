/**
 * A workbook of one sheet, written row by row (ECMA-376 part 1, SpreadsheetML): memory stays flat, however long the table is.
 * Libraries that draw workbooks take all rows at once.
 */
import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { CellValue } from '../../domain/reporting/paper.js';
import { daysBetween, isPlainDate, paperDate } from '../../domain/values/plain-date.js';
import { MAX_VND } from '../../domain/values/vnd.js';
import { sheetText } from './cells.js';
import { printable } from './printable.js';
import { inPieces, type StreamedTable } from './table-stream.js';
import { PARTS, STYLE, workbookXml } from './workbook-parts.js';

/** Reading ends when the workbook is whole, and fails when a row could not be read. */
export function workbookStream(table: StreamedTable): Readable {
  const archive = new yazl.ZipFile();
  const out = archive.outputStream as Readable;
  const sheet = Readable.from(inPieces(sheetXml(table)), { objectMode: false });
  // What breaks an entry must break what is read, and an entry that nobody reads on must let go of its rows.
  sheet.on('error', (error) => out.destroy(error));
  // Whoever reads hears of it; where nobody reads yet, an error without a listener would end the program.
  out.on('error', () => {});
  out.on('close', () => sheet.destroy());
  for (const [name, xml] of Object.entries(PARTS)) archive.addBuffer(Buffer.from(xml), name);
  archive.addBuffer(Buffer.from(workbookXml(escaped(printable(table.title)))), 'xl/workbook.xml');
  archive.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  archive.end();
  return out;
}

async function* sheetXml({ columns, rows }: StreamedTable): AsyncGenerator<string> {
  const names = columns.map((_, at) => columnName(at));
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  yield rowXml(
    1,
    columns.map(({ label }, at) => textXml(`${names[at]}1`, label, STYLE.heading)),
  );
  let number = 1;
  for await (const row of rows) {
    number++;
    yield rowXml(
      number,
      row.map((value, at) => cellXml(`${names[at]}${number}`, value)),
    );
  }
  yield '</sheetData></worksheet>';
}

function rowXml(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(place: string, value: CellValue): string {
  switch (value.is) {
    case 'text':
      return value.text === '' ? '' : textXml(place, value.text);
    case 'count':
      return numberXml(place, value.value, STYLE.number);
    case 'amount':
      return value.amountVnd === null ? '' : amountXml(place, value.amountVnd);
    case 'date':
      return value.date === null ? '' : dateXml(place, value.date);
  }
}

/** A number as far as a spreadsheet holds one exactly, which is fifteen digits; beyond that its digits as text. */
function amountXml(place: string, amount: bigint): string {
  const isExact = amount <= MAX_VND && amount >= -MAX_VND;
  return isExact ? numberXml(place, amount, STYLE.number) : textXml(place, String(amount));
}

const DAY_ZERO = '1899-12-30';
/** Before it spreadsheets count a day that never was: 29 February 1900. */
const FIRST_SURE_DAY = 61;

/** A day is a real date; a month or a year is what old papers give, and stays text. */
function dateXml(place: string, date: string): string {
  const serial = isPlainDate(date) ? daysBetween(DAY_ZERO, date) : 0;
  return serial < FIRST_SURE_DAY ? textXml(place, paperDate(date)) : numberXml(place, serial, STYLE.date);
}

function numberXml(place: string, value: number | bigint, style: number): string {
  return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
}

function textXml(place: string, text: string, style: number = STYLE.text): string {
  const shown = escaped(sheetText(text));
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}

/** A, B … Z, AA. */
function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

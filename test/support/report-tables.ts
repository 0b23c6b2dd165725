/** The tables of a report read back from each of its shapes, every cell as plain text without separators of thousands. */
import JSZip from 'jszip';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readXlsxFile from 'read-excel-file/node';

export type ReadTable = readonly (readonly string[])[];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  const words = text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!).trim();
  if (words === '–') return '';
  return /^-?\d{1,3}(\.\d{3})+$/.test(words) ? words.replaceAll('.', '') : words;
}

function rowsBetween(text: string, row: RegExp, cell: RegExp, wordsOf: (cell: string) => string): ReadTable {
  return [...text.matchAll(row)].map(([, inner]) =>
    [...inner!.matchAll(cell)].map(([, words]) => plain(wordsOf(words!))),
  );
}

export interface LinkedFigure {
  readonly path: string;
  readonly text: string;
}

/** With their header; a figure that is a link has the path it leads to. */
export function tablesOfPage(html: string): { tables: ReadTable[]; figures: LinkedFigure[] } {
  const tables = [
    ...html.matchAll(/<table class="table table-vcenter card-table caption-top"><caption>.*?<\/table>/gs),
  ].map(([table]) =>
    rowsBetween(table, /<tr>(.*?)<\/tr>/gs, /<t[dh][^>]*>(.*?)<\/t[dh]>/gs, (cell) =>
      cell.replace(/<[^>]*>/g, ''),
    ),
  );
  const figures = [...html.matchAll(/href="\/reports\/figures\?([^"]*)">([^<]*)</g)].map(
    ([, query, text]) => ({
      path: new URLSearchParams(query!.replaceAll('&amp;', '&')).get('path')!,
      text: plain(text!),
    }),
  );
  return { tables, figures };
}

export async function tablesOfDocx(bytes: Buffer): Promise<ReadTable[]> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = await zip.file('word/document.xml')!.async('string');
  const words = (cell: string) =>
    [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
  return [...xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table]) =>
    rowsBetween(table!, /<w:tr(?: [^>]*)?>(.*?)<\/w:tr>/gs, /<w:tc(?: [^>]*)?>(.*?)<\/w:tc>/gs, words),
  );
}

export async function tablesOfXlsx(bytes: Buffer): Promise<ReadTable[]> {
  const sheets = await readXlsxFile(bytes);
  return sheets.map(({ data }) =>
    data.map((row) => row.map((cell) => (cell === null ? '' : plain(String(cell))))),
  );
}

/** Of a text the numbers in their order, without separators of thousands: what is broken over lines or cells reads the same. */
export function numbersIn(text: string): string[] {
  return (text.match(/\d{1,3}(?:\.\d{3})+|\d+/g) ?? []).map((number) => number.replaceAll('.', ''));
}

/** The numbers of a PDF as they are drawn, cell by cell. */
export async function numbersOfPdf(bytes: Buffer): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const numbers: string[] = [];
  for (let at = 1; at <= pdf.numPages; at++) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    numbers.push(...numbersIn(items.map((item) => ('str' in item ? item.str : '')).join(' ')));
  }
  await pdf.destroy();
  return numbers;
}

/** Under their titles, which stand alone in their line. */
export function tablesOfCsv(text: string): ReadTable[] {
  const rows = recordsOf(text.replace('\uFEFF', ''));
  const tables: string[][][] = [];
  for (const [at, row] of rows.entries()) {
    const follows = at === 0 || rows[at - 1]!.join('') === '';
    if (follows) tables.push([]);
    else if (row.join('') !== '') tables.at(-1)!.push(row.map(plain));
  }
  return tables;
}

function recordsOf(text: string): string[][] {
  const fields = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)];
  const rows: string[][] = [[]];
  for (const [whole, quoted, bare, end] of fields) {
    if (whole === '' && rows.at(-1)!.length === 0) break;
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows;
}

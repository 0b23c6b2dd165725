/**
 * A paper as a PDF file, in the layout of its DOCX; Tinos has the widths of Times New Roman, so that lines break where Word
 * breaks them. The same paper gives the same bytes.
 */
import { createRequire } from 'node:module';
import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { CellValue, Paper, PaperBlock, PaperTable } from '../../domain/reporting/paper.js';
import { cellWords } from '../../wording/cell-words.js';
import { type ChartPen, chartPen } from './chart-svg.js';
import { madePaper } from './made-paper.js';
import {
  BEFORE_PARAGRAPH,
  END_COLUMNS,
  FIRST_LINE_MM,
  HEAD_COLUMNS,
  MARGIN_MM,
  PAGE_MM,
  SIZE,
} from './paper-layout.js';
import { printable } from './printable.js';
import { tablePrint } from './table-print.js';

const fontFile = (style: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`);
const FONTS = {
  Tinos: {
    normal: fontFile('400Regular'),
    italics: fontFile('400Regular_Italic'),
    bold: fontFile('700Bold'),
    bolditalics: fontFile('700Bold_Italic'),
  },
};

const NO_BORDER: [boolean, boolean, boolean, boolean] = [false, false, false, false];
const POINTS_PER_MM = 72 / 25.4;
const mm = (millimetres: number) => millimetres * POINTS_PER_MM;
const MARGINS: [number, number, number, number] = [
  mm(MARGIN_MM.left),
  mm(MARGIN_MM.top),
  mm(MARGIN_MM.right),
  mm(MARGIN_MM.bottom),
];

export async function paperPdf(paper: Paper): Promise<Buffer> {
  const pageNumber = { alignment: 'center', fontSize: SIZE.head, margin: [0, mm(9), 0, 0] };
  return madePaper({
    kind: 'pdf',
    definition: definitionOf(paper, await chartPen()),
    pageNumber,
    fonts: FONTS,
  });
}

function definitionOf(paper: Paper, draw: ChartPen): TDocumentDefinitions {
  const blocks = paper.blocks.flatMap((block) => blockOf(block, draw));
  const closing = isShort(paper.blocks.at(-1)) ? blocks.splice(-1) : [];
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    defaultStyle: { font: 'Tinos', fontSize: SIZE.body },
    info: { title: printable(paper.subject), creationDate: new Date(`${paper.asOf}T00:00:00Z`) },
    content: [
      headOf(paper),
      centred(paper.kind, { bold: true, margin: [0, 2 * BEFORE_PARAGRAPH, 0, 0] }),
      centred(paper.subject, { bold: true }),
      rule(mm(50)),
      centred(paper.addressee, { margin: [0, BEFORE_PARAGRAPH, 0, 0] }),
      ...blocks,
      { unbreakable: true, stack: [...closing, endOf(paper)] },
    ],
  };
}

/** A signature never stands alone on a page: what closes the text goes with it. */
function isShort(block: PaperBlock | undefined): boolean {
  return block?.is === 'paragraph' && block.text.length < 1_000;
}

/** Left the agency with its number, right the state's title with place and date. */
function headOf(paper: Paper): ContentTable {
  const left = [
    ...(paper.parentAgency ? [centred(paper.parentAgency, { fontSize: SIZE.head })] : []),
    centred(paper.agency, { fontSize: SIZE.head, bold: true }),
    rule(mm(22)),
    centred(paper.number, { fontSize: SIZE.head }),
  ];
  const right = [
    centred(paper.stateTitle, { fontSize: SIZE.head, bold: true }),
    centred(paper.motto, { bold: true }),
    rule(mm(60)),
    centred(paper.placeAndDate, { italics: true }),
  ];
  return twoColumns([left, right], HEAD_COLUMNS);
}

function endOf({ recipientsTitle, recipients, signature }: Paper): ContentTable {
  const left = [
    plain(recipientsTitle, { fontSize: SIZE.recipientsTitle, bold: true, italics: true }),
    ...recipients.map((line) => plain(line, { fontSize: SIZE.recipients })),
  ];
  const table = twoColumns([left, signature.map((line) => centred(line, { bold: true }))], END_COLUMNS);
  return { ...table, margin: [0, 2 * BEFORE_PARAGRAPH, 0, 0] };
}

function twoColumns(columns: readonly Content[][], parts: readonly number[]): ContentTable {
  return {
    layout: 'columns',
    table: {
      widths: parts.map((part) => `${part}%`),
      dontBreakRows: true,
      body: [columns.map((stack) => ({ stack }))],
    },
  };
}

function blockOf(block: PaperBlock, draw: ChartPen): Content[] {
  switch (block.is) {
    case 'section':
    case 'part':
      return [plain(block.text, { bold: true, margin: [0, BEFORE_PARAGRAPH, 0, 0], headlineLevel: 1 })];
    case 'paragraph':
    case 'item':
      return [bodyOf(block.text)];
    case 'table':
      return [tableOf(block.table)];
    case 'chart':
      return [
        {
          svg: draw(block.chart),
          width: mm(PAGE_MM.width - MARGIN_MM.left - MARGIN_MM.right),
          margin: [0, BEFORE_PARAGRAPH, 0, 0],
        },
      ];
  }
}

/** Title and heading stand on each page that the table reaches, and never without a row. */
function tableOf(table: PaperTable): ContentTable {
  const { title, columns, rows } = table;
  const { shares, size } = tablePrint(table);
  const heading = columns.map((label): TableCell => centred(label, { fontSize: size, bold: true }));
  const titleCell: TableCell = {
    ...plain(title, { italics: true }),
    colSpan: columns.length,
    border: NO_BORDER,
  };
  return {
    margin: [0, BEFORE_PARAGRAPH, 0, 0],
    table: {
      headerRows: 2,
      keepWithHeaderRows: rows.length > 0 ? 1 : 0,
      widths: shares.map((share) => `${share}%`),
      body: [
        [titleCell, ...columns.slice(1).map(() => ({ text: '', border: NO_BORDER }))],
        heading,
        ...rows.map((row) => row.map((value) => cellOf(value, size))),
      ],
    },
    layout: 'titled',
  };
}

function cellOf(value: CellValue, size: number): TableCell {
  const isFigure = value.is === 'count' || value.is === 'amount';
  return plain(cellWords(value), { fontSize: size, alignment: isFigure ? 'right' : 'left' });
}

function bodyOf(text: string): Content {
  return plain(text, {
    alignment: 'justify',
    leadingIndent: mm(FIRST_LINE_MM),
    margin: [0, BEFORE_PARAGRAPH, 0, 0],
  });
}

type Style = Partial<Omit<Extract<Content, { text: unknown }>, 'text'>>;

function centred(text: string, style: Style = {}) {
  return plain(text, { alignment: 'center', ...style });
}

function plain(text: string, style: Style = {}) {
  return { text: breakable(printable(text)), ...style };
}

/** Words without end are measured again for each of their lines: places to break them keep that short. */
function breakable(text: string): string {
  return text.replace(/\S{60}(?=\S)/g, '$&\u200b');
}

function rule(length: number): Content {
  return {
    alignment: 'center',
    margin: [0, 2, 0, 3],
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.75 }],
  };
}

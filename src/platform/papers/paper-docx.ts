/** A paper as a DOCX file in the layout of Nghị định 30/2020/NĐ-CP, Appendix I: A4, Times New Roman, numbers from page 2 on. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  type ISectionOptions,
  type ITableCellOptions,
  PageNumber,
  type Paragraph,
  type Table,
  type TableCell,
  type TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Chart } from '../../domain/reporting/chart.js';
import type { CellValue, Paper, PaperBlock, PaperTable } from '../../domain/reporting/paper.js';
import { cellWords } from '../../wording/cell-words.js';
import { chartInWords } from '../../wording/chart-words.js';
import { chartPicture } from './chart-png.js';
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

const TEXT_MM = PAGE_MM.width - MARGIN_MM.left - MARGIN_MM.right;
const FONT = 'Times New Roman';
/** Word counts spaces in twentieths of a point, sizes of letters in halves. */
const SPACE_BEFORE = BEFORE_PARAGRAPH * 20;
const NOTHING = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NOTHING,
  bottom: NOTHING,
  left: NOTHING,
  right: NOTHING,
  insideHorizontal: NOTHING,
  insideVertical: NOTHING,
};

type Docx = typeof import('docx');
type PartName =
  | 'Document'
  | 'Header'
  | 'ImageRun'
  | 'Paragraph'
  | 'Table'
  | 'TableCell'
  | 'TableRow'
  | 'TextRun';

/** A part as it is described; it is built where the paper is made, from top to bottom, which numbers its pictures. */
function part<Name extends PartName>(
  name: Name,
  given: ConstructorParameters<Docx[Name]>[0],
): InstanceType<Docx[Name]> {
  return { part: name, given } as unknown as InstanceType<Docx[Name]>;
}

interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

export async function paperDocx(paper: Paper): Promise<Buffer> {
  const blocks = await Promise.all(paper.blocks.map(blockOf));
  const section: ISectionOptions = {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: convertMillimetersToTwip(PAGE_MM.width),
          height: convertMillimetersToTwip(PAGE_MM.height),
        },
        margin: {
          top: convertMillimetersToTwip(MARGIN_MM.top),
          bottom: convertMillimetersToTwip(MARGIN_MM.bottom),
          left: convertMillimetersToTwip(MARGIN_MM.left),
          right: convertMillimetersToTwip(MARGIN_MM.right),
        },
      },
    },
    headers: {
      first: part('Header', { children: [] }),
      default: part('Header', {
        children: [
          part('Paragraph', {
            alignment: AlignmentType.CENTER,
            children: [part('TextRun', { children: [PageNumber.CURRENT], font: FONT, size: SIZE.head * 2 })],
          }),
        ],
      }),
    },
    children: [
      headOf(paper),
      centred(paper.kind, { bold: true }, 240),
      centred(paper.subject, { bold: true }, 0),
      lineBelow(60),
      centred(paper.addressee, {}, SPACE_BEFORE),
      ...blocks.flat(),
      endOf(paper),
    ],
  };
  const styles = { default: { document: { run: { font: FONT, size: SIZE.body * 2 } } } };
  const document = part('Document', { title: printable(paper.subject), styles, sections: [section] });
  return madePaper({ kind: 'docx', document, day: paper.asOf });
}

/** Left the agency with its number, right the state's title with place and date. */
function headOf(paper: Paper): Table {
  const left = [
    ...(paper.parentAgency ? [centred(paper.parentAgency, { size: SIZE.head })] : []),
    centred(paper.agency, { size: SIZE.head, bold: true }),
    lineBelow(22),
    centred(paper.number, { size: SIZE.head }),
  ];
  const right = [
    centred(paper.stateTitle, { size: SIZE.head, bold: true }),
    centred(paper.motto, { bold: true }),
    lineBelow(24),
    centred(paper.placeAndDate, { italics: true }),
  ];
  return twoColumns([left, right], HEAD_COLUMNS);
}

function endOf({ recipientsTitle, recipients, signature }: Paper): Table {
  const left = [
    plain(recipientsTitle, { size: SIZE.recipientsTitle, bold: true, italics: true }),
    ...recipients.map((line) => plain(line, { size: SIZE.recipients })),
  ];
  return twoColumns([left, signature.map((line) => centred(line, { bold: true }))], END_COLUMNS);
}

function twoColumns(columns: readonly Paragraph[][], widths: readonly number[]): Table {
  return part('Table', {
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [
      part('TableRow', {
        cantSplit: true,
        children: columns.map((children, at) =>
          part('TableCell', { children, width: { size: widths[at]!, type: WidthType.PERCENTAGE } }),
        ),
      }),
    ],
  });
}

async function blockOf(block: PaperBlock): Promise<(Paragraph | Table)[]> {
  switch (block.is) {
    case 'section':
    case 'part':
      return [plain(block.text, { bold: true }, { before: SPACE_BEFORE, keepNext: true })];
    case 'paragraph':
    case 'item':
      return [bodyOf(block.text)];
    case 'table':
      return [
        plain(block.table.title, { italics: true }, { before: SPACE_BEFORE, keepNext: true }),
        tableOf(block.table),
      ];
    case 'chart':
      return [await pictureOf(block.chart)];
  }
}

async function pictureOf(chart: Chart): Promise<Paragraph> {
  const { png, width, height } = await chartPicture(chart);
  return part('Paragraph', {
    alignment: AlignmentType.CENTER,
    spacing: { before: SPACE_BEFORE },
    children: [
      part('ImageRun', {
        type: 'png',
        data: png,
        transformation: { width, height },
        altText: { name: 'chart', description: chartInWords(chart) },
      }),
    ],
  });
}

function tableOf(table: PaperTable): Table {
  const { columns, rows } = table;
  const { shares, size } = tablePrint(table);
  const widthOf = (at: number) => ({ size: shares[at]!, type: WidthType.PERCENTAGE });
  return part('Table', {
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: shares.map((share) => Math.round((convertMillimetersToTwip(TEXT_MM) * share) / 100)),
    rows: [
      part('TableRow', {
        tableHeader: true,
        cantSplit: true,
        children: columns.map((label, at) => headingCell(label, widthOf(at), size)),
      }),
      ...rows.map((row) =>
        part('TableRow', {
          cantSplit: true,
          children: row.map((value, at) => cellOf(value, widthOf(at), size)),
        }),
      ),
    ],
  });
}

type Width = NonNullable<ITableCellOptions['width']>;

function headingCell(label: string, width: Width, size: number): TableCell {
  return part('TableCell', {
    width,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [centred(label, { size, bold: true })],
  });
}

function cellOf(value: CellValue, width: Width, size: number): TableCell {
  const isFigure = value.is === 'count' || value.is === 'amount';
  const alignment = isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return part('TableCell', {
    width,
    children: [part('Paragraph', { alignment, children: runsOf(cellWords(value), { size }) })],
  });
}

function bodyOf(text: string): Paragraph {
  return part('Paragraph', {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: convertMillimetersToTwip(FIRST_LINE_MM) },
    spacing: { before: SPACE_BEFORE },
    children: runsOf(text),
  });
}

function centred(text: string, style: Style = {}, before = 0): Paragraph {
  return part('Paragraph', {
    alignment: AlignmentType.CENTER,
    spacing: { before },
    children: runsOf(text, style),
  });
}

function plain(text: string, style: Style = {}, { before = 0, keepNext = false } = {}): Paragraph {
  return part('Paragraph', { spacing: { before }, keepNext, children: runsOf(text, style) });
}

/** A rule as wide as the paper's layout asks, under a title. */
function lineBelow(indentMm: number): Paragraph {
  const side = convertMillimetersToTwip(indentMm);
  return part('Paragraph', {
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    spacing: { line: 120 },
    children: [],
  });
}

function runsOf(text: string, { size = SIZE.body, ...style }: Style = {}): TextRun[] {
  return [part('TextRun', { text: printable(text), font: FONT, size: size * 2, color: '000000', ...style })];
}

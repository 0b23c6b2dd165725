/** A paper as a DOCX file in the layout of Nghị định 30/2020/NĐ-CP, Appendix I: A4, Times New Roman, numbers from page 2 on. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Header,
  ImageRun,
  type ISectionOptions,
  type ITableCellOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Chart } from '../../domain/reporting/chart.js';
import type { CellValue, Paper, PaperBlock, PaperTable } from '../../domain/reporting/paper.js';
import { cellWords } from '../../wording/cell-words.js';
import { chartInWords } from '../../wording/chart-words.js';
import { chartPicture } from './chart-png.js';
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

interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

export async function paperDocx(paper: Paper): Promise<Buffer> {
  // One after the other: pictures are numbered as they are made.
  const blocks: (Paragraph | Table)[] = [];
  for (const block of paper.blocks) blocks.push(...(await blockOf(block)));
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
      first: new Header({ children: [] }),
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.head * 2 })],
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
      ...blocks,
      endOf(paper),
    ],
  };
  const styles = { default: { document: { run: { font: FONT, size: SIZE.body * 2 } } } };
  return Packer.toBuffer(new Document({ title: printable(paper.subject), styles, sections: [section] }));
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
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          (children, at) =>
            new TableCell({ children, width: { size: widths[at]!, type: WidthType.PERCENTAGE } }),
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
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: SPACE_BEFORE },
    children: [
      new ImageRun({
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
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: shares.map((share) => Math.round((convertMillimetersToTwip(TEXT_MM) * share) / 100)),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((label, at) => headingCell(label, widthOf(at), size)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((value, at) => cellOf(value, widthOf(at), size)),
          }),
      ),
    ],
  });
}

type Width = NonNullable<ITableCellOptions['width']>;

function headingCell(label: string, width: Width, size: number): TableCell {
  return new TableCell({
    width,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [centred(label, { size, bold: true })],
  });
}

function cellOf(value: CellValue, width: Width, size: number): TableCell {
  const isFigure = value.is === 'count' || value.is === 'amount';
  const alignment = isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({
    width,
    children: [new Paragraph({ alignment, children: runsOf(cellWords(value), { size }) })],
  });
}

function bodyOf(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: convertMillimetersToTwip(FIRST_LINE_MM) },
    spacing: { before: SPACE_BEFORE },
    children: runsOf(text),
  });
}

function centred(text: string, style: Style = {}, before = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before },
    children: runsOf(text, style),
  });
}

function plain(text: string, style: Style = {}, { before = 0, keepNext = false } = {}): Paragraph {
  return new Paragraph({ spacing: { before }, keepNext, children: runsOf(text, style) });
}

/** A rule as wide as the paper's layout asks, under a title. */
function lineBelow(indentMm: number): Paragraph {
  const side = convertMillimetersToTwip(indentMm);
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    spacing: { line: 120 },
    children: [],
  });
}

function runsOf(text: string, { size = SIZE.body, ...style }: Style = {}): TextRun[] {
  return [new TextRun({ text: printable(text), font: FONT, size: size * 2, color: '000000', ...style })];
}

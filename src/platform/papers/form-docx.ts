/** A built-in template as a DOCX file in the layout of Nghị định 30/2020/NĐ-CP, Appendix I; its tags stand as they are written. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Header,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type {
  FormLayout,
  LayoutBlock,
  LayoutColumn,
  SignatureColumn,
} from '../../domain/forms/form-layout.js';
import {
  BEFORE_PARAGRAPH,
  FIRST_LINE_MM,
  HEAD_COLUMNS,
  MARGIN_MM,
  PAGE_MM,
  SIZE as POINTS,
} from './paper-layout.js';

const FONT = 'Times New Roman';
/** In half points, as Word counts. */
const SIZE = {
  body: POINTS.body * 2,
  head: POINTS.head * 2,
  recipients: POINTS.recipients * 2,
  recipientsTitle: POINTS.recipientsTitle * 2,
  table: POINTS.table * 2,
  large: 40,
};
const TEXT_WIDTH_MM = PAGE_MM.width - MARGIN_MM.left - MARGIN_MM.right;
const INDENT_MM = FIRST_LINE_MM;
const SIX_POINTS = BEFORE_PARAGRAPH * 20;
/** A table behind a paragraph keeps off it. */
const THREE_POINTS = 60;
const HEAD_WIDTHS = HEAD_COLUMNS;
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
type Align = (typeof AlignmentType)[keyof typeof AlignmentType];
type Block = Paragraph | Table;

export function formDocx(title: string, layout: FormLayout): Promise<Buffer> {
  const page = {
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
  };
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.head })],
  });
  const section = {
    properties: { titlePage: true, page },
    headers: { first: new Header({ children: [] }), default: new Header({ children: [number] }) },
    children: layout.flatMap(drawn),
  };
  const styles = { default: { document: { run: { font: FONT, size: SIZE.body } } } };
  return Packer.toBuffer(new Document({ title, styles, sections: [section] }));
}

type Draw = { readonly [Is in LayoutBlock['is']]: (block: Extract<LayoutBlock, { is: Is }>) => Block[] };

const DRAW: Draw = {
  head: (block) => [headOf(block)],
  title: ({ text }) => [paragraph(text, CENTER, { bold: true }, 240)],
  subtitle: ({ text }) => [paragraph(text, CENTER, { bold: true }), lineBelow(TEXT_WIDTH_MM * 0.32)],
  large: ({ text }) => [paragraph(text, CENTER, { bold: true, size: SIZE.large }, 240)],
  centred: ({ text }) => [paragraph(text, CENTER, {}, SIX_POINTS)],
  basis: ({ text, each }) => repeated(each, [body(text, { italics: true })]),
  heading: ({ text }) => [
    new Paragraph({
      keepNext: true,
      spacing: { before: SIX_POINTS, after: THREE_POINTS },
      children: runs(text, { bold: true }),
    }),
  ],
  paragraph: ({ text, each, lead }) => repeated(each, [body(text, {}, lead)]),
  plain: ({ text, each }) => repeated(each, [paragraph(text, LEFT, {}, SIX_POINTS)]),
  dotted: ({ lines }) => Array.from({ length: lines }, dottedLine),
  space: ({ points }) => [new Paragraph({ spacing: { before: points * 20 }, children: [] })],
  'page-break': () => [new Paragraph({ children: [new PageBreak()] })],
  table: ({ each, columns }) => [tableOf(each, columns)],
  signatures: ({ columns }) => [signaturesOf(columns)],
  end: () => [endOf()],
};

const { CENTER, LEFT, JUSTIFIED, RIGHT } = AlignmentType;

function drawn(block: LayoutBlock): Block[] {
  return (DRAW[block.is] as (block: LayoutBlock) => Block[])(block);
}

function headOf({ number, about, dated = true }: Extract<LayoutBlock, { is: 'head' }>): Table {
  const centred = (text: string, style: Style) => paragraph(text, CENTER, style);
  const left = [
    ...repeated('parents', [centred('{parentAgency}', { size: SIZE.head })]),
    centred('{agency}', { size: SIZE.head, bold: true }),
    lineBelow(22),
    ...(number ? [centred(number, { size: SIZE.head })] : []),
    ...(about ? [centred(about, { size: SIZE.recipientsTitle })] : []),
  ];
  const right = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE.head, bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', { bold: true }),
    lineBelow(24),
    ...(dated ? [centred('{place}, ngày {day} tháng {month} năm {year}', { italics: true })] : []),
  ];
  return columnsOf([left, right], HEAD_WIDTHS);
}

function endOf(): Table {
  const left = [
    paragraph('Nơi nhận:', LEFT, { size: SIZE.recipientsTitle, bold: true, italics: true }),
    ...repeated('recipients', [paragraph('- {recipient}', LEFT, { size: SIZE.recipients })]),
  ];
  const right = [
    ...repeated('signature', [paragraph('{line}', CENTER, { bold: true })]),
    ...Array.from({ length: 4 }, () => paragraph('', CENTER)),
    paragraph('{signer}', CENTER, { bold: true }),
  ];
  return columnsOf([left, right], [50, 50]);
}

function signaturesOf(columns: readonly SignatureColumn[]): Table {
  const drawnColumns = columns.map(({ title, hint, name }) => [
    paragraph(title, CENTER, { bold: true }, 240),
    paragraph(hint, CENTER, { italics: true, size: SIZE.head }),
    ...Array.from({ length: 3 }, () => paragraph('', CENTER)),
    paragraph(name, CENTER, { bold: true }),
  ]);
  return columnsOf(
    drawnColumns,
    columns.map(() => 100 / columns.length),
  );
}

function columnsOf(columns: readonly (readonly Paragraph[])[], widths: readonly number[]): Table {
  const cells = columns.map(
    (children, at) =>
      new TableCell({ children: [...children], width: { size: widths[at]!, type: WidthType.PERCENTAGE } }),
  );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((width) => convertMillimetersToTwip((TEXT_WIDTH_MM * width) / 100)),
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

/** A row stands for every row of the repeat: its tags open in the first cell and close in the last. */
function tableOf(each: string, columns: readonly LayoutColumn[]): Table {
  const last = columns.length - 1;
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
    });
  const tagged = ({ text }: LayoutColumn, at: number) =>
    `${at === 0 ? `{#${each}}` : ''}${text}${at === last ? `{/${each}}` : ''}`;
  const heading = columns.map(({ title, width }) =>
    cell([paragraph(title, CENTER, { size: SIZE.table, bold: true })], width),
  );
  const row = columns.map((column, at) =>
    cell([paragraph(tagged(column, at), ALIGN[column.align ?? 'left'], { size: SIZE.table })], column.width),
  );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: columns.map(({ width }) => convertMillimetersToTwip((TEXT_WIDTH_MM * width) / 100)),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heading }),
      new TableRow({ cantSplit: true, children: row }),
    ],
  });
}

const ALIGN = { left: LEFT, center: CENTER, right: RIGHT };

/** A repeat opens and closes in paragraphs of its own, which vanish when it is filled. */
function repeated(each: string | undefined, paragraphs: Paragraph[]): Paragraph[] {
  if (!each) return paragraphs;
  return [paragraph(`{#${each}}`, LEFT), ...paragraphs, paragraph(`{/${each}}`, LEFT)];
}

function body(text: string, style: Style = {}, lead = ''): Paragraph {
  return new Paragraph({
    alignment: JUSTIFIED,
    indent: { firstLine: convertMillimetersToTwip(INDENT_MM) },
    spacing: { before: SIX_POINTS, after: THREE_POINTS },
    children: [...(lead ? runs(lead, { ...style, bold: true }) : []), ...runs(text, style)],
  });
}

function paragraph(text: string, alignment: Align, style: Style = {}, before = 0): Paragraph {
  return new Paragraph({ alignment, spacing: { before }, children: runs(text, style) });
}

function dottedLine(): Paragraph {
  return new Paragraph({
    spacing: { before: SIX_POINTS },
    tabStops: [{ type: TabStopType.RIGHT, position: convertMillimetersToTwip(TEXT_WIDTH_MM), leader: 'dot' }],
    children: runs('\t'),
  });
}

/** A rule under a title, as wide as the layout asks. */
function lineBelow(indentMm: number): Paragraph {
  const side = convertMillimetersToTwip(indentMm);
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    spacing: { line: 120 },
    children: [],
  });
}

function runs(text: string, { size = SIZE.body, ...style }: Style = {}): ParagraphChild[] {
  return text ? [new TextRun({ text, font: FONT, size, color: '000000', ...style })] : [];
}

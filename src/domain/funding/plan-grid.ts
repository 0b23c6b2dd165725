/** Lines of a plan as a grid of typed or pasted cells: each cell is read, asked about, or refused by its place. */
import type { Refusal } from '../refusal.js';
import { LONGEST_SPELLING } from './amount-spelling.js';
import type { FundingSource, LinePrecision, TotalPrecision } from './funding-line.js';
import { checkYear } from './ranges.js';
import { type Doubt, readAmount } from './read-amount.js';
import { readSource } from './read-source.js';

/** In the order of the columns, and of what is pasted. */
export const GRID_COLUMNS = [
  'source',
  'sourceDetail',
  'contributor',
  'year',
  'budgetLine',
  'amountVnd',
] as const;
export type GridColumn = (typeof GRID_COLUMNS)[number];

export type GridRow = Readonly<Partial<Record<GridColumn, string>>> & {
  /** What its amount was said to mean when it was asked about. */
  readonly meant?: string;
};

export interface GridLine {
  readonly source?: FundingSource;
  readonly sourceDetail?: string;
  readonly contributor?: string;
  readonly year?: number;
  readonly budgetLine?: string;
  readonly amountVnd?: bigint;
  readonly precision?: LinePrecision;
  readonly percent?: string;
  /** Of an amount that no number says. */
  readonly asWritten?: string;
}

export interface CellReading {
  readonly amountVnd: bigint | null;
  readonly precision: LinePrecision;
  readonly percent?: string;
  /** Still to be answered. */
  readonly doubts: readonly Doubt[];
}

export interface GridReading {
  readonly lines: readonly GridLine[];
  /** For each line, how its amount was read; null where nothing stands there or it says no amount. */
  readonly amounts: readonly (CellReading | null)[];
  readonly refusals: readonly Refusal[];
}

export function isBlank(row: GridRow): boolean {
  return GRID_COLUMNS.every((column) => !row[column]?.trim());
}

/** @param keepsWords old papers may say an amount in words that are no number */
export function readGrid(rows: readonly GridRow[], keepsWords = false): GridReading {
  const known = rows.map(({ amountVnd }) => (amountVnd && readAmount(amountVnd)?.amountVnd) || null);
  const amounts = rows.map((row, at) => {
    const neighbours = known.filter((amount, other) => amount !== null && other !== at) as bigint[];
    return readCell(row.amountVnd, neighbours, row.meant);
  });
  const lines = rows.map((row, at) => lineOf(row, amounts[at]!, keepsWords));
  const refusals = rows.flatMap((row, at) => checkCells(row, at, lines[at]!, amounts[at]!, keepsWords));
  return { lines, amounts, refusals };
}

const REMAINDER = /^((số|phần|kinh phí) )?còn lại$/;
const PERCENT = /^(\d{1,3})(?:[.,](\d{1,4}))? ?%$/;

/** @param meant the amount that was chosen when it was asked about; then nothing more is asked */
export function readCell(
  typed: string | undefined,
  neighbours: readonly bigint[] = [],
  meant?: string,
): CellReading | null {
  if (typed && typed.length > LONGEST_SPELLING) return null;
  const text = typed?.normalize('NFC').trim().toLowerCase() ?? '';
  if (REMAINDER.test(text)) return { amountVnd: null, precision: 'remainder', doubts: [] };
  const [, whole, decimals] = PERCENT.exec(text) ?? [];
  if (whole !== undefined) {
    const percent = decimals ? `${whole}.${decimals}` : whole;
    return { amountVnd: null, precision: 'percent', percent, doubts: [] };
  }
  const reading = text ? readAmount(text, neighbours) : null;
  if (!reading) return null;
  const { amountVnd, precision } = reading;
  // That it is not exact the kind of plan decides.
  const doubts = reading.doubts.filter(({ code }) => code !== 'not-exact');
  const chosen = [amountVnd, ...doubts.map(({ alternativeVnd }) => alternativeVnd)].find(
    (amount) => amount !== undefined && String(amount) === meant,
  );
  if (chosen !== undefined) return { amountVnd: chosen, precision, doubts: [] };
  return { amountVnd, precision, doubts };
}

function lineOf(row: GridRow, amount: CellReading | null, keepsWords: boolean): GridLine {
  const year = row.year?.trim();
  const written = row.amountVnd?.trim();
  const isInexact = amount !== null && isVague(amount.precision);
  return {
    source: readSource(row.source ?? '') ?? undefined,
    sourceDetail: row.sourceDetail?.trim() || undefined,
    contributor: row.contributor?.trim() || undefined,
    year: year && checkYear(year, 'year').length === 0 ? Number(year) : undefined,
    budgetLine: row.budgetLine?.trim() || undefined,
    amountVnd: amount?.amountVnd ?? undefined,
    precision: amount && amount.precision !== 'exact' ? amount.precision : undefined,
    percent: amount?.percent,
    asWritten: written && ((keepsWords && !amount) || isInexact) ? written : undefined,
  };
}

function isVague(precision: LinePrecision): precision is Exclude<TotalPrecision, 'exact'> {
  return precision === 'about' || precision === 'over' || precision === 'at-most';
}

function checkCells(
  row: GridRow,
  at: number,
  { source }: GridLine,
  amount: CellReading | null,
  keepsWords: boolean,
): Refusal[] {
  const path = (column: GridColumn) => `lines.${at}.${column}`;
  const typed = row.amountVnd?.trim();
  const facts = { line: at + 1 };
  return [
    ...(source
      ? []
      : [
          {
            code: 'funding-source-unknown' as const,
            path: path('source'),
            facts: { ...facts, typed: row.source?.trim() ?? '' },
          },
        ]),
    ...(row.year?.trim() ? checkYear(row.year.trim(), path('year')) : []),
    ...(typed && !amount && !keepsWords
      ? [{ code: 'funding-amount-unreadable' as const, path: path('amountVnd'), facts: { ...facts, typed } }]
      : []),
    ...(amount && amount.doubts.length > 0
      ? [
          {
            code: 'funding-amount-doubtful' as const,
            path: path('amountVnd'),
            facts: { ...facts, typed: typed! },
          },
        ]
      : []),
  ];
}

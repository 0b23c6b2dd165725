/** The form of a plan: its fields as they were typed, and what they say. */
import { CUT_DIMENSIONS, type CutDimension, type PlanKind } from '../../domain/funding/funding-plan.js';
import {
  type CellReading,
  GRID_COLUMNS,
  type GridRow,
  isBlank,
  readCell,
  readGrid,
} from '../../domain/funding/plan-grid.js';
import { readSheet } from '../../domain/funding/read-sheet.js';
import type { Refusal } from '../../domain/refusal.js';
import type { FundingLineInput, FundingPlanInput } from '../../features/funding/funding.dto.js';
import { budgetLineCode } from '../../wording/plan-pages.js';
import { type FormFields, textIn } from '../fields/form-fields.js';
import { paperIn } from '../fields/paper-fields.view.js';

const MOST_LINES = 200;
const MOST_CUT_ROWS = 100;
const ADDED_ROWS = 5;
/** Kept with a line, for no cell shows them. */
const HIDDEN = ['meant', 'norm', 'unitVnd'] as const;

type Row = GridRow & Partial<Record<(typeof HIDDEN)[number], string>>;

export interface ReadPlan {
  /** The form again, its lines without gaps. */
  readonly fields: FormFields;
  readonly input: FundingPlanInput;
  readonly refusals: readonly Refusal[];
}

/** How an amount of the form is read, for what is said beside it. */
export function readAmountOf(fields: FormFields, name: string, meant: string): CellReading | null {
  return readCell(textIn(fields, name), [], textIn(fields, meant));
}

/** The rows of a grid, with those left empty after the last. */
export function rowCount(fields: FormFields, prefix: string): number {
  const numbers = Object.keys(fields)
    .filter((name) => name.startsWith(`${prefix}.`))
    .map((name) => Number(name.slice(prefix.length + 1).split('.')[0]));
  return Math.min(MOST_LINES, 1 + Math.max(-1, ...numbers.filter(Number.isInteger)));
}

export function rowsIn(fields: FormFields): Row[] {
  return Array.from({ length: rowCount(fields, 'lines') }, (_, at) => {
    const names = [...GRID_COLUMNS, ...HIDDEN];
    return Object.fromEntries(names.map((name) => [name, textIn(fields, `lines.${at}.${name}`)])) as Row;
  });
}

/** With more empty rows, or with what was pasted as a whole. */
export function withMoreRows(fields: FormFields): FormFields {
  const { pasted: _, ...rest } = fields;
  const pasted = readSheet(textIn(fields, 'pasted') ?? '');
  const rows =
    pasted.length > 0 ? [...rowsIn(fields).filter((row) => !isBlank(row)), ...pasted] : rowsIn(fields);
  return withRows(rest, rows, pasted.length > 0 ? 1 : ADDED_ROWS);
}

export function withRows(fields: FormFields, rows: readonly Row[], more: number): FormFields {
  const others = Object.entries(fields).filter(([name]) => !name.startsWith('lines.'));
  const all = [...rows, ...Array.from({ length: more }, (): Row => ({}))].slice(0, MOST_LINES);
  const cells = all.flatMap((row, at) =>
    [...GRID_COLUMNS, ...HIDDEN].map((name) => [`lines.${at}.${name}`, row[name] ?? '']),
  );
  return Object.fromEntries([...others, ...cells]);
}

export function readPlan(fields: FormFields): ReadPlan {
  const kind = (textIn(fields, 'kind') ?? 'estimate') as PlanKind;
  const isRecorded = kind === 'recorded';
  const rows = rowsIn(fields).filter((row) => !isBlank(row));
  const grid = readGrid(rows, isRecorded);
  const total = readTotal(fields, isRecorded);
  const cuts = readCuts(fields);
  return {
    fields: withRows(fields, rows, Math.max(1, rowCount(fields, 'lines') - rows.length)),
    input: {
      kind,
      ...total.input,
      decision: paperIn(fields, 'decision'),
      lines: rows.map((row, at): FundingLineInput => {
        const { source, contributor, budgetLine, amountVnd, ...line } = grid.lines[at]!;
        const { norm, unitVnd } = row;
        return {
          ...line,
          // Told as unknown beside its cell; its money counts in the sums all the same.
          source: source ?? 'other',
          contributors: contributor,
          budgetLine: budgetLine && budgetLineCode(budgetLine),
          amountVnd: amountVnd === undefined ? undefined : String(amountVnd),
          ...(norm && unitVnd && { norm, unitVnd }),
        };
      }),
      cuts: cuts.input,
      differenceReason: textIn(fields, 'differenceReason'),
      source: textIn(fields, 'knownFrom'),
      effectiveDate: textIn(fields, 'effectiveDate'),
    },
    refusals: [...total.refusals, ...grid.refusals, ...cuts.refusals],
  };
}

function readTotal(fields: FormFields, isRecorded: boolean) {
  const typed = textIn(fields, 'totalVnd');
  const reading = readAmountOf(fields, 'totalVnd', 'totalMeant');
  const at = (code: 'funding-amount-unreadable' | 'funding-amount-doubtful'): Refusal[] => [
    { code, path: 'totalVnd', facts: { typed: typed ?? '' } },
  ];
  if (!typed) return { input: {}, refusals: [] };
  if (reading?.amountVnd == null) {
    return isRecorded
      ? { input: { totalAsWritten: typed }, refusals: [] }
      : { input: {}, refusals: at('funding-amount-unreadable') };
  }
  const isExact = reading.precision === 'exact';
  const totalPrecision = reading.precision as FundingPlanInput['totalPrecision'];
  return {
    input: {
      totalVnd: String(reading.amountVnd),
      ...(!isExact && { totalPrecision, totalAsWritten: typed }),
    },
    refusals: reading.doubts.length > 0 ? at('funding-amount-doubtful') : [],
  };
}

function readCuts(fields: FormFields) {
  const refusals: Refusal[] = [];
  const input = CUT_DIMENSIONS.flatMap((dimension) => {
    const entries = cutRows(fields, dimension).flatMap(({ key, amount }) => {
      const amountVnd = readCell(amount)?.amountVnd;
      if (key && amountVnd != null) return [{ key: keyOf(dimension, key), amountVnd: String(amountVnd) }];
      refusals.push({ code: 'funding-amount-unreadable', path: 'cuts', facts: { typed: amount ?? '' } });
      return [];
    });
    return entries.length > 0 ? [{ dimension, entries }] : [];
  });
  return { input, refusals };
}

function keyOf(dimension: CutDimension, key: string): string {
  return dimension === 'budget-line' ? budgetLineCode(key) : key;
}

function cutRows(fields: FormFields, dimension: CutDimension) {
  const prefix = `cuts.${dimension}`;
  const length = Math.min(MOST_CUT_ROWS, rowCount(fields, prefix));
  return Array.from({ length }, (_, at) => ({
    key: textIn(fields, `${prefix}.${at}.key`),
    amount: textIn(fields, `${prefix}.${at}.amountVnd`),
  })).filter(({ amount, key }) => amount || key);
}

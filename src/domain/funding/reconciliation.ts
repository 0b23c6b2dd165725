/**
 * Four numbers that are never mixed: planned, approved, disbursed, settled. Where two that follow each other differ, the
 * difference is named in đồng; money without a year stands in a row of its own and is spread over none.
 */
import { FUNDING_SOURCES, type FundingSource } from './funding-line.js';

export const NUMBERS = ['planned', 'approved', 'disbursed', 'settled'] as const;
export type NumberName = (typeof NUMBERS)[number];

/** Null where there is no such number: no plan of that kind, or none that says it for this row. */
export type Figures = Readonly<Record<NumberName, bigint | null>>;

/** Amounts of one source and year, of one project or of many; the year is null where the plan names none. */
export interface Cell {
  readonly source: FundingSource;
  readonly year: number | null;
  readonly amounts: Readonly<Record<NumberName, bigint>>;
}

export const PAIRS = [
  ['planned', 'approved'],
  ['approved', 'disbursed'],
  ['disbursed', 'settled'],
] as const;
export type Pair = `${NumberName}-${NumberName}`;

export interface Difference {
  readonly between: Pair;
  /** The first less the second; never zero. */
  readonly amountVnd: bigint;
}

export interface Row {
  readonly figures: Figures;
  readonly differences: readonly Difference[];
  /** Null where numbers stand side by side that cannot be compared, such as a plan that names no contributor. */
  readonly ties: boolean | null;
}

export interface Reconciliation {
  readonly total: Row;
  readonly bySource: readonly (Row & { readonly source: FundingSource })[];
  readonly byYear: readonly (Row & { readonly year: number | null })[];
  /** As a whole and source by source. Years may differ still: unspent money is carried over, and settlement comes once, at the end. */
  readonly ties: boolean;
}

export interface Scope {
  /** Numbers that do not exist, such as planned where no estimate was written. */
  readonly absent?: readonly NumberName[];
  /** Of a plan whose lines name no year, the table by year that its decision prints. */
  readonly yearTables?: Partial<Record<NumberName, ReadonlyMap<number, bigint>>>;
  /** Numbers that are shown but not compared, for they are of other projects than the rest. */
  readonly apart?: readonly NumberName[];
}

export const NO_AMOUNTS: Cell['amounts'] = { planned: 0n, approved: 0n, disbursed: 0n, settled: 0n };

export function reconcile(cells: readonly Cell[], scope: Scope = {}): Reconciliation {
  const total = rowOf(present(sumOf(cells), scope), scope);
  const bySource = FUNDING_SOURCES.map((source) => ({
    source,
    own: cells.filter((cell) => cell.source === source),
  }))
    .filter(({ own }) => own.length > 0)
    .map(({ source, own }) => ({ source, ...rowOf(present(sumOf(own), scope), scope) }));
  const byYear = yearRows(cells, scope);
  return { total, bySource, byYear, ties: [total, ...bySource].every(({ ties }) => ties !== false) };
}

export function sumOf(cells: readonly Pick<Cell, 'amounts'>[]): Cell['amounts'] {
  const sum = { ...NO_AMOUNTS };
  for (const { amounts } of cells) for (const name of NUMBERS) sum[name] += amounts[name];
  return sum;
}

export function rowOf(
  figures: Figures,
  { apart = [] }: Pick<Scope, 'apart'> = {},
  comparable: readonly NumberName[] = NUMBERS,
): Row {
  const pairs = PAIRS.filter((pair) => pair.every((name) => figures[name] !== null && !apart.includes(name)));
  const compared = pairs.filter((pair) => pair.every((name) => comparable.includes(name)));
  const differences = compared
    .map(([first, second]) => ({
      between: `${first}-${second}` as const,
      amountVnd: figures[first]! - figures[second]!,
    }))
    .filter(({ amountVnd }) => amountVnd !== 0n);
  const isWhole = pairs.length > 0 && compared.length === pairs.length;
  return { figures, differences, ties: differences.length > 0 ? false : isWhole ? true : null };
}

function present(amounts: Cell['amounts'], { absent = [] }: Scope): Figures {
  const figures: Record<NumberName, bigint | null> = { ...amounts };
  for (const name of absent) figures[name] = null;
  return figures;
}

/** A year is compared only where all money of both numbers is broken down by year. */
function yearRows(cells: readonly Cell[], scope: Scope): Reconciliation['byYear'] {
  const tables = scope.yearTables ?? {};
  const unsplit = { ...sumOf(cells.filter(({ year }) => year === null)) };
  for (const name of NUMBERS) if (tables[name]) unsplit[name] = 0n;
  const comparable = NUMBERS.filter((name) => unsplit[name] === 0n);
  const years = new Set(cells.map(({ year }) => year).filter((year) => year !== null));
  for (const table of Object.values(tables)) for (const year of table.keys()) years.add(year);

  const rows: (Row & { year: number | null })[] = [...years]
    .sort((a, b) => a - b)
    .map((year) => {
      const amounts = { ...sumOf(cells.filter((cell) => cell.year === year)) };
      for (const name of NUMBERS) amounts[name] = tables[name]?.get(year) ?? amounts[name];
      const figures: Record<NumberName, bigint | null> = { ...present(amounts, scope) };
      for (const name of NUMBERS) if (unsplit[name] > 0n && amounts[name] === 0n) figures[name] = null;
      return { year, ...rowOf(figures, scope, comparable) };
    });
  if (comparable.length === NUMBERS.length) return rows;
  const figures: Record<NumberName, bigint | null> = {
    planned: null,
    approved: null,
    disbursed: null,
    settled: null,
  };
  for (const name of NUMBERS) if (unsplit[name] !== 0n) figures[name] = unsplit[name];
  return [...rows, { year: null, ...rowOf(figures, scope, []) }];
}

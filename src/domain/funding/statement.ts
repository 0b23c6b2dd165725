/** The statement of one project: its four numbers by source, contributor and year, each with the lines that it opens to. */
import { type FundingLine, type FundingSource, filledBy } from './funding-line.js';
import { balanceOf, type LedgerEntry, movementOf } from './ledger.js';
import {
  type Cell,
  NO_AMOUNTS,
  NUMBERS,
  type NumberName,
  type Reconciliation,
  type Row,
  reconcile,
  rowOf,
} from './reconciliation.js';

export interface StatementLine extends FundingLine {
  readonly id: string;
  readonly institutionName: string | null;
}

export interface StatementPlan {
  readonly version: number;
  readonly lines: readonly StatementLine[];
  readonly yearTable: ReadonlyMap<number, bigint>;
}

export interface StatementEntry extends LedgerEntry {
  readonly id: string;
  readonly number: number;
  readonly documentNumber: string;
  readonly institutionName: string | null;
}

export interface StatementFacts {
  readonly planned: StatementPlan | null;
  readonly approved: StatementPlan | null;
  readonly entries: readonly StatementEntry[];
}

export interface ContributorRow extends Row {
  readonly source: FundingSource;
  readonly institutionId: string | null;
  readonly contributor: string | null;
}

/** A part of one number: a line of a plan, or what an entry moved. */
export interface OpenedLine {
  readonly id: string;
  readonly source: FundingSource;
  readonly contributor: string | null;
  readonly year: number | null;
  readonly amountVnd: bigint;
  readonly budgetLine?: string | null;
  readonly entry?: Pick<StatementEntry, 'number' | 'kind' | 'date' | 'documentNumber' | 'reversesId'>;
}

export type StatementState =
  | 'no-estimate'
  | 'no-approved-plan'
  | 'not-broken-down-by-year'
  | 'partly-broken-down-by-year';

export interface Statement extends Reconciliation {
  readonly year: number | null;
  readonly byContributor: readonly ContributorRow[];
  readonly openAdvancesVnd: bigint;
  readonly acceptedVnd: bigint;
  readonly states: readonly StatementState[];
  readonly lines: Readonly<Record<NumberName, readonly OpenedLine[]>>;
}

type Item = OpenedLine & { readonly number: NumberName; readonly institutionId: string | null };

/** Of the whole project, or of one year of it, with what its plans give to that year. */
export function statementOf(facts: StatementFacts, year: number | null = null): Statement {
  const all = itemsOf(facts);
  const items = year === null ? all : all.filter((item) => item.year === year);
  const absent = absentNumbers(facts, year);
  const yearTables = yearTablesOf(facts, year);
  const reconciliation = reconcile(items.map(cellOf), { absent, yearTables });
  const entries = facts.entries.filter(({ date }) => year === null || yearIn(date) === year);
  const { openVnd, acceptedVnd } = balanceOf(entries);
  const byContributor = contributorRows(items, absent);
  return {
    ...withYearTotal(reconciliation, yearTables, year),
    year,
    byContributor,
    openAdvancesVnd: openVnd,
    acceptedVnd,
    states: statesOf(facts),
    lines: linesOf(items),
  };
}

function itemsOf({ planned, approved, entries }: StatementFacts): Item[] {
  const ofPlan = (number: NumberName, plan: StatementPlan | null): Item[] =>
    (plan?.lines ?? []).map((line) => ({
      number,
      id: line.id,
      source: line.source,
      institutionId: line.institutionId ?? null,
      contributor: line.institutionName ?? line.contributors ?? null,
      year: line.year ?? null,
      budgetLine: line.budgetLine ?? null,
      amountVnd: line.amountVnd ?? 0n,
    }));
  const ofEntry = (number: NumberName, entry: StatementEntry, amountVnd: bigint): Item[] => {
    if (amountVnd === 0n) return [];
    const { id, source, institutionId, institutionName, kind, date, documentNumber, reversesId } = entry;
    const paper = { number: entry.number, kind, date, documentNumber, reversesId };
    return [
      {
        number,
        id,
        source,
        institutionId,
        contributor: institutionName,
        year: yearIn(date),
        amountVnd,
        entry: paper,
      },
    ];
  };
  return [
    ...ofPlan('planned', planned),
    ...ofPlan('approved', approved),
    ...entries.flatMap((entry) => ofEntry('disbursed', entry, movementOf(entry).cashVnd)),
    ...entries.flatMap((entry) => ofEntry('settled', entry, movementOf(entry).settledVnd)),
  ];
}

function yearIn(date: string): number {
  return Number(date.slice(0, 4));
}

function cellOf({ source, year, number, amountVnd }: Item): Cell {
  return { source, year, amounts: { ...NO_AMOUNTS, [number]: amountVnd } };
}

function isUnsplit(plan: StatementPlan): boolean {
  return filledBy(plan.lines, 'year') === 'not-broken-down';
}

/** In one year a plan without years gives no number; nothing is spread. */
function absentNumbers({ planned, approved }: StatementFacts, year: number | null): NumberName[] {
  const lacks = (plan: StatementPlan | null) => !plan || (year !== null && isUnsplit(plan));
  return [...(lacks(planned) ? ['planned' as const] : []), ...(lacks(approved) ? ['approved' as const] : [])];
}

function yearTablesOf({ planned, approved }: StatementFacts, year: number | null) {
  const tables: Partial<Record<NumberName, ReadonlyMap<number, bigint>>> = {};
  for (const [name, plan] of [
    ['planned', planned],
    ['approved', approved],
  ] as const) {
    if (!plan || plan.yearTable.size === 0 || !isUnsplit(plan)) continue;
    const amount = year === null ? undefined : (plan.yearTable.get(year) ?? 0n);
    tables[name] = year === null ? plan.yearTable : new Map([[year, amount!]]);
  }
  return tables;
}

/** A table by year alone gives the total of its year, though of no source. */
function withYearTotal(
  reconciliation: Reconciliation,
  tables: ReturnType<typeof yearTablesOf>,
  year: number | null,
): Reconciliation {
  if (year === null || Object.keys(tables).length === 0) return reconciliation;
  const figures: Record<NumberName, bigint | null> = { ...reconciliation.total.figures };
  for (const name of NUMBERS) figures[name] = tables[name]?.get(year) ?? figures[name];
  const total = rowOf(figures);
  const byYear = [{ year, ...total }];
  return { ...reconciliation, total, byYear, ties: reconciliation.ties && total.ties !== false };
}

/** Compared where each plan line of the source names its institution; elsewhere only shown. */
function contributorRows(items: readonly Item[], absent: readonly NumberName[]): ContributorRow[] {
  const keyOf = ({ source, institutionId, contributor }: Item) =>
    JSON.stringify([source, institutionId ?? contributor]);
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()].map((own) => {
    const { source, institutionId, contributor } = own[0]!;
    const isNamed = (number: NumberName) =>
      items.every((item) => item.source !== source || item.number !== number || item.institutionId !== null);
    const figures: Record<NumberName, bigint | null> = {
      planned: null,
      approved: null,
      disbursed: null,
      settled: null,
    };
    for (const name of NUMBERS.filter((each) => !absent.includes(each))) {
      figures[name] = own
        .filter(({ number }) => number === name)
        .reduce((sum, { amountVnd }) => sum + amountVnd, 0n);
    }
    return { source, institutionId, contributor, ...rowOf(figures, {}, NUMBERS.filter(isNamed)) };
  });
}

function statesOf({ planned, approved }: StatementFacts): StatementState[] {
  const isTabled = approved && approved.yearTable.size > 0;
  const filled = approved && !isTabled ? filledBy(approved.lines, 'year') : 'broken-down';
  return [
    ...(planned ? [] : (['no-estimate'] as const)),
    ...(approved ? [] : (['no-approved-plan'] as const)),
    ...(filled === 'not-broken-down' ? (['not-broken-down-by-year'] as const) : []),
    ...(filled === 'partly' ? (['partly-broken-down-by-year'] as const) : []),
  ];
}

function linesOf(items: readonly Item[]): Statement['lines'] {
  const of = (name: NumberName) =>
    items.filter(({ number }) => number === name).map(({ number: _, institutionId: __, ...line }) => line);
  return {
    planned: of('planned'),
    approved: of('approved'),
    disbursed: of('disbursed'),
    settled: of('settled'),
  };
}

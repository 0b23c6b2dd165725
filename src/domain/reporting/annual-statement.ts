/** The four numbers of the projects of a period by source and year, never mixed: planned, approved, disbursed, settled. */
import { FUNDING_SOURCES, type FundingSource } from '../funding/funding-plan.js';
import { NUMBERS, type NumberName } from '../funding/reconciliation.js';
import { grouped } from '../values/grouped.js';
import type { AnnualMovement } from './annual-facts.js';
import { type MoneyFigure, sumOf } from './annual-figure.js';
import type { ProjectLife } from './annual-life.js';
import type { PlansOn } from './annual-money.js';

export interface AnnualStatement {
  /** A year of null is money that no paper breaks down by year. */
  readonly rows: readonly StatementRow[];
  readonly total: StatementFigures;
}

export type StatementFigures = Readonly<Record<NumberName, MoneyFigure>>;

export interface StatementRow extends StatementFigures {
  readonly source: FundingSource;
  readonly year: number | null;
}

interface Part {
  readonly number: NumberName;
  readonly id: string;
  readonly source: FundingSource;
  readonly year: number | null;
  readonly amountVnd: bigint;
}

/** @param movements those that had happened on the report's day */
export function statementOf(
  lives: readonly ProjectLife[],
  plans: PlansOn,
  movements: readonly AnnualMovement[],
): AnnualStatement {
  const ids = new Set(lives.map(({ project }) => project.id));
  const parts = lives
    .flatMap(({ project }) => [
      ...linesAs('planned', plans.planned(project.id)?.lines ?? []),
      ...linesAs('approved', bindingLines(plans, project.id)),
    ])
    .concat(movements.filter(({ projectId }) => ids.has(projectId)).flatMap(partsOf));
  const rows = [...grouped(parts, ({ source, year }) => `${source} ${year}`).values()].map((own) => ({
    source: own[0]!.source,
    year: own[0]!.year,
    ...figuresOf(own),
  }));
  return { rows: rows.sort(bySourceAndYear), total: figuresOf(parts) };
}

/** Figures taken over from old papers bind nobody and are not summed. */
function bindingLines({ approved }: PlansOn, projectId: string) {
  const found = approved(projectId);
  return found && found.plan.kind !== 'recorded' ? found.lines : [];
}

function linesAs(number: NumberName, lines: readonly Omit<Part, 'number'>[]): Part[] {
  return lines.map(({ id, source, year, amountVnd }) => ({ number, id, source, year, amountVnd }));
}

/** Money moved in the year of its day. */
function partsOf({ id, source, date, cashVnd, settledVnd }: AnnualMovement): Part[] {
  const year = Number(date.slice(0, 4));
  const parts: Part[] = [];
  if (cashVnd !== 0n) parts.push({ number: 'disbursed', id, source, year, amountVnd: cashVnd });
  if (settledVnd !== 0n) parts.push({ number: 'settled', id, source, year, amountVnd: settledVnd });
  return parts;
}

function figuresOf(parts: readonly Part[]): StatementFigures {
  const byNumber = grouped(parts, ({ number }) => number);
  const figures = NUMBERS.map((number) => [number, sumOf(byNumber.get(number) ?? [])] as const);
  return Object.fromEntries(figures) as Record<NumberName, MoneyFigure>;
}

function bySourceAndYear(a: StatementRow, b: StatementRow): number {
  const [ofA, ofB] = [a, b].map(({ source }) => FUNDING_SOURCES.indexOf(source));
  return ofA! - ofB! || (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY);
}

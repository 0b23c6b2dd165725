/**
 * Form 03/KHCN-CP (TT 15/2018/TT-BKHCN): what was spent in the period by source, in triệu đồng rounded once, from sums to the
 * đồng. The register holds projects only, so every row but that of their recurrent expenditure stays open.
 */
import type { FundingSource } from '../funding/funding-plan.js';
import type { AnnualMovement } from './annual-facts.js';
import { type MoneyFigure, sumOf } from './annual-figure.js';
import type { ProjectLife } from './annual-life.js';
import { type AnnualPeriod, isInPeriod } from './annual-period.js';

/** Columns 1 to 5 of the form, in their order. */
export const EXPENDITURE_COLUMNS = ['total', 'central', 'local', 'domestic', 'foreign'] as const;
export type ExpenditureColumn = (typeof EXPENDITURE_COLUMNS)[number];

export interface MillionFigure extends MoneyFigure {
  readonly millions: bigint;
}

export interface ExpenditureRow {
  readonly key: string;
  /** As the form numbers its rows. */
  readonly code: string;
  /** Null where the register holds nothing of the kind. */
  readonly figures: Readonly<Record<ExpenditureColumn, MillionFigure>> | null;
}

/** Counterpart money is money of the country outside the budget; nothing in the register tells foreign money. */
const COLUMN_OF: Readonly<Record<FundingSource, ExpenditureColumn>> = {
  'central-budget': 'central',
  'province-budget': 'local',
  'district-budget': 'local',
  counterpart: 'domestic',
  other: 'domestic',
};

const ROWS: readonly (readonly [code: string, key: string])[] = [
  ['1', 'investment'],
  ['2', 'recurrent'],
  ['2.1', 'regular'],
  ['2.2', 'tasks'],
  ['2.2.1', 'tasks.national'],
  ['2.2.2', 'tasks.ministry'],
  ['2.2.3', 'tasks.province'],
  ['2.2.4', 'tasks.grassroots'],
  ['2.3', 'other-recurrent'],
  ['3', 'other'],
];
const NOT_HELD = ['investment', 'regular', 'other-recurrent', 'other'];

/** Cash that left a source in the period, whatever became of the project. */
export function expenditureRows(
  lives: readonly ProjectLife[],
  movements: readonly AnnualMovement[],
  period: AnnualPeriod,
): ExpenditureRow[] {
  const levels = new Map(lives.map(({ project }) => [project.id, project.level]));
  const spent = movements.flatMap(({ id, projectId, source, date, cashVnd }) => {
    const level = levels.get(projectId);
    if (level === undefined || cashVnd === 0n || !isInPeriod(date, period)) return [];
    return { id, level, column: COLUMN_OF[source], amountVnd: cashVnd };
  });
  return ROWS.map(([code, key]) => {
    if (NOT_HELD.includes(key)) return { key, code, figures: null };
    const level = key.split('.')[1];
    const own = level === undefined ? spent : spent.filter((one) => one.level === level);
    const figures = EXPENDITURE_COLUMNS.map((column) => [
      column,
      inMillions(sumOf(column === 'total' ? own : own.filter((one) => one.column === column))),
    ]);
    return { key, code, figures: Object.fromEntries(figures) as ExpenditureRow['figures'] };
  });
}

function inMillions(figure: MoneyFigure): MillionFigure {
  return { ...figure, millions: roundedMillions(figure.value) };
}

const MILLION = 1_000_000n;

/** Half a million counts as one, away from zero. */
export function roundedMillions(amountVnd: bigint): bigint {
  return amountVnd < 0n ? -roundedMillions(-amountVnd) : (amountVnd + MILLION / 2n) / MILLION;
}

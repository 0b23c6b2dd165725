/** Every figure of a report has a path, by which it is asked for, linked and compared: `money.ofYear.rows.counterpart-2021.amount`. */
import type { CountFigure, MoneyFigure } from './annual-figure.js';
import type { AnnualReport } from './annual-report.js';

export type AnnualFigure = CountFigure | MoneyFigure;
export type Figured = Pick<AnnualReport, 'counts' | 'money' | 'statistics'>;

/** In the order of the report. */
export function figuresIn({ counts, money, statistics }: Figured): Map<string, AnnualFigure> {
  const figures = new Map<string, AnnualFigure>();
  collect({ counts, money, statistics }, '', figures);
  return figures;
}

function collect(part: object, path: string, figures: Map<string, AnnualFigure>): void {
  if ('records' in part && 'value' in part) {
    figures.set(path, part as AnnualFigure);
    return;
  }
  for (const [name, inner] of Object.entries(part)) {
    if (typeof inner !== 'object' || inner === null) continue;
    const step = Array.isArray(part) ? rowName(inner) : name;
    collect(inner, path ? `${path}.${step}` : step, figures);
  }
}

/** Rows are found by what they are about: another row before them moves them on. */
export function rowName(row: {
  readonly key?: string;
  readonly source?: string;
  readonly year?: number | null;
}) {
  return row.key ?? `${row.source}-${row.year ?? 'unspread'}`;
}

/** A chart as content: exact figures by category, with no drawing. */
import { sumVnd } from '../values/vnd.js';

export interface Chart {
  readonly kind: ChartKind;
  readonly title: string;
  /** Of the labels: amounts stand in the series in whole đồng, and are labelled in millions. */
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

/** A time line has moments as its categories; bars have names. */
export type ChartKind = 'bars' | 'stacked-bars' | 'time-line';

export interface ChartSeries {
  readonly name: string;
  /** One for each category. */
  readonly values: readonly ChartValue[];
}

/** A count, an amount in whole đồng, or nothing known. */
export type ChartValue = number | bigint | null;

/** A chart of nothing but zeros tells nothing. */
export function showsSomething({ series }: Chart): boolean {
  return series.some(({ values }) => values.some(Boolean));
}

/** What stands on one another in a column. */
export function totalIn({ series }: Chart, category: number): ChartValue {
  const known = series.flatMap(({ values }) => values[category] ?? []);
  const amounts = known.filter((value) => typeof value === 'bigint');
  if (amounts.length > 0) return sumVnd(amounts);
  return known.reduce<number>((sum, value) => sum + Number(value), 0);
}

/** Where a value stands on the axis: a count as it is, an amount in millions of đồng. */
export function heightOf(value: ChartValue): number | null {
  return typeof value === 'bigint' ? Number(value) / 1e6 : value;
}

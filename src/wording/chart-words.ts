/** What stands as text in a chart or instead of it; names are bounded, for a drawing has no more room. */
import { type Chart, type ChartValue } from '../domain/reporting/chart.js';
import { oneLine, shortened } from './one-line.js';

/** Made once, as `cellWords` writes figures in either language. */
const NUMBERS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
/** Unicode keeps them free, and XML cannot hold them. */
const NOT_A_LETTER = /[\ufffe\uffff]/g;
const MOST_WORDS = 1000;

export function chartName(name: string, most: number): string {
  // Cut first: what follows the limit is never read, however long it is.
  return shortened(oneLine(name.slice(0, 4 * most).replace(NOT_A_LETTER, '')), most);
}

/** An amount is rounded once, from whole đồng to a tenth of a million, half away from zero. */
export function chartFigure(value: ChartValue): string {
  if (value === null) return '';
  return NUMBERS.format(typeof value === 'bigint' ? Number(tenthsOfMillions(value)) / 10 : value);
}

function tenthsOfMillions(amountVnd: bigint): bigint {
  return amountVnd < 0n ? -tenthsOfMillions(-amountVnd) : (amountVnd + 50_000n) / 100_000n;
}

/** For those who cannot see it: the figures in one line. */
export function chartInWords({ title, unit, categories, series }: Chart): string {
  const figures = categories.map((category, at) => {
    const own = series.filter(({ values }) => values[at] !== null);
    const told = own.map(({ name, values }) => {
      const figure = chartFigure(values[at]!);
      return series.length === 1 ? figure : `${chartName(name, 40)} ${figure}`;
    });
    return `${chartName(category, 60)}: ${told.join(', ')}`;
  });
  return shortened(`${chartName(title, 120)} (${unit}). ${figures.join('; ')}`, MOST_WORDS);
}

import {
  type Chart,
  type ChartValue,
  heightOf,
  showsSomething,
  totalIn,
} from '../../../src/domain/reporting/chart.js';

const chartOf = (...series: ChartValue[][]): Chart => ({
  kind: 'stacked-bars',
  title: 'Money',
  unit: 'million VND',
  categories: series[0]!.map((_, at) => String(at)),
  series: series.map((values, at) => ({ name: String(at), values })),
});

describe('a chart', () => {
  it.each<[string, ChartValue[], boolean]>([
    ['a count', [0, 2], true],
    ['an amount', [0n, 1n], true],
    ['nothing but zeros', [0, 0n], false],
    ['nothing known', [null, null], false],
    ['no category at all', [], false],
  ])('of %s', (_, values, shows) => {
    expect(showsSomething(chartOf(values))).toBe(shows);
  });

  it.each<[ChartValue, number | null]>([
    [12, 12],
    [1_498_636_500n, 1498.6365],
    [-500_000n, -0.5],
    [null, null],
  ])('puts %s at %s on its axis', (value, height) => {
    expect(heightOf(value)).toBe(height);
  });

  it.each<[string, ChartValue[], ChartValue]>([
    ['to the đồng, beyond what a float holds', [9_007_199_254_740_993n, 1n, null], 9_007_199_254_740_994n],
    ['counts as counts', [3, null, 4], 7],
    ['nothing as nothing', [null, null], 0],
  ])('sums a column %s', (_, values, total) => {
    expect(totalIn(chartOf(...values.map((value) => [value])), 0)).toBe(total);
  });
});

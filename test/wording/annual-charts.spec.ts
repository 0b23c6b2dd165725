import type { AnnualRecord } from '../../src/domain/reporting/annual-record.js';
import type { Chart } from '../../src/domain/reporting/chart.js';
import { annualCharts, moneyOverYears } from '../../src/wording/annual-charts.js';
import { chartFigure, chartInWords, chartName } from '../../src/wording/chart-words.js';

const figure = <Value>(value: Value) => ({ value, records: [] });
const counts = (by: Record<string, number>) =>
  Object.fromEntries(Object.entries(by).map(([key, value]) => [key, figure(value)]));

interface Given {
  readonly stages?: Record<string, number>;
  readonly grades?: Record<string, number>;
  readonly rows?: readonly [source: string, year: number | null, amountVnd: bigint][];
}

function chartsOf({ stages = {}, grades = {}, rows = [] }: Given, language: 'vi' | 'en' = 'en') {
  const money = rows.map(([source, year, amountVnd]) => ({ source, year, amount: figure(amountVnd) }));
  const record = {
    counts: { byStage: counts(stages), byGrade: counts(grades) },
    money: { ofYear: { rows: money }, statement: { rows: [] } },
  };
  return annualCharts(record as unknown as AnnualRecord, language);
}

describe('the charts of a report', () => {
  it('are none where nothing is recorded', () => {
    expect(chartsOf({})).toEqual({ counts: [], money: [] });
    expect(chartsOf({ stages: { proposed: 0 }, rows: [['other', 2024, 0n]] })).toEqual({
      counts: [],
      money: [],
    });
  });

  it('tell stages and grades by the words of the product, as the tables do', () => {
    const charts = chartsOf(
      { stages: { approved: 4 }, grades: { excellent: 2, 'as-written': 1, unknown: 3 } },
      'vi',
    );
    expect(charts.counts.map(({ categories, series }) => [categories, series[0]!.values])).toEqual([
      [['Đã phê duyệt'], [4]],
      [
        ['Xuất sắc', 'Theo văn bản cũ', 'Chưa rõ'],
        [2, 1, 3],
      ],
    ]);
  });

  it('stack money by source over its years, with money of no year last and on its own', () => {
    const { money } = chartsOf({
      rows: [
        ['counterpart', 2023, 7n],
        ['district-budget', 2024, 412_333_500n],
        ['district-budget', null, 3n],
      ],
    });
    expect(money).toEqual([
      {
        kind: 'stacked-bars',
        title: 'Approved money by source and year',
        unit: 'million VND',
        categories: ['2023', '2024', 'Not broken down by year'],
        series: [
          { name: 'District budget', values: [null, 412_333_500n, 3n] },
          { name: 'Counterpart funds', values: [7n, null, null] },
        ],
      },
    ]);
  });

  it('draw the four numbers of money along the years, with the years between', () => {
    const row = (year: number | null, approved: bigint, settled: bigint) => {
      const [none, amount] = [figure(0n as never), (value: bigint) => figure(value as never)];
      return { year, planned: none, approved: amount(approved), disbursed: none, settled: amount(settled) };
    };
    const { kind, categories, series } = moneyOverYears(
      [row(2023, 5n, 1n), row(2021, 2n, 0n), row(2023, 3n, 1n), row(null, 9n, 9n)],
      'en',
    );
    expect([kind, categories]).toEqual(['time-line', ['2021', '2022', '2023']]);
    expect(series.map(({ name, values }) => [name, values])).toEqual([
      ['Planned', [0n, 0n, 0n]],
      ['Approved', [2n, 0n, 8n]],
      ['Disbursed', [0n, 0n, 0n]],
      ['Settled', [0n, 0n, 2n]],
    ]);
    expect(moneyOverYears([row(null, 9n, 9n)], 'en').categories).toEqual([]);
  });
});

describe('the words of a chart', () => {
  it.each([
    [1_245, '1.245'],
    [1_498_636_500n, '1.498,6'],
    [50_000n, '0,1'],
    [49_999n, '0'],
    [-1_250_000n, '-1,3'],
    [null, ''],
  ])('label %s as %j', (value, label) => {
    expect(chartFigure(value)).toBe(label);
  });

  it.each([
    ['as it is', 'Ngân sách tỉnh', 'Ngân sách tỉnh'],
    ['cut between words', 'Ngân sách của tỉnh và của huyện', 'Ngân sách của tỉnh và…'],
    ['bounded', 'x'.repeat(10_000), `${'x'.repeat(23)}…`],
    ['on one line, in one direction', 'a\u0000\nb\u202ec\ufffe\ud800', 'a bc\ufffd'],
  ])('hold a name %s', (_, name, shown) => {
    expect(chartName(name, 24)).toBe(shown);
  });

  it('tell the figures to those who cannot see them, within bounds', () => {
    const chart: Chart = {
      kind: 'stacked-bars',
      title: 'Money',
      unit: 'million VND',
      categories: ['2023', '2024'],
      series: [
        { name: 'District', values: [1_000_000n, 2_000_000n] },
        { name: 'Other', values: [null, 500_000n] },
      ],
    };
    expect(chartInWords(chart)).toBe('Money (million VND). 2023: District 1; 2024: District 2, Other 0,5');
    const long = { ...chart, categories: Array.from({ length: 200 }, () => 'x'.repeat(10_000)) };
    expect(chartInWords(long).length).toBeLessThanOrEqual(1000);
  });
});

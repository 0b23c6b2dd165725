/** The charts of all money: approved by source and year, and the four numbers over the years. */
import { FUNDING_SOURCES, type FundingSource } from '../domain/funding/funding-line.js';
import type { Figures } from '../domain/funding/reconciliation.js';
import { type Chart, showsSomething } from '../domain/reporting/chart.js';
import type { Language } from '../domain/values/language.js';
import type { Vnd } from '../domain/values/vnd.js';
import { UNIT_WORDS } from './amounts.js';
import { moneyOverYears } from './annual-charts.js';
import { NO_YEAR } from './reconciliation.js';
import type { Label } from './wording.js';
import { SOURCE_WORDS } from './words.js';

const APPROVED: Label = {
  vi: 'Kinh phí được duyệt theo nguồn và năm',
  en: 'Approved money by source and year',
};

interface CellFigures {
  readonly source: FundingSource;
  readonly year: number | null;
  readonly figures: Figures;
}

export function portfolioCharts(rows: readonly CellFigures[], language: Language): Chart[] {
  const charts = [sourcesChart(rows, language), yearsChart(rows, language)];
  return charts.map(withoutEmpty).filter(showsSomething);
}

/** A number that no paper gives to a year would stand as a line of nothing. */
function withoutEmpty(chart: Chart): Chart {
  return { ...chart, series: chart.series.filter(({ values }) => values.some(Boolean)) };
}

/** Money without a year has a column of its own, never spread. */
function sourcesChart(all: readonly CellFigures[], language: Language): Chart {
  const rows = all.filter(({ figures }) => figures.approved);
  const years = [...new Set(rows.map(({ year }) => year))].sort(
    (a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY),
  );
  const sources = FUNDING_SOURCES.filter((source) => rows.some((row) => row.source === source));
  return {
    kind: 'stacked-bars',
    title: APPROVED[language],
    unit: UNIT_WORDS.million[language],
    categories: years.map((year) => (year === null ? NO_YEAR[language] : String(year))),
    series: sources.map((source) => ({
      name: SOURCE_WORDS[source][language],
      values: years.map(
        (of) => rows.find((row) => row.source === source && row.year === of)?.figures.approved ?? null,
      ),
    })),
  };
}

function yearsChart(rows: readonly CellFigures[], language: Language): Chart {
  const figure = (value: bigint | null) => ({ value: (value ?? 0n) as Vnd, records: [] });
  const money = rows.map(({ year, figures: { planned, approved, disbursed, settled } }) => ({
    year,
    planned: figure(planned),
    approved: figure(approved),
    disbursed: figure(disbursed),
    settled: figure(settled),
  }));
  return moneyOverYears(money, language);
}

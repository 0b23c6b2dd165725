/** The charts of an annual report, of the figures that its tables print: nothing is counted here. */
import { FUNDING_SOURCES } from '../domain/funding/funding-plan.js';
import { NUMBERS, type NumberName } from '../domain/funding/reconciliation.js';
import type { Counts, MoneyFigure } from '../domain/reporting/annual-figure.js';
import type { AnnualMoney } from '../domain/reporting/annual-money.js';
import type { AnnualRecord } from '../domain/reporting/annual-record.js';
import { type Chart, showsSomething } from '../domain/reporting/chart.js';
import type { Language } from '../domain/values/language.js';
import { sumVnd } from '../domain/values/vnd.js';
import { AS_WRITTEN, NO_YEAR, UNKNOWN } from './annual-tables.js';
import type { Label } from './wording.js';
import { GRADE_WORDS, SOURCE_WORDS, STAGE_WORDS, wordOf } from './words.js';

const TITLES = {
  stages: { vi: 'Nhiệm vụ theo giai đoạn', en: 'Projects by stage' },
  grades: { vi: 'Nhiệm vụ theo kết quả xếp loại', en: 'Projects by grade' },
  sources: { vi: 'Kinh phí được duyệt theo nguồn và năm', en: 'Approved money by source and year' },
  years: { vi: 'Kinh phí theo năm', en: 'Money over the years' },
} as const satisfies Record<string, Label>;

const UNITS = {
  projects: { vi: 'số nhiệm vụ', en: 'number of projects' },
  millions: { vi: 'triệu đồng', en: 'million VND' },
} as const satisfies Record<string, Label>;

const NUMBER_WORDS: Readonly<Record<NumberName, Label>> = {
  planned: { vi: 'Dự toán', en: 'Planned' },
  approved: { vi: 'Được duyệt', en: 'Approved' },
  disbursed: { vi: 'Đã giải ngân', en: 'Disbursed' },
  settled: { vi: 'Đã quyết toán', en: 'Settled' },
};

/** Under which part of the report a chart stands; one that would be empty is left out. */
export interface AnnualCharts {
  readonly counts: readonly Chart[];
  readonly money: readonly Chart[];
}

export function annualCharts({ counts, money }: AnnualRecord, language: Language): AnnualCharts {
  return {
    counts: [
      countsChart(TITLES.stages, counts.byStage, STAGE_WORDS, language),
      countsChart(TITLES.grades, counts.byGrade, GRADE_WORDS, language),
    ].filter(showsSomething),
    money: [sourcesChart(money.ofYear, language), moneyOverYears(money.statement.rows, language)].filter(
      showsSomething,
    ),
  };
}

function countsChart(
  title: Label,
  counts: Counts,
  table: Readonly<Record<string, Label>>,
  language: Language,
): Chart {
  const words = { ...table, unknown: UNKNOWN, 'as-written': AS_WRITTEN };
  const entries = Object.entries(counts);
  return {
    kind: 'bars',
    title: title[language],
    unit: UNITS.projects[language],
    categories: entries.map(([key]) => wordOf(words, key, language)),
    series: [{ name: UNITS.projects[language], values: entries.map(([, figure]) => figure?.value ?? 0) }],
  };
}

/** Money that no paper splits by year has a column of its own, never spread. */
function sourcesChart({ rows }: AnnualMoney, language: Language): Chart {
  const years = [...new Set(rows.map(({ year }) => year))].sort(
    (a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY),
  );
  const sources = FUNDING_SOURCES.filter((source) => rows.some((row) => row.source === source));
  return {
    kind: 'stacked-bars',
    title: TITLES.sources[language],
    unit: UNITS.millions[language],
    categories: years.map((year) => (year === null ? NO_YEAR[language] : String(year))),
    series: sources.map((source) => ({
      name: SOURCE_WORDS[source][language],
      values: years.map(
        (of) => rows.find((row) => row.source === source && row.year === of)?.amount.value ?? null,
      ),
    })),
  };
}

type MoneyRow = Readonly<Record<NumberName, MoneyFigure>> & { readonly year: number | null };

/** What is planned, approved, disbursed and settled, year by year; money of no year has no place on a line of years. */
export function moneyOverYears(rows: readonly MoneyRow[], language: Language): Chart {
  const known = rows.flatMap(({ year }) => year ?? []);
  const first = Math.min(...known);
  const years =
    known.length === 0 ? [] : Array.from({ length: Math.max(...known) - first + 1 }, (_, at) => first + at);
  return {
    kind: 'time-line',
    title: TITLES.years[language],
    unit: UNITS.millions[language],
    categories: years.map(String),
    series: NUMBERS.map((number) => ({
      name: NUMBER_WORDS[number][language],
      values: years.map((of) =>
        sumVnd(rows.filter(({ year }) => year === of).map((row) => row[number].value)),
      ),
    })),
  };
}

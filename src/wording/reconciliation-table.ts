/** The one table that page, spreadsheet and printed record show: the same rows and figures, whatever carries them. */
import { NUMBERS, type Reconciliation, type Row } from '../domain/funding/reconciliation.js';
import type { Statement } from '../domain/funding/statement.js';
import type { Language } from '../domain/values/language.js';
import type { MoneyUnit } from '../domain/values/money-unit.js';
import { NO_YEAR, rowSentence, TOTAL } from './reconciliation.js';
import type { Label } from './wording.js';
import { SOURCE_WORDS, wordOf } from './words.js';

export interface TableRow {
  readonly label: string;
  /** In the order of NUMBERS; null where there is no such number. */
  readonly figures: readonly (bigint | null)[];
  readonly note: string;
}

export interface TableSection {
  readonly id: 'source' | 'contributor' | 'year' | 'total';
  readonly title: string;
  readonly rows: readonly TableRow[];
}

const TITLES: Readonly<Record<TableSection['id'], Label>> = {
  source: { vi: 'Theo nguồn', en: 'By source' },
  contributor: { vi: 'Theo đơn vị đóng góp', en: 'By contributor' },
  year: { vi: 'Theo năm', en: 'By year' },
  total: TOTAL,
};
const UNNAMED: Label = { vi: 'chưa ghi đơn vị', en: 'no contributor named' };

export function tableOf(
  of: Reconciliation & Partial<Pick<Statement, 'byContributor'>>,
  language: Language,
  unit: MoneyUnit = 'dong',
): TableSection[] {
  const row = (label: string, own: Row): TableRow => ({
    label,
    figures: NUMBERS.map((name) => own.figures[name]),
    note: rowSentence(own, language, unit),
  });
  const section = (id: TableSection['id'], rows: TableRow[]): TableSection => ({
    id,
    title: TITLES[id][language],
    rows,
  });
  const source = (code: string) => wordOf(SOURCE_WORDS, code, language);
  const contributors = of.byContributor ?? [];
  const named = contributors.some(({ contributor }) => contributor !== null) ? contributors : [];
  return [
    section(
      'source',
      of.bySource.map((own) => row(source(own.source), own)),
    ),
    section(
      'contributor',
      named.map((own) => row(`${source(own.source)}: ${own.contributor ?? UNNAMED[language]}`, own)),
    ),
    section(
      'year',
      of.byYear.map((own) => row(own.year === null ? NO_YEAR[language] : String(own.year), own)),
    ),
    section('total', [row(TOTAL[language], of.total)]),
  ].filter(({ rows }) => rows.length > 0);
}

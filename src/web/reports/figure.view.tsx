/** The rows behind one figure of a report, and that together they are the figure. */
import type { FigureRow } from '../../domain/reporting/annual-basis.js';
import type { OpenFigure } from '../../features/reports/reports.service.js';
import { FIGURE_PAGE, ROW_KIND_WORDS } from '../../wording/annual-pages.js';
import { SOURCE_WORDS, wordOf } from '../../wording/words.js';
import { Card, Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { NumberedPages, rowsOnPage } from '../layout/numbered-pages.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

const ROWS_ON_A_PAGE = 100;

interface FigureProps {
  readonly figure: OpenFigure;
  /** From 1. */
  readonly page: number;
  readonly pathOf: (page: number) => string;
  readonly back: string;
}

export function FigureView({ figure, page, pathOf, back }: FigureProps) {
  const { say, language } = useReader();
  const { name, path, value, rows } = figure;
  const isMoney = typeof value === 'bigint';
  const columns: readonly Column<FigureRow>[] = [
    {
      title: FIGURE_PAGE.project,
      cell: ({ project }) => (
        <a href={`/projects/${project.id}`}>
          {project.code} {project.title}
        </a>
      ),
    },
    { title: FIGURE_PAGE.record, cell: ({ kind }) => say(ROW_KIND_WORDS[kind]) },
    ...(isMoney ? moneyColumns(language) : []),
  ];
  const sum = rows.reduce((total, { amountVnd = 1n }) => total + amountVnd, 0n);
  const { shown, pages } = rowsOnPage(rows, page, ROWS_ON_A_PAGE);
  return (
    <Layout title={say(FIGURE_PAGE.title)}>
      <div class="stack">
        <p>
          <a href={back}>{say(FIGURE_PAGE.back)}</a>
        </p>
        <h1 class="page-title">{name ?? path}</h1>
        <Facts
          facts={[
            [FIGURE_PAGE.value, value.toLocaleString('vi-VN')],
            [FIGURE_PAGE.sum, sum.toLocaleString('vi-VN')],
          ]}
        />
        <Card id="rows" title={FIGURE_PAGE.title} isEmpty={rows.length === 0}>
          <Table caption={FIGURE_PAGE.title} columns={columns} rows={shown} keyOf={({ id }) => id} />
          <NumberedPages page={page} pages={pages} count={rows.length} pathOf={pathOf} />
        </Card>
      </div>
    </Layout>
  );
}

function moneyColumns(language: 'vi' | 'en'): Column<FigureRow>[] {
  return [
    { title: FIGURE_PAGE.source, cell: ({ source }) => wordOf(SOURCE_WORDS, source, language) },
    { title: FIGURE_PAGE.year, cell: ({ year }) => year ?? '–' },
    {
      title: FIGURE_PAGE.amount,
      cell: ({ amountVnd }) => (amountVnd ?? 0n).toLocaleString('vi-VN'),
      isFigure: true,
    },
  ];
}

import { NUMBERS, type NumberName } from '../../domain/funding/reconciliation.js';
import type { Chart } from '../../domain/reporting/chart.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { PortfolioStatement } from '../../features/reconciliation/reconciliation.service.js';
import type { ChartPen } from '../../platform/papers/chart-svg.js';
import { FINANCE } from '../../wording/finance-pages.js';
import { NO_YEAR, NUMBER_WORDS, reconciliationSentence } from '../../wording/reconciliation.js';
import { RECORD } from '../../wording/reconciliation-record.js';
import { tableOf } from '../../wording/reconciliation-table.js';
import { SOURCE_WORDS, wordOf } from '../../wording/words.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { ChartView } from '../reports/chart.view.js';
import { FiguresTable } from './figures.view.js';
import { FinanceHead } from './finance-head.view.js';
import { UnitSwitch, useMoney } from './money-unit.view.js';

interface PortfolioProps {
  readonly portfolio: PortfolioStatement;
  readonly charts: readonly Chart[];
  readonly draw: ChartPen;
}

type CellRow = PortfolioStatement['rows'][number];

export function PortfolioView({ portfolio, charts, draw }: PortfolioProps) {
  const { say, language } = useReader();
  const { unit } = useMoney();
  const sentence = reconciliationSentence(portfolio, language, unit);
  const what = `${say(RECORD.asOf)} ${formatDate(portfolio.asOf)}: ${sentence}.`;
  return (
    <Layout title={say(RECORD.portfolio)}>
      <article class="stack">
        <FinanceHead title={RECORD.portfolio} what={what} />
        <UnitSwitch />
        <p class="no-print mb-0">
          <a class="btn" href="/api/v1/reports/reconciliation?format=xlsx">
            {say(RECORD.download)}
          </a>
        </p>
        <Card id="figures" title={RECORD.title}>
          <FiguresTable sections={tableOf(portfolio, language, unit)} />
        </Card>
        {charts.length > 0 && (
          <Card id="charts" title={FINANCE.charts}>
            <div class="card-body stack">
              {charts.map((chart) => (
                <ChartView key={chart.title} chart={chart} draw={draw} />
              ))}
            </div>
          </Card>
        )}
        <Cells portfolio={portfolio} />
      </article>
    </Layout>
  );
}

/** Where a figure opens to its projects. */
export function figurePath({ source, year }: Partial<Pick<CellRow, 'source' | 'year'>>): string {
  const asked = new URLSearchParams({
    ...(source && { source }),
    ...(year !== undefined && { year: year === null ? 'none' : String(year) }),
  });
  return `/finance/portfolio/projects?${asked}`;
}

function Cells({ portfolio: { rows, total } }: Pick<PortfolioProps, 'portfolio'>) {
  const { say, language } = useReader();
  const { figure, head } = useMoney();
  const nameOf = ({ source, year }: CellRow) =>
    `${wordOf(SOURCE_WORDS, source, language)}, ${year ?? say(NO_YEAR)}`;
  const opened = (row: CellRow, name: NumberName) => {
    const amount = row.figures[name];
    if (amount === 0n) return figure(amount);
    const label = `${say(NUMBER_WORDS[name])}, ${nameOf(row)}: ${figure(amount)}`;
    return (
      <a href={figurePath(row)} aria-label={label}>
        {figure(amount)}
      </a>
    );
  };
  const columns: readonly Column<CellRow>[] = [
    { title: RECORD.source, cell: ({ source }) => wordOf(SOURCE_WORDS, source, language) },
    { title: RECORD.year, cell: ({ year }) => year ?? say(NO_YEAR) },
    ...NUMBERS.map((name) => ({
      title: NUMBER_WORDS[name],
      cell: (row: CellRow) => opened(row, name),
      isFigure: true,
    })),
  ];
  return (
    <Card id="cells" title={head(FINANCE.cells)} isEmpty={rows.length === 0}>
      <p class="card-body text-secondary mb-0">{say(FINANCE.cellsHint)}</p>
      <Table
        caption={FINANCE.cells}
        columns={columns}
        rows={rows}
        keyOf={({ source, year }) => `${source} ${year}`}
      >
        <tr class="fw-bold">
          <td colSpan={2}>{say(FINANCE.sum)}</td>
          {NUMBERS.map((name) => (
            <td key={name} class="figure-cell" data-label={say(NUMBER_WORDS[name])}>
              <a href={figurePath({})}>{figure(total.figures[name])}</a>
            </td>
          ))}
        </tr>
      </Table>
    </Card>
  );
}

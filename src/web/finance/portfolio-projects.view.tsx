import { NUMBERS } from '../../domain/funding/reconciliation.js';
import type { PortfolioProjectsQuery } from '../../features/reconciliation/reconciliation.dto.js';
import type { ReconciliationService } from '../../features/reconciliation/reconciliation.service.js';
import { FINANCE } from '../../wording/finance-pages.js';
import { NO_YEAR, NUMBER_WORDS, rowSentence } from '../../wording/reconciliation.js';
import { RECORD } from '../../wording/reconciliation-record.js';
import { SOURCE_WORDS, wordOf } from '../../wording/words.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { UnitSwitch, useMoney } from './money-unit.view.js';

type Page = Awaited<ReturnType<ReconciliationService['listPortfolioProjects']>>;
type Project = Page['items'][number];

interface ProjectsProps {
  readonly page: Page;
  readonly asked: PortfolioProjectsQuery;
}

/** The projects behind a figure of the portfolio. */
export function PortfolioProjectsView({ page, asked }: ProjectsProps) {
  const { say, language } = useReader();
  const { figure, head, unit } = useMoney();
  const { source, year, cursor } = asked;
  const of = [
    source ? wordOf(SOURCE_WORDS, source, language) : say(FINANCE.everySource),
    year === undefined ? say(FINANCE.everyYear) : year === 'none' ? say(NO_YEAR) : year,
  ].join(', ');
  const columns: readonly Column<Project>[] = [
    {
      title: FINANCE.project,
      cell: ({ id, code, title }) => <a href={`/projects/${id}/reconciliation`}>{`${code} ${title}`}</a>,
    },
    ...NUMBERS.map((name) => ({
      title: NUMBER_WORDS[name],
      cell: ({ figures }: Project) => figure(figures[name]),
      isFigure: true,
    })),
    { title: RECORD.difference, cell: (row) => rowSentence(row, language, unit) },
  ];
  const path = (more: Record<string, string>) =>
    `/finance/portfolio/projects?${new URLSearchParams({ ...(source && { source }), ...(year && { year }), ...more })}`;
  return (
    <Layout title={`${say(FINANCE.behindFigure)}: ${of}`}>
      <article class="stack">
        <header>
          <p class="mb-1">
            <a href="/finance/portfolio">{say(FINANCE.backToAll)}</a>
          </p>
          <h1 class="page-title">{`${say(FINANCE.behindFigure)}: ${of}`}</h1>
        </header>
        <UnitSwitch />
        <Card id="projects" title={head(FINANCE.project)}>
          {page.items.length === 0 ? (
            <p class="card-body mb-0">{say(FINANCE.noProjects)}</p>
          ) : (
            <Table caption={FINANCE.project} columns={columns} rows={page.items} keyOf={({ id }) => id}>
              <tr class="fw-bold">
                <td>{say(FINANCE.sum)}</td>
                {NUMBERS.map((name) => (
                  <td key={name} class="figure-cell" data-label={say(NUMBER_WORDS[name])}>
                    {figure(page.items.reduce((sum, { figures }) => sum + (figures[name] ?? 0n), 0n))}
                  </td>
                ))}
                <td />
              </tr>
            </Table>
          )}
          {(page.nextCursor || cursor) && (
            <p class="card-body frame mb-0 no-print">
              {cursor && <a href={path({})}>{say(FINANCE.first)}</a>}
              {page.nextCursor && <a href={path({ cursor: page.nextCursor })}>{say(FINANCE.more)}</a>}
            </p>
          )}
        </Card>
      </article>
    </Layout>
  );
}

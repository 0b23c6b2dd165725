import type { CellValue, Paper, PaperBlock, PaperTable } from '../../domain/reporting/paper.js';
import type { ChartPen } from '../../platform/papers/chart-svg.js';
import { ANNUAL_PAGE } from '../../wording/annual-pages.js';
import { cellWords } from '../../wording/cell-words.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { ChartView } from './chart.view.js';

interface ReportProps {
  readonly paper: Paper;
  readonly year: number;
  readonly asOf: string;
  readonly draw: ChartPen;
}

const FILES = ['docx', 'xlsx', 'csv'] as const;

/** The same content as the paper: what stands here stands in every file. */
export function ReportView({ paper, year, asOf, draw }: ReportProps) {
  const { say } = useReader();
  return (
    <Layout title={`${say(ANNUAL_PAGE.title)} ${year}`}>
      <article class="stack">
        <h1 class="page-title">{paper.subject}</h1>
        <YearForm year={year} asOf={asOf} />
        <p class="no-print frame">
          <span>{say(ANNUAL_PAGE.download)}</span>
          {FILES.map((format) => (
            <a
              key={format}
              class="btn"
              href={`/api/v1/reports/annual?${new URLSearchParams({ year: String(year), asOf, format })}`}
            >
              {say(ANNUAL_PAGE[format])}
            </a>
          ))}
        </p>
        {paper.blocks.map((block, at) => (
          <Block key={at} block={block} draw={draw} />
        ))}
      </article>
    </Layout>
  );
}

function YearForm({ year, asOf }: Pick<ReportProps, 'year' | 'asOf'>) {
  const { say } = useReader();
  return (
    <form class="card card-body stack no-print" method="get" action="/reports">
      <label class="form-label">
        {say(ANNUAL_PAGE.year)}
        <input class="form-control" name="year" type="number" min={1950} max={2199} value={year} required />
      </label>
      <label class="form-label">
        {say(ANNUAL_PAGE.asOf)}
        <input
          class="form-control"
          name="asOf"
          type="date"
          value={asOf.startsWith(String(year)) ? asOf : ''}
        />
      </label>
      <p>
        <button class="btn btn-primary" type="submit">
          {say(ANNUAL_PAGE.show)}
        </button>
      </p>
    </form>
  );
}

function Block({ block, draw }: { block: PaperBlock; draw: ChartPen }) {
  switch (block.is) {
    case 'section':
      return <h2>{block.text}</h2>;
    case 'part':
      return <h3>{block.text}</h3>;
    case 'table':
      return <BlockTable table={block.table} />;
    case 'chart':
      return <ChartView chart={block.chart} draw={draw} />;
    default:
      return <p class="paragraph">{block.text}</p>;
  }
}

function BlockTable({ table: { title, columns, rows } }: { table: PaperTable }) {
  return (
    <div class="table-responsive">
      <table class="table table-vcenter card-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((value, column) => (
                <td key={columns[column]} class={isFigure(value) ? 'figure-cell' : undefined}>
                  {cellWords(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isFigure({ is }: CellValue): boolean {
  return is === 'count' || is === 'amount';
}

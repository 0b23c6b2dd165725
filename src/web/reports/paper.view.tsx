/** The report on the page, as on the paper; its figures open to their rows, its paragraphs to their projects. */
import type { CellValue, PaperBlock, PaperTable } from '../../domain/reporting/paper.js';
import type { ChartPen } from '../../platform/papers/chart-svg.js';
import { ANNUAL_PAGE } from '../../wording/annual-pages.js';
import { cellWords } from '../../wording/cell-words.js';
import { useReader } from '../layout/render.js';
import { Scroll } from '../layout/scroll.view.js';
import { ChartView } from './chart.view.js';

/** The address of the rows behind a figure. */
export type FigurePath = (figure: string) => string;
/** The address of what a paragraph about a project is told from. */
export type ParagraphPath = (projectId: string) => string;

interface PaperProps {
  readonly blocks: readonly PaperBlock[];
  readonly figurePath: FigurePath;
  readonly paragraphPath: ParagraphPath;
  readonly draw: ChartPen;
}

export function PaperBlocks({ blocks, ...how }: PaperProps) {
  return (
    <>
      {blocks.map((block, at) => (
        <Block key={at} block={block} {...how} />
      ))}
    </>
  );
}

function Block({
  block,
  figurePath,
  paragraphPath,
  draw,
}: { block: PaperBlock } & Omit<PaperProps, 'blocks'>) {
  switch (block.is) {
    case 'section':
      return <h2>{block.text}</h2>;
    case 'part':
      return <h3>{block.text}</h3>;
    case 'table':
      return <BlockTable table={block.table} figurePath={figurePath} />;
    case 'chart':
      return <ChartView chart={block.chart} draw={draw} />;
    default:
      return (
        <p class="paragraph">
          {block.text} {block.projectId && <RecordsLink path={paragraphPath(block.projectId)} />}
        </p>
      );
  }
}

function RecordsLink({ path }: { path: string }) {
  const { say } = useReader();
  return (
    <a class="no-print" href={path}>
      [{say(ANNUAL_PAGE.records)}]
    </a>
  );
}

function BlockTable({ table: { title, columns, rows }, figurePath }: { table: PaperTable } & Opening) {
  return (
    <Scroll label={{ vi: title, en: title }}>
      <table class="table table-vcenter card-table caption-top">
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
                  <Cell value={value} figurePath={figurePath} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface Opening {
  readonly figurePath: FigurePath;
}

function Cell({ value, figurePath }: { value: CellValue } & Opening) {
  const words = cellWords(value);
  const figure = 'figure' in value && !value.isEmpty ? value.figure : undefined;
  return figure ? <a href={figurePath(figure)}>{words}</a> : <span>{words}</span>;
}

function isFigure({ is }: CellValue): boolean {
  return is === 'count' || is === 'amount';
}

/** The report on the page, as on the paper; its figures open to their rows, its paragraphs to their projects. */
import type { CellValue, PaperBlock, PaperLine, PaperTable } from '../../domain/reporting/paper.js';
import type { ChartPen } from '../../platform/papers/chart-svg.js';
import { ANNUAL_PAGE } from '../../wording/annual-pages.js';
import { cellWords } from '../../wording/cell-words.js';
import { NumberedPages } from '../layout/numbered-pages.view.js';
import { useReader } from '../layout/render.js';
import { Scroll } from '../layout/scroll.view.js';
import { ChartView } from './chart.view.js';
import type { LinesAt } from './report-path.js';

/** The address of the rows behind a figure. */
export type FigurePath = (figure: string) => string;
/** The address of what a paragraph about a project is told from. */
export type ParagraphPath = (projectId: string) => string;

/** The address of a further page of the lines that stand under one heading. */
export type LinesPath = (at: LinesAt) => string;

interface PaperProps extends Opening {
  readonly blocks: readonly PaperBlock[];
  readonly paragraphPath: ParagraphPath;
  readonly linesPath: LinesPath;
  /** Without it, the first page of all lines. */
  readonly linesAt?: LinesAt;
  readonly draw: ChartPen;
}

const LINES_ON_A_PAGE = 25;

/** A year of an office may have thousands of lines: the page shows so many at a time, the files hold them all. */
export function PaperBlocks({ blocks, draw, figurePath, ...how }: PaperProps) {
  return (
    <>
      {inRuns(blocks).map(({ block, first, lines }) =>
        block ? (
          <Block key={first} block={block} figurePath={figurePath} draw={draw} />
        ) : (
          <Lines key={first} block={first} lines={lines} {...how} />
        ),
      )}
    </>
  );
}

interface Run {
  /** Its place among the blocks. */
  readonly first: number;
  readonly block: Exclude<PaperBlock, PaperLine> | null;
  readonly lines: PaperLine[];
}

/** Lines that follow each other together, every other block alone. */
function inRuns(blocks: readonly PaperBlock[]): Run[] {
  const runs: Run[] = [];
  for (const [first, block] of blocks.entries()) {
    if (!isLine(block)) runs.push({ first, block, lines: [] });
    else if (runs.at(-1)?.block === null) runs.at(-1)!.lines.push(block);
    else runs.push({ first, block: null, lines: [block] });
  }
  return runs;
}

function isLine(block: PaperBlock): block is PaperLine {
  return block.is === 'paragraph' || block.is === 'item';
}

function Block({
  block,
  figurePath,
  draw,
}: { block: Exclude<PaperBlock, PaperLine> } & Pick<PaperProps, 'figurePath' | 'draw'>) {
  switch (block.is) {
    case 'section':
      return <h2>{block.text}</h2>;
    case 'part':
      return <h3>{block.text}</h3>;
    case 'table':
      return <BlockTable table={block.table} figurePath={figurePath} />;
    case 'chart':
      return <ChartView chart={block.chart} draw={draw} />;
  }
}

function Lines({
  block,
  lines,
  paragraphPath,
  linesPath,
  linesAt,
}: { block: number; lines: readonly PaperLine[] } & Omit<PaperProps, 'blocks' | 'figurePath' | 'draw'>) {
  const pages = Math.ceil(lines.length / LINES_ON_A_PAGE);
  const page = linesAt?.block === block ? Math.min(linesAt.page, pages) : 1;
  const shown = lines.slice((page - 1) * LINES_ON_A_PAGE, page * LINES_ON_A_PAGE);
  return (
    <>
      {shown.map(({ text, projectId }, at) => (
        <p key={at} class="paragraph" id={at === 0 ? `lines-${block}` : undefined}>
          {text} {projectId && <RecordsLink path={paragraphPath(projectId)} />}
        </p>
      ))}
      <NumberedPages
        page={page}
        pages={pages}
        count={lines.length}
        pathOf={(to) => `${linesPath({ block, page: to })}#lines-${block}`}
      />
    </>
  );
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

import { type ListColumn } from '../../domain/reporting/list-columns.js';
import { formatDate } from '../../domain/values/plain-date.js';
import { formatWholeNumber } from '../../domain/values/vnd.js';
import type { ProjectListItem } from '../../features/projects/listed-projects.repository.js';
import type { SortColumn } from '../../features/projects/project.dto.js';
import type { ExportedDetails } from '../../features/projects/project-export.repository.js';
import { LIST_COLUMN_WORDS, LISTING } from '../../wording/project-list.js';
import { FIELD_WORDS, LEVEL_WORDS, PROJECT_KIND_WORDS, SOURCE_WORDS, wordOf } from '../../wording/words.js';
import { GradeBadge, StageBadge } from '../layout/badges.view.js';
import { Period } from '../layout/period.view.js';
import { useReader } from '../layout/render.js';
import type { Column } from '../layout/table.view.js';
import { type ListQuery, listPath } from './list-path.js';
import { MatchView } from './match.view.js';

/** A line of the list with what its columns need beyond it. */
export type Row = ProjectListItem & Partial<ExportedDetails>;

const CELLS: Readonly<Record<ListColumn, Column<Row>['cell']>> = {
  code: ({ code }) => <span class="text-nowrap">{code}</span>,
  title: (project) => <Title {...project} />,
  lead: ({ leadInstitution }) => leadInstitution?.name ?? '–',
  investigator: ({ principalInvestigator }) => principalInvestigator ?? '–',
  level: ({ level }) => <Word words={LEVEL_WORDS} code={level} />,
  kind: ({ kind }) => <Word words={PROJECT_KIND_WORDS} code={kind} />,
  field: ({ field }) => (field ? <Word words={FIELD_WORDS} code={field} /> : '–'),
  stage: ({ stage }) => <StageBadge stage={stage} />,
  period: ({ period }) => <Period period={period} />,
  decision: ({ decisionNumber, decisionDate }) =>
    [decisionNumber, decisionDate && formatDate(decisionDate)].filter(Boolean).join(', ') || '–',
  contract: ({ contractStart, contractEnd }) => (
    <Period period={{ start: contractStart ?? null, end: contractEnd ?? null }} />
  ),
  grade: (project) => <GradeBadge {...project} />,
  approved: ({ money }) => <Amount amount={money?.approvedVnd} />,
  sources: ({ money }) => <Sources money={money} />,
  disbursed: ({ money }) => <Amount amount={money?.disbursedVnd} />,
};

const SORTS: Partial<Record<ListColumn, SortColumn>> = {
  code: 'code',
  title: 'title',
  stage: 'stage',
  lead: 'lead',
  period: 'start',
};

const FIGURES: readonly ListColumn[] = ['approved', 'sources', 'disbursed'];

export function tableColumns(columns: readonly ListColumn[], query: ListQuery): Column<Row>[] {
  return columns.map((column) => {
    const sort = SORTS[column];
    return {
      title: LIST_COLUMN_WORDS[column],
      cell: CELLS[column],
      isFigure: FIGURES.includes(column),
      ...(sort && {
        head: <SortLink column={column} sort={sort} query={query} />,
        sorted: directionOf(query, sort),
      }),
    };
  });
}

/** Unless told the newest code comes first; a search is in no column's order. */
function directionOf({ sort, q }: ListQuery, column: SortColumn): 'ascending' | 'descending' | undefined {
  const asked = sort ?? (q ? 'match' : '-code');
  if (asked === column) return 'ascending';
  return asked === `-${column}` ? 'descending' : undefined;
}

interface SortProps {
  readonly column: ListColumn;
  readonly sort: SortColumn;
  readonly query: ListQuery;
}

function SortLink({ column, sort, query }: SortProps) {
  const { say } = useReader();
  const direction = directionOf(query, sort);
  const { cursor, ...kept } = query;
  const next = direction === 'ascending' ? (`-${sort}` as const) : sort;
  return (
    <a
      class="sort-link"
      href={listPath({ ...kept, sort: next })}
      title={`${say(LISTING.sortBy)} ${say(LIST_COLUMN_WORDS[column])}`}
    >
      {say(LIST_COLUMN_WORDS[column])}
      <span aria-hidden="true">
        {direction === 'ascending' ? ' ▲' : direction === 'descending' ? ' ▼' : ' ↕'}
      </span>
    </a>
  );
}

function Title({ id, title, kind, match }: Row) {
  return (
    <>
      <a href={`/projects/${id}`}>{title}</a>
      <div class="text-secondary">
        <Word words={PROJECT_KIND_WORDS} code={kind} />
      </div>
      {match && <MatchView match={match} />}
    </>
  );
}

function Word({ words, code }: { words: Parameters<typeof wordOf>[0]; code: string }) {
  const { language } = useReader();
  return <>{wordOf(words, code, language)}</>;
}

function Amount({ amount }: { amount: bigint | null | undefined }) {
  const { language } = useReader();
  return <>{amount === null || amount === undefined ? '–' : formatWholeNumber(amount, language)}</>;
}

function Sources({ money }: Pick<Row, 'money'>) {
  const { language } = useReader();
  return (
    <>
      {[...(money?.bySource ?? [])].map(([source, amount]) => (
        <div
          key={source}
        >{`${wordOf(SOURCE_WORDS, source, language)}: ${formatWholeNumber(amount, language)}`}</div>
      ))}
    </>
  );
}

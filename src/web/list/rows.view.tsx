import type { ProjectListItem } from '../../features/projects/listed-projects.repository.js';
import { LIST } from '../../wording/pages.js';
import { PROJECT_KIND_WORDS, wordOf } from '../../wording/words.js';
import { GradeBadge, StageBadge } from '../layout/badges.view.js';
import { Period } from '../layout/period.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { type ListQuery, listPath } from './list-path.js';
import { MatchView } from './match.view.js';

const COLUMNS: readonly Column<ProjectListItem>[] = [
  { title: LIST.code, cell: ({ code }) => <span class="text-nowrap">{code}</span> },
  { title: LIST.projectTitle, cell: (project) => <Title {...project} /> },
  { title: LIST.stage, cell: ({ stage }) => <StageBadge stage={stage} /> },
  { title: LIST.lead, cell: ({ leadInstitution }) => leadInstitution?.name ?? '–' },
  { title: LIST.period, cell: ({ period }) => <Period period={period} /> },
  { title: LIST.grade, cell: (project) => <GradeBadge {...project} /> },
];

interface RowsProps {
  readonly projects: readonly ProjectListItem[];
  readonly next: ListQuery | null | '';
}

export function RowsView({ projects, next }: RowsProps) {
  return (
    <Table caption={LIST.title} columns={COLUMNS} rows={projects} keyOf={({ id }) => id}>
      {next && <More path={listPath(next)} />}
    </Table>
  );
}

/** A link to the next page; with htmx the row is replaced by that page's rows. */
function More({ path }: { path: string }) {
  const { say } = useReader();
  return (
    <tr class="no-print">
      <td colSpan={COLUMNS.length}>
        <a
          class="btn"
          href={path}
          hx-get={path}
          hx-target="closest tr"
          hx-select="#results tbody > tr"
          hx-swap="outerHTML"
        >
          {say(LIST.more)}
        </a>
      </td>
    </tr>
  );
}

function Title({ id, title, kind, match }: ProjectListItem) {
  const { language } = useReader();
  return (
    <>
      <a href={`/projects/${id}`}>{title}</a>
      <div class="text-secondary">{wordOf(PROJECT_KIND_WORDS, kind, language)}</div>
      {match && <MatchView match={match} />}
    </>
  );
}

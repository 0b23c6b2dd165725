import type { ProjectOfRecord } from '../../features/dossier/register-record.repository.js';
import { LIST } from '../../wording/pages.js';
import { PERSONS, PROJECT_ROLE_WORDS } from '../../wording/registers.js';
import type { Label } from '../../wording/wording.js';
import { wordOf } from '../../wording/words.js';
import { GradeBadge, StageBadge } from '../layout/badges.view.js';
import { Period } from '../layout/period.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

interface ProjectsProps {
  readonly caption: Label;
  readonly projects: readonly ProjectOfRecord[];
}

export function ProjectsOfRecord({ caption, projects }: ProjectsProps) {
  const { language } = useReader();
  const columns: readonly Column<ProjectOfRecord>[] = [
    {
      title: LIST.projectTitle,
      cell: ({ id, code, title }) => (
        <>
          <span class="text-secondary">{code}</span> <a href={`/projects/${id}`}>{title}</a>
        </>
      ),
    },
    {
      title: PERSONS.role,
      cell: ({ roles }) => roles.map((role) => wordOf(PROJECT_ROLE_WORDS, role, language)).join(', '),
    },
    { title: LIST.stage, cell: ({ stage }) => <StageBadge stage={stage} /> },
    { title: LIST.period, cell: ({ period }) => <Period period={period} /> },
    { title: LIST.grade, cell: (project) => <GradeBadge {...project} /> },
  ];
  return <Table caption={caption} columns={columns} rows={projects} keyOf={({ id }) => id} />;
}

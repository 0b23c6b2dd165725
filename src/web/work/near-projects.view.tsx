import type { NearProject } from '../../features/worklist/recent-projects.repository.js';
import { LIST } from '../../wording/pages.js';
import { NEAR_STANDING_WORDS, WORK } from '../../wording/work-pages.js';
import { StageBadge } from '../layout/badges.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

interface NearProps {
  readonly projects: readonly NearProject[];
  readonly timeZone: string;
}

/** The reader's own projects, or those that changed last for whoever sees all. */
export function NearProjectsView({ projects, timeZone }: NearProps) {
  const { say } = useReader();
  const areOwn = projects.some(({ standing }) => standing !== null);
  const title = projects.length === 0 || areOwn ? WORK.mine : WORK.changed;
  const last: Column<NearProject> = areOwn
    ? { title: WORK.standing, cell: ({ standing }) => standing && say(NEAR_STANDING_WORDS[standing]) }
    : {
        title: WORK.changedAt,
        cell: ({ changedAt }) => changedAt && <Instant at={changedAt} timeZone={timeZone} />,
      };
  const columns: readonly Column<NearProject>[] = [
    { title: LIST.code, cell: ({ code }) => <span class="text-nowrap">{code}</span> },
    { title: LIST.projectTitle, cell: ({ id, title: name }) => <a href={`/projects/${id}`}>{name}</a> },
    { title: LIST.stage, cell: ({ stage }) => <StageBadge stage={stage} /> },
    last,
  ];
  return (
    <section class="card" id="near" aria-labelledby="near-title">
      <div class="card-header">
        <h2 class="card-title" id="near-title">
          {say(title)}
        </h2>
      </div>
      {projects.length === 0 ? (
        <p class="card-body text-secondary">{say(WORK.nearNone)}</p>
      ) : (
        <Table caption={title} columns={columns} rows={projects} keyOf={({ id }) => id} />
      )}
    </section>
  );
}

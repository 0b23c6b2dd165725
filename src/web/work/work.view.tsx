import type { Actor } from '../../domain/access/actor.js';
import type { NearProject } from '../../features/worklist/recent-projects.repository.js';
import type { WorkAnswer } from '../../features/worklist/work.service.js';
import type { Label } from '../../wording/wording.js';
import { furtherText, WORK, WORK_COUNT } from '../../wording/work-pages.js';
import { Badge } from '../layout/badges.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { NearProjectsView } from './near-projects.view.js';
import { WorkRowView } from './work-row.view.js';

export interface WorkProps {
  readonly work: WorkAnswer;
  readonly near: readonly NearProject[];
  readonly actor: Actor;
  readonly timeZone: string;
}

export function WorkView(props: WorkProps) {
  const { say, language } = useReader();
  const { work, near, actor, timeZone } = props;
  const count = `${work.count}${work.orMore ? '+' : ''}`;
  const part = (...standings: string[]) => work.rows.filter(({ standing }) => standings.includes(standing));
  return (
    <Layout title={say(WORK.title)}>
      <div class="stack">
        <header>
          <div class="frame">
            <h1 class="page-title">{say(WORK.title)}</h1>
            {work.count > 0 && <Badge colour="blue">{WORK_COUNT[language](count)}</Badge>}
          </div>
          {work.count > 0 && <p class="text-secondary mb-0">{say(WORK.intro)}</p>}
        </header>
        {!actor.personId && <p class="mb-0">{say(WORK.noPerson)}</p>}
        {work.count === 0 && <NothingToDo />}
        <Part id="overdue" title={WORK.overdue} rows={part('overdue')} {...props} />
        <Part id="dated" title={WORK.dated} rows={part('today', 'ahead')} {...props} />
        <Part id="undated" title={WORK.undated} rows={part('undated')} {...props} />
        {work.further.length > 0 && (
          <ul class="mb-0">
            {work.further.map(({ kind, count: more, orMore, path }) => (
              <li key={kind}>
                {furtherText(more, orMore, kind, language)}
                {path && (
                  <>
                    {' · '}
                    <a href={path}>{say(WORK.further)}</a>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
        <NearProjectsView projects={near} timeZone={timeZone} />
      </div>
    </Layout>
  );
}

interface PartProps extends WorkProps {
  readonly id: string;
  readonly title: Label;
  readonly rows: WorkAnswer['rows'];
}

function Part({ id, title, rows, work, timeZone }: PartProps) {
  const { say } = useReader();
  if (rows.length === 0) return null;
  return (
    <section class="card" id={id} aria-labelledby={`${id}-title`}>
      <div class="card-header">
        <h2 class="card-title" id={`${id}-title`}>
          {`${say(title)} (${rows.length})`}
        </h2>
      </div>
      <ul class="list-group list-group-flush work">
        {rows.map((row) => (
          <WorkRowView key={keyOf(row)} row={row} asOf={work.asOf} timeZone={timeZone} />
        ))}
      </ul>
    </section>
  );
}

function keyOf({ kind, subject }: WorkAnswer['rows'][number]): string {
  return [kind, subject.sessionId, subject.councilId, subject.milestoneId, subject.project?.id].join(' ');
}

function NothingToDo() {
  const { say } = useReader();
  return (
    <section class="card" id="nothing">
      <div class="card-body">
        <p class="h3">{say(WORK.none)}</p>
        <p class="text-secondary">{say(WORK.noneHint)}</p>
        <div class="frame">
          <a class="btn btn-primary" href="/milestones">
            {say(WORK.calendar)}
          </a>
          <a class="btn" href="/projects">
            {say(WORK.projects)}
          </a>
        </div>
      </div>
    </section>
  );
}

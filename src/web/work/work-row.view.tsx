import type { WorkAnswer } from '../../features/worklist/work.service.js';
import { furtherProjectsText, WORK_ACT } from '../../wording/work-pages.js';
import { countedText, deadlineText, distanceText, zoneText } from '../../wording/work-times.js';
import { Badge } from '../layout/badges.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';

interface RowProps {
  readonly row: WorkAnswer['rows'][number];
  readonly asOf: string;
  readonly timeZone: string;
}

const COLOURS = { overdue: 'red', today: 'orange', ahead: 'azure', undated: 'secondary' } as const;

/** What, about what and why, by when, and the way to do it. */
export function WorkRowView(props: RowProps) {
  const { language } = useReader();
  const { row } = props;
  const { kind, what, because, path, subject, standing } = row;
  return (
    <li class={`list-group-item work-row work-${standing}`}>
      <div class="work-what">
        <div class="work-title">{what}</div>
        {subject.project && (
          <div>
            <a href={`/projects/${subject.project.id}`}>{subject.project.code}</a> {subject.project.title}
            {subject.furtherProjects ? ` ${furtherProjectsText(subject.furtherProjects, language)}` : null}
          </div>
        )}
        <div class="text-secondary">{because}</div>
      </div>
      <When {...props} />
      <a
        class="btn btn-primary work-act"
        href={path}
        aria-label={`${WORK_ACT[kind][language]}: ${what} ${subject.project?.code ?? ''}`}
      >
        {WORK_ACT[kind][language]}
      </a>
    </li>
  );
}

function When({ row: { dueOn, startsAt, standing, facts }, asOf, timeZone }: RowProps) {
  const { language } = useReader();
  if (dueOn === null) return <div class="work-when" />;
  const counted = countedText(facts ?? {}, language);
  return (
    <div class="work-when">
      <Badge colour={COLOURS[standing]}>{distanceText(dueOn, asOf, language)}</Badge>
      <div class="text-secondary">
        {startsAt ? (
          <>
            <Instant at={startsAt} timeZone={timeZone} />, {zoneText(timeZone, language)}
          </>
        ) : (
          <time dateTime={dueOn}>{deadlineText(dueOn, timeZone, language)}</time>
        )}
      </div>
      {counted && <div class="text-secondary">{counted}</div>}
    </div>
  );
}

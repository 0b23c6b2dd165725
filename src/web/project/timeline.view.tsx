import { may } from '../../domain/access/permissions.js';
import type { TimelineKind } from '../../domain/reporting/timeline.js';
import { dayOf, formatDate } from '../../domain/values/plain-date.js';
import type { Timeline } from '../../features/dossier/timeline.service.js';
import type { TimelineEntry } from '../../features/dossier/timeline-entry.js';
import { TIMELINE, TIMELINE_KIND_WORDS } from '../../wording/timeline.js';
import { timelineLine } from '../../wording/timeline-lines.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';

export interface TimelineProps {
  readonly projectId: string;
  readonly timeline: Timeline;
  /** Empty for all. */
  readonly kinds: readonly TimelineKind[];
  readonly isContinued?: boolean;
  readonly timeZone: string;
}

const COLOURS: Readonly<Record<TimelineKind, string>> = {
  stage: 'indigo',
  paper: 'blue',
  document: 'azure',
  money: 'green',
  meeting: 'purple',
  milestone: 'teal',
  reminder: 'yellow',
  outcome: 'lime',
  audit: 'secondary',
};

/** What htmx replaces when a kind is chosen; without scripts each choice is a page. */
export function TimelineView(props: TimelineProps) {
  const { say } = useReader();
  const { projectId, timeline, kinds, isContinued, timeZone } = props;
  return (
    <Card id="timeline" title={TIMELINE.title}>
      <div class="card-body no-print">
        <p class="text-secondary mb-2">{say(TIMELINE.hint)}</p>
        <Chips projectId={projectId} offered={timeline.kinds} kinds={kinds} />
        {isContinued && <a href={timelinePath(projectId, kinds)}>{say(TIMELINE.newest)}</a>}
      </div>
      {timeline.items.length === 0 ? (
        <p class="card-body text-secondary">{say(TIMELINE.empty)}</p>
      ) : (
        <ol class="list-group list-group-flush timeline-entries">
          {timeline.items.map((entry) => (
            <Entry key={`${entry.what} ${entry.id} ${entry.at}`} entry={entry} timeZone={timeZone} />
          ))}
          {timeline.nextCursor && (
            <Older path={timelinePath(projectId, kinds, timeline.nextCursor)} key="older" />
          )}
        </ol>
      )}
    </Card>
  );
}

interface ChipsProps extends Pick<TimelineProps, 'projectId' | 'kinds'> {
  readonly offered: readonly TimelineKind[];
}

function Chips({ projectId, offered, kinds }: ChipsProps) {
  const { say } = useReader();
  const chips = [
    { key: 'all', label: TIMELINE.all, chosen: kinds.length === 0, path: timelinePath(projectId, []) },
    ...offered.map((kind) => ({
      key: kind,
      label: TIMELINE_KIND_WORDS[kind],
      chosen: kinds.includes(kind),
      path: timelinePath(projectId, toggled(kinds, kind)),
    })),
  ];
  return (
    <nav class="chips" aria-label={say(TIMELINE.filter)}>
      {chips.map(({ key, label, chosen, path }) => (
        <a
          key={key}
          class={chosen ? 'btn btn-sm btn-primary' : 'btn btn-sm'}
          href={path}
          aria-current={chosen ? 'true' : undefined}
          hx-get={path}
          hx-target="#timeline"
          hx-select="#timeline"
          hx-swap="outerHTML"
        >
          {say(label)}
        </a>
      ))}
    </nav>
  );
}

function Entry({ entry, timeZone }: { entry: TimelineEntry; timeZone: string }) {
  const { say, language } = useReader();
  const { kind, what, day, at, by, facts } = entry;
  const { text, detail } = timelineLine(what, facts, language);
  const href = useWayTo(entry);
  const enteredOn = dayOf(new Date(at), timeZone);
  const entered = enteredOn === day ? null : `${say(TIMELINE.entered)} ${formatDate(enteredOn)}`;
  const small = [by, entered].filter(Boolean).join(', ');
  return (
    <li class="list-group-item timeline-entry" data-kind={kind}>
      <time dateTime={day}>{formatDate(day)}</time>
      <div>
        <Badge colour={COLOURS[kind]}>{say(TIMELINE_KIND_WORDS[kind])}</Badge>{' '}
        {href ? <a href={href}>{text}</a> : <span>{text}</span>}
        {detail && <div>{detail}</div>}
        {small && <div class="text-secondary small">{small}</div>}
      </div>
    </li>
  );
}

/** To the record that an entry tells of, for who may open it. */
function useWayTo({ what, id, facts }: TimelineEntry): string | null {
  const { actor } = useReader();
  if (what === 'issued') return actor && may(actor, 'decision.read') ? `/decisions/${id}` : null;
  if (!actor || !may(actor, 'council.read')) return null;
  if (what === 'sat') return `/sessions/${id}`;
  return what === 'established' ? `/councils/${(facts as { councilId: string }).councilId}` : null;
}

function Older({ path }: { path: string }) {
  const { say } = useReader();
  return (
    <li class="list-group-item no-print">
      <a
        class="btn"
        href={path}
        hx-get={path}
        hx-target="closest li"
        hx-select="#timeline ol > li"
        hx-swap="outerHTML"
      >
        {say(TIMELINE.older)}
      </a>
    </li>
  );
}

function toggled(kinds: readonly TimelineKind[], kind: TimelineKind): readonly TimelineKind[] {
  return kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind];
}

export function timelinePath(projectId: string, kinds: readonly TimelineKind[], cursor?: string): string {
  const query = new URLSearchParams(kinds.map((kind) => ['kinds', kind]));
  if (cursor) query.set('cursor', cursor);
  const search = query.toString();
  return `/projects/${projectId}/timeline${search && `?${search}`}`;
}

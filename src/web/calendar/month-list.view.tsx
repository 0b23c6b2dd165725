import { formatDate, weekdayOf } from '../../domain/values/plain-date.js';
import type { MonthAnswer } from '../../features/worklist/month.service.js';
import { MONTH, WEEKDAY_WORDS } from '../../wording/month-pages.js';
import { MILESTONE_STATE_WORDS } from '../../wording/pages.js';
import type { Label } from '../../wording/wording.js';
import { Badge } from '../layout/badges.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import type { MonthEntry } from './month-entries.js';

interface ListProps {
  readonly shown: MonthAnswer;
  readonly entries: readonly MonthEntry[];
}

const WORDS: Readonly<Record<MonthEntry['state'], Label>> = {
  ...MILESTONE_STATE_WORDS,
  meeting: MONTH.meeting,
  postponed: MONTH.postponed,
};

const COLOURS: Readonly<Record<MonthEntry['state'], string>> = {
  open: 'azure',
  'due-today': 'orange',
  overdue: 'red',
  held: 'secondary',
  completed: 'green',
  cancelled: 'secondary',
  meeting: 'purple',
  postponed: 'secondary',
};

export function MonthList({ entries }: ListProps) {
  const { say } = useReader();
  const columns: readonly Column<MonthEntry>[] = [
    { title: MONTH.when, cell: (entry) => <When {...entry} isFirst={isFirstOfDay(entries, entry)} /> },
    { title: MONTH.what, cell: (entry) => <What {...entry} /> },
    { title: MONTH.project, cell: ({ projects }) => <Projects projects={projects} /> },
    {
      title: MONTH.state,
      cell: ({ state }) => <Badge colour={COLOURS[state]}>{say(WORDS[state])}</Badge>,
    },
  ];
  return (
    <section class="card" aria-labelledby="shown">
      <Table caption={MONTH.title} columns={columns} rows={entries} keyOf={({ key }) => key} />
    </section>
  );
}

/** The grid leads to the first entry of a day. */
function isFirstOfDay(entries: readonly MonthEntry[], { key, day }: MonthEntry): boolean {
  return entries.find((entry) => entry.day === day)?.key === key;
}

function When({ day, hour, isFirst }: MonthEntry & { isFirst: boolean }) {
  const { say } = useReader();
  return (
    <span class="text-nowrap" id={isFirst ? `day-${day}` : undefined}>
      <time dateTime={day}>{formatDate(day)}</time> {hour}
      <div class="text-secondary">{say(WEEKDAY_WORDS[weekdayOf(day) - 1]!.long)}</div>
    </span>
  );
}

function What({ title, path, notes }: MonthEntry) {
  return (
    <>
      <a href={path}>{title}</a>
      {notes.length > 0 && <div class="text-secondary">{notes.join(' · ')}</div>}
    </>
  );
}

function Projects({ projects }: Pick<MonthEntry, 'projects'>) {
  return (
    <>
      {projects.map(({ id, code, title }) => (
        <div key={id}>
          <a class="text-nowrap" href={`/projects/${id}`}>
            {code}
          </a>{' '}
          {title}
        </div>
      ))}
    </>
  );
}

import type { ScheduleMove } from '../../domain/schedule/schedule-change.js';
import { formatDate, type PlainDate } from '../../domain/values/plain-date.js';
import { MILESTONE } from '../../wording/pages.js';
import { CHANGE_WORDS, SCHEDULE } from '../../wording/schedule-pages.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

/** Old date and new date of each milestone that moves. */
export function MovesView({ moves }: { readonly moves: readonly ScheduleMove[] }) {
  const { say } = useReader();
  const columns: readonly Column<ScheduleMove>[] = [
    { title: MILESTONE.title, cell: ({ title }) => title },
    { title: SCHEDULE.change, cell: ({ change }) => say(CHANGE_WORDS[change]) },
    { title: SCHEDULE.from, cell: ({ from }) => <Day day={from} /> },
    { title: SCHEDULE.to, cell: ({ to }) => <Day day={to} /> },
  ];
  return (
    <Table
      caption={SCHEDULE.previewTitle}
      columns={columns}
      rows={moves}
      keyOf={({ kind, title, change }) => `${kind} ${title} ${change}`}
    />
  );
}

function Day({ day }: { readonly day: PlainDate | null }) {
  return day ? <time dateTime={day}>{formatDate(day)}</time> : <>–</>;
}

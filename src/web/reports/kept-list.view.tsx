import { may } from '../../domain/access/permissions.js';
import { formatDate } from '../../domain/values/plain-date.js';
import type { KeptEntry } from '../../features/reports/kept-reports.service.js';
import { KEPT } from '../../wording/annual-pages.js';
import { Button, PostForm } from '../fields/form-parts.view.js';
import { Badge } from '../layout/badges.view.js';
import { Card } from '../layout/card.view.js';
import { Instant } from '../layout/instant.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { placeFields, type ReportPlace, reportPath } from './report-path.js';

interface KeptListProps {
  readonly kept: readonly KeptEntry[];
  readonly place: ReportPlace;
  readonly timeZone: string;
  /** The one that was just compared with the records. */
  readonly checked?: { readonly id: string; readonly stale: boolean };
}

export function KeptList({ kept, place, timeZone, checked }: KeptListProps) {
  const { say, actor } = useReader();
  const columns: readonly Column<KeptEntry>[] = [
    {
      title: KEPT.keptAt,
      cell: ({ id, keptAt }) => (
        <a href={`/reports/kept/${id}`}>
          <Instant at={keptAt} timeZone={timeZone} />
        </a>
      ),
    },
    { title: KEPT.asOf, cell: ({ asOf }) => formatDate(asOf) },
    { title: KEPT.author, cell: ({ author }) => author },
    {
      title: KEPT.state,
      // Each is drawn anew to be compared: on demand, one at a time.
      cell: ({ id }) =>
        checked?.id === id ? (
          <Badge colour={checked.stale ? 'red' : 'green'}>
            {say(checked.stale ? KEPT.stale : KEPT.unchanged)}
          </Badge>
        ) : (
          <a href={`${reportPath('/reports', place, { check: id })}#kept`}>{say(KEPT.check)}</a>
        ),
    },
  ];
  return (
    <div class="no-print">
      <Card id="kept" title={KEPT.title}>
        {kept.length > 0 ? (
          <Table caption={KEPT.title} columns={columns} rows={kept} keyOf={({ id }) => id} />
        ) : (
          <p class="card-body text-secondary">{say(KEPT.none)}</p>
        )}
        {actor && may(actor, 'report.write') && <KeepForm place={place} />}
      </Card>
    </div>
  );
}

/** Folded, and said what it means, so that nobody keeps a report by a slip. */
function KeepForm({ place }: { place: ReportPlace }) {
  const { say } = useReader();
  return (
    <details class="card-body">
      <summary>{say(KEPT.keep)}</summary>
      <p class="text-secondary">{say(KEPT.keepHint)}</p>
      <PostForm action="/reports/kept">
        {Object.entries(placeFields(place)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button label={KEPT.keepNow} strong />
      </PostForm>
    </details>
  );
}

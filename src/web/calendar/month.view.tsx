import { monthsOn } from '../../domain/worklist/month.js';
import type { MonthAnswer } from '../../features/worklist/month.service.js';
import { deadlineOfDay, MONTH, monthTitle } from '../../wording/month-pages.js';
import { zoneText } from '../../wording/work-times.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { entriesOf } from './month-entries.js';
import { MonthFilters } from './month-filters.view.js';
import { MonthGrid } from './month-grid.view.js';
import { MonthList } from './month-list.view.js';
import { monthPath } from './month-path.js';

export function MonthView({ shown }: { shown: MonthAnswer }) {
  const { say, language, actor } = useReader();
  const { month, overdue, view, isCut, timeZone } = shown;
  const entries = actor ? entriesOf(shown, actor, language) : [];
  const title = overdue ? say(MONTH.overdueTitle) : monthTitle(month, language);
  return (
    <Layout title={`${say(MONTH.title)} · ${title}`}>
      <div class="stack">
        <header>
          <h1 class="page-title">{say(MONTH.title)}</h1>
          <p class="text-secondary mb-0">{say(MONTH.intro)}</p>
        </header>
        <MonthFilters shown={shown} />
        <div class="frame">
          <h2 class="mb-0" id="shown">
            {title}
          </h2>
          {!overdue && <Turning shown={shown} />}
        </div>
        {isCut && (
          <p class="alert alert-warning mb-0" role="status">
            {say(MONTH.cut)}
          </p>
        )}
        {view === 'month' && <MonthGrid shown={shown} entries={entries} />}
        {view === 'list' && entries.length > 0 && <MonthList shown={shown} entries={entries} />}
        {entries.length === 0 && (
          <section class="card">
            <div class="card-body">
              <p class="h3">{say(overdue ? MONTH.emptyOverdue : MONTH.empty)}</p>
              {!overdue && <p class="text-secondary mb-0">{say(MONTH.emptyHint)}</p>}
            </div>
          </section>
        )}
        <p class="text-secondary mb-0">{deadlineOfDay(zoneText(timeZone, language), language)}</p>
        <p class="d-print-none">
          <a href="/calendar-feeds">{say(MONTH.feed)}</a>
        </p>
      </div>
    </Layout>
  );
}

/** To the months beside, and from one view to the other. */
function Turning({ shown }: { shown: MonthAnswer }) {
  const { say } = useReader();
  const { month, view, today } = shown;
  const other = view === 'month' ? 'list' : 'month';
  return (
    <nav class="frame d-print-none" aria-label={say(MONTH.title)}>
      <a class="btn btn-sm" href={monthPath(shown, { month: monthsOn(month, -1) })} rel="prev">
        ‹ {say(MONTH.previous)}
      </a>
      {!today.startsWith(month) && (
        <a class="btn btn-sm" href={monthPath(shown, { month: today.slice(0, 7) })}>
          {say(MONTH.thisMonth)}
        </a>
      )}
      <a class="btn btn-sm" href={monthPath(shown, { month: monthsOn(month, 1) })} rel="next">
        {say(MONTH.next)} ›
      </a>
      <a class="btn btn-sm" href={monthPath(shown, { view: other })}>
        {say(other === 'list' ? MONTH.asList : MONTH.asMonth)}
      </a>
    </nav>
  );
}

import { may } from '../../domain/access/permissions.js';
import type { CalendarDay } from '../../domain/schedule/holiday-calendar.js';
import { OFFICE_DAY_KINDS } from '../../domain/schedule/holiday-calendar.js';
import { formatDate, weekdayOf } from '../../domain/values/plain-date.js';
import type { HolidaysService } from '../../features/holidays/holidays.service.js';
import {
  DAY_KIND_WORDS,
  HOLIDAY_WORDS,
  HOLIDAYS,
  STANDING_HINTS,
  WEEKDAY_WORDS,
} from '../../wording/holidays.js';
import { wordOf } from '../../wording/words.js';
import { DateField } from '../fields/field.view.js';
import { Reasons } from '../fields/form.view.js';
import { textIn } from '../fields/form-fields.js';
import type { RefusedForm } from '../fields/submission.js';
import { Badge } from '../layout/badges.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

type Year = Awaited<ReturnType<HolidaysService['listDays']>>;

export interface HolidaysProps {
  readonly year: Year;
  readonly refused?: RefusedForm | null;
}

/** The year as a list by month. */
export function HolidaysView({ year, refused }: HolidaysProps) {
  const { say, actor } = useReader();
  const months = [...new Set(year.items.map(({ day }) => day.slice(0, 7)))];
  const mayWrite = actor !== null && may(actor, 'holiday.write');
  return (
    <Layout title={`${say(HOLIDAYS.title)} ${year.year}`}>
      <div class="stack">
        <h1 class="page-title">{`${say(HOLIDAYS.title)} ${year.year}`}</h1>
        <p class="text-secondary">{say(HOLIDAYS.hint)}</p>
        <nav class="frame no-print" aria-label={say(HOLIDAYS.title)}>
          <a class="btn" href={`/holidays?year=${year.year - 1}`}>
            {`${say(HOLIDAYS.earlier)} (${year.year - 1})`}
          </a>
          <a class="btn" href={`/holidays?year=${year.year + 1}`}>
            {`${say(HOLIDAYS.later)} (${year.year + 1})`}
          </a>
        </nav>
        <p class={year.standing === 'official' ? 'text-secondary' : 'alert alert-warning'}>
          {say(STANDING_HINTS[year.standing])}
        </p>
        {mayWrite && <ChangeForm year={year} refused={refused} />}
        {months.map((month) => (
          <Month
            key={month}
            month={month}
            days={year.items.filter(({ day }) => day.startsWith(month))}
            mayWrite={mayWrite}
          />
        ))}
      </div>
    </Layout>
  );
}

interface MonthProps {
  readonly month: string;
  readonly days: readonly CalendarDay[];
  readonly mayWrite: boolean;
}

function Month({ month, days, mayWrite }: MonthProps) {
  const { say } = useReader();
  const columns: readonly Column<CalendarDay>[] = [
    { title: HOLIDAYS.day, cell: ({ day }) => <DayName day={day} /> },
    { title: HOLIDAYS.name, cell: (one) => <Named {...one} mayWrite={mayWrite} /> },
    { title: HOLIDAYS.source, cell: (one) => <Source {...one} /> },
  ];
  const title = `${say(HOLIDAYS.month)} ${formatDate(month)}`;
  return (
    <section class="card" aria-label={title}>
      <div class="card-header">
        <h2 class="card-title">{title}</h2>
      </div>
      <Table caption={HOLIDAYS.title} columns={columns} rows={days} keyOf={({ day }) => day} />
    </section>
  );
}

export function DayName({ day }: { readonly day: string }) {
  const { say } = useReader();
  return <time dateTime={day}>{`${say(WEEKDAY_WORDS[weekdayOf(day) - 1]!)}, ${formatDate(day)}`}</time>;
}

function Named({ day, kind, name, origin, mayWrite }: CalendarDay & { readonly mayWrite: boolean }) {
  const { say, language } = useReader();
  return (
    <div class="frame">
      <span>{wordOf(HOLIDAY_WORDS, name, language)}</span>
      <Badge colour={kind === 'off' ? 'red' : 'green'}>{say(DAY_KIND_WORDS[kind])}</Badge>
      {mayWrite && origin !== 'fixed' && (
        <a class="no-print" href={`/holidays/${day}/removal`}>
          {say(HOLIDAYS.remove)}
        </a>
      )}
    </div>
  );
}

function Source({ origin, source }: CalendarDay) {
  const { say } = useReader();
  if (origin === 'fixed') return <>{say(HOLIDAYS.byLaw)}</>;
  return <>{source ?? say(HOLIDAYS.byOffice)}</>;
}

/** Sends its fields in the address: nothing is changed before the next page was confirmed. */
function ChangeForm({ year, refused }: HolidaysProps) {
  const { say } = useReader();
  const kept = refused?.fields ?? {};
  return (
    <details class="card card-body no-print" open={Boolean(refused)}>
      <summary>{say(HOLIDAYS.change)}</summary>
      <form class="fields" method="get" action="/holidays/change">
        {refused && <Reasons reasons={refused.reasons} />}
        <input type="hidden" name="year" value={year.year} />
        <DateField label={HOLIDAYS.day} name="day" value={textIn(kept, 'day')} required />
        <label class="form-label">
          {say(HOLIDAYS.kind)}
          <select class="form-select" name="kind">
            {OFFICE_DAY_KINDS.map((kind) => (
              <option key={kind} value={kind} selected={kind === textIn(kept, 'kind')}>
                {say(DAY_KIND_WORDS[kind])}
              </option>
            ))}
          </select>
        </label>
        <label class="form-label">
          {say(HOLIDAYS.name)}
          <input class="form-control" name="name" maxLength={200} required value={textIn(kept, 'name')} />
        </label>
        <label class="form-label">
          {say(HOLIDAYS.source)}
          <input class="form-control" name="source" maxLength={300} value={textIn(kept, 'source')} />
          <span class="text-secondary">{say(HOLIDAYS.sourceHint)}</span>
        </label>
        <button class="btn btn-primary" type="submit">
          {say(HOLIDAYS.submitChange)}
        </button>
      </form>
    </details>
  );
}

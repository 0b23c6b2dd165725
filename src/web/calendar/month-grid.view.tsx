import { formatDate } from '../../domain/values/plain-date.js';
import { weeksOf } from '../../domain/worklist/month.js';
import type { MonthAnswer } from '../../features/worklist/month.service.js';
import { furtherInDay, MONTH, monthTitle, WEEKDAY_WORDS } from '../../wording/month-pages.js';
import { useReader } from '../layout/render.js';
import type { MonthEntry } from './month-entries.js';
import { monthPath } from './month-path.js';

/** A day of the grid holds so many entries; the list holds them all. */
const MOST_IN_A_DAY = 4;

interface GridProps {
  readonly shown: MonthAnswer;
  readonly entries: readonly MonthEntry[];
}

/** A table of weeks; on a phone the days that have entries, one below the other. */
export function MonthGrid({ shown, entries }: GridProps) {
  const { say, language } = useReader();
  return (
    <table class="month">
      <caption class="visually-hidden">{monthTitle(shown.month, language)}</caption>
      <thead>
        <tr>
          {WEEKDAY_WORDS.map(({ short, long }) => (
            <th key={short.en} scope="col">
              <abbr title={say(long)}>{say(short)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(shown.month).map((week) => (
          <tr key={week[0]}>
            {week.map((day, at) => (
              <Day
                key={day}
                day={day}
                weekday={at}
                shown={shown}
                entries={entries.filter((entry) => entry.day === day)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, weekday, shown, entries }: GridProps & { day: string; weekday: number }) {
  const { say, language } = useReader();
  const { month, today, daysOff } = shown;
  const isToday = day === today;
  const isOff = daysOff.includes(day);
  const classes = [
    !day.startsWith(month) && 'month-beside',
    isOff && 'month-off',
    isToday && 'month-today',
    entries.length === 0 && 'month-empty',
  ].filter(Boolean);
  const further = entries.length - MOST_IN_A_DAY;
  return (
    <td class={classes.join(' ') || undefined} aria-current={isToday ? 'date' : undefined}>
      <div class="month-day">
        <span class="month-weekday">{say(WEEKDAY_WORDS[weekday]!.long)}, </span>
        <time dateTime={day}>
          <span class="month-number">{Number(day.slice(8))}</span>
          <span class="month-full">{formatDate(day)}</span>
        </time>
        {isToday && <span class="month-note"> {say(MONTH.today)}</span>}
        {isOff && <span class="visually-hidden"> {say(MONTH.dayOff)}</span>}
      </div>
      {entries.length > 0 && (
        <ul class="month-entries">
          {entries.slice(0, further === 1 ? MOST_IN_A_DAY + 1 : MOST_IN_A_DAY).map((entry) => (
            <Entry key={entry.key} entry={entry} />
          ))}
          {further > 1 && (
            <li>
              <a href={`${monthPath(shown, { view: 'list' })}#day-${day}`}>
                {furtherInDay(further, language)}
              </a>
            </li>
          )}
        </ul>
      )}
    </td>
  );
}

function Entry({ entry: { title, path, hour, projects, state } }: { entry: MonthEntry }) {
  return (
    <li class={`month-entry month-${state}`}>
      <a href={path}>
        {hour && <strong>{hour} </strong>}
        {title}
        <span class="month-code">{projects.map(({ code }) => code).join(', ')}</span>
      </a>
    </li>
  );
}

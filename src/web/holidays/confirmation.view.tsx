import { yearOf } from '../../domain/values/plain-date.js';
import type { HolidayInput } from '../../features/holidays/holiday.dto.js';
import type { CountedMoves } from '../../features/milestones/schedule-renewal.js';
import { DAY_KIND_WORDS, HOLIDAYS, MOVING_COUNT } from '../../wording/holidays.js';
import { Form } from '../fields/form.view.js';
import { Facts } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { DayName } from './holidays.view.js';

interface ConfirmationProps {
  readonly day: string;
  /** Null where the day is taken off the calendar. */
  readonly input: HolidayInput | null;
  /** The open milestones that would move. */
  readonly moving: CountedMoves;
}

/** What a change of the calendar would do, before it is made. */
export function ConfirmationView({ day, input, moving }: ConfirmationProps) {
  const { say, language } = useReader();
  const title = say(input ? HOLIDAYS.confirmTitle : HOLIDAYS.removeTitle);
  return (
    <Layout title={title}>
      <div class="stack">
        <h1 class="page-title">{title}</h1>
        <Facts
          facts={[
            [HOLIDAYS.day, <DayName key="day" day={day} />],
            [HOLIDAYS.kind, input && say(DAY_KIND_WORDS[input.kind])],
            [HOLIDAYS.name, input?.name],
            [HOLIDAYS.source, input?.source],
          ]}
        />
        <p class="alert alert-warning">
          {moving.isEstimate && `${say(HOLIDAYS.about)} `}
          <strong>{MOVING_COUNT[language](moving.moves)}</strong> {say(HOLIDAYS.willFollow)}
        </p>
        <Form action={`/holidays/${day}${input ? '' : '/removal'}`} name="confirmation">
          {input &&
            (['kind', 'name', 'source'] as const).map((name) => (
              <input key={name} type="hidden" name={name} value={input[name] ?? ''} />
            ))}
          <div class="frame">
            <button class="btn btn-primary" type="submit">
              {say(HOLIDAYS.confirm)}
            </button>
            <a class="btn" href={`/holidays?year=${yearOf(day)}`}>
              {say(HOLIDAYS.back)}
            </a>
          </div>
        </Form>
      </div>
    </Layout>
  );
}

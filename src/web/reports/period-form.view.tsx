import { isWholeYear } from '../../domain/reporting/annual-period.js';
import { ANNUAL_PAGE } from '../../wording/annual-pages.js';
import { DateField } from '../fields/field.view.js';
import { Button } from '../fields/form-parts.view.js';
import type { Choice } from '../fields/party-choice.js';
import { PartyChoice } from '../fields/party-choice.view.js';
import { useReader } from '../layout/render.js';
import type { ReportPlace } from './report-path.js';

interface PeriodFormProps {
  readonly place: ReportPlace;
  readonly unit: Choice;
  readonly programme: Choice;
}

export function PeriodForm({ place, unit, programme }: PeriodFormProps) {
  const { say } = useReader();
  const { year, from, to, asOf } = place;
  const isOther = !isWholeYear(place);
  return (
    <form class="card card-body stack no-print" method="get" action="/reports">
      <label class="form-label">
        {say(ANNUAL_PAGE.year)}
        <input class="form-control" name="year" type="number" min={1950} max={2199} value={year} required />
      </label>
      <DateField name="asOf" label={ANNUAL_PAGE.asOf} value={asOf.startsWith(String(year)) ? asOf : ''} />
      <details open={isOther || isNarrowed(unit) || isNarrowed(programme)}>
        <summary>{say(ANNUAL_PAGE.more)}</summary>
        <div class="frame">
          <DateField name="from" label={ANNUAL_PAGE.from} value={isOther ? from : ''} />
          <DateField name="to" label={ANNUAL_PAGE.to} value={isOther ? to : ''} />
          <PartyChoice choice={unit} label={ANNUAL_PAGE.unit} />
          <PartyChoice choice={programme} label={ANNUAL_PAGE.programme} />
        </div>
      </details>
      <p>
        <Button label={ANNUAL_PAGE.show} strong />
      </p>
    </form>
  );
}

/** Something is chosen, or was searched for. */
function isNarrowed({ chosen, words }: Choice): boolean {
  return chosen.length > 0 || words !== undefined;
}

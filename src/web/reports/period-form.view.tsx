import { isWholeYear } from '../../domain/reporting/annual-period.js';
import { ANNUAL_PAGE } from '../../wording/annual-pages.js';
import { DateField } from '../fields/field.view.js';
import { Button, Select } from '../fields/form-parts.view.js';
import { useReader } from '../layout/render.js';
import type { ReportPlace } from './report-path.js';

interface PeriodFormProps {
  readonly place: ReportPlace;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

export function PeriodForm({ place, units }: PeriodFormProps) {
  const { say } = useReader();
  const { year, from, to, asOf, unit } = place;
  const isOther = !isWholeYear(place);
  const words = Object.fromEntries([
    ['', ANNUAL_PAGE.wholeOffice],
    ...units.map(({ id, name }) => [id, { vi: name, en: name }]),
  ]);
  return (
    <form class="card card-body stack no-print" method="get" action="/reports">
      <label class="form-label">
        {say(ANNUAL_PAGE.year)}
        <input class="form-control" name="year" type="number" min={1950} max={2199} value={year} required />
      </label>
      <DateField name="asOf" label={ANNUAL_PAGE.asOf} value={asOf.startsWith(String(year)) ? asOf : ''} />
      <details open={isOther || Boolean(unit)}>
        <summary>{say(ANNUAL_PAGE.more)}</summary>
        <div class="frame">
          <DateField name="from" label={ANNUAL_PAGE.from} value={isOther ? from : ''} />
          <DateField name="to" label={ANNUAL_PAGE.to} value={isOther ? to : ''} />
          <Select
            name="unit"
            label={ANNUAL_PAGE.unit}
            codes={['', ...units.map(({ id }) => id)]}
            words={words}
            chosen={unit ?? ''}
          />
        </div>
      </details>
      <p>
        <Button label={ANNUAL_PAGE.show} strong />
      </p>
    </form>
  );
}

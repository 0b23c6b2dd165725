import { isWholeYear } from '../../domain/reporting/annual-period.js';
import type { ReportScopes } from '../../features/reports/reports.service.js';
import { ANNUAL_PAGE } from '../../wording/annual-pages.js';
import { DateField } from '../fields/field.view.js';
import { Button, Select } from '../fields/form-parts.view.js';
import { useReader } from '../layout/render.js';
import type { ReportPlace } from './report-path.js';

interface PeriodFormProps {
  readonly place: ReportPlace;
  readonly scopes: ReportScopes;
}

export function PeriodForm({ place, scopes }: PeriodFormProps) {
  const { say } = useReader();
  const { year, from, to, asOf, unit, programme } = place;
  const isOther = !isWholeYear(place);
  return (
    <form class="card card-body stack no-print" method="get" action="/reports">
      <label class="form-label">
        {say(ANNUAL_PAGE.year)}
        <input class="form-control" name="year" type="number" min={1950} max={2199} value={year} required />
      </label>
      <DateField name="asOf" label={ANNUAL_PAGE.asOf} value={asOf.startsWith(String(year)) ? asOf : ''} />
      <details open={isOther || Boolean(unit) || Boolean(programme)}>
        <summary>{say(ANNUAL_PAGE.more)}</summary>
        <div class="frame">
          <DateField name="from" label={ANNUAL_PAGE.from} value={isOther ? from : ''} />
          <DateField name="to" label={ANNUAL_PAGE.to} value={isOther ? to : ''} />
          <Limit name="unit" of={scopes.units} chosen={unit} />
          <Limit name="programme" of={scopes.programmes} chosen={programme} />
        </div>
      </details>
      <p>
        <Button label={ANNUAL_PAGE.show} strong />
      </p>
    </form>
  );
}

interface LimitProps {
  readonly name: 'unit' | 'programme';
  readonly of: readonly { readonly id: string; readonly name: string }[];
  readonly chosen?: string | null;
}

/** One of those that a report can be limited to, or all. */
function Limit({ name, of, chosen }: LimitProps) {
  const words = Object.fromEntries(of.map((one) => [one.id, { vi: one.name, en: one.name }]));
  return (
    <Select
      name={name}
      label={ANNUAL_PAGE[name]}
      codes={['', ...of.map(({ id }) => id)]}
      words={{ ...words, '': ANNUAL_PAGE.wholeOffice }}
      chosen={chosen ?? ''}
    />
  );
}

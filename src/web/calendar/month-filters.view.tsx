import { SHOWN_KINDS } from '../../features/worklist/month.dto.js';
import type { MonthAnswer } from '../../features/worklist/month.service.js';
import { MONTH, SHOWN_KIND_WORDS, WHOSE_WORDS } from '../../wording/month-pages.js';
import { wordOf } from '../../wording/words.js';
import { SelectField } from '../fields/field.view.js';
import { Button, Select } from '../fields/form-parts.view.js';
import { useReader } from '../layout/render.js';

export function MonthFilters({ shown: { month, view, whose, kind, overdue } }: { shown: MonthAnswer }) {
  const { say, language } = useReader();
  const kinds = SHOWN_KINDS.map((value) => ({ value, text: wordOf(SHOWN_KIND_WORDS, value, language) }));
  return (
    <form class="filters d-print-none" method="get" action="/milestones">
      <input type="hidden" name="month" value={month} />
      {view === 'list' && !overdue && <input type="hidden" name="view" value="list" />}
      <Select name="whose" label={MONTH.whose} codes={['mine', 'all']} words={WHOSE_WORDS} chosen={whose} />
      <SelectField
        name="kind"
        label={MONTH.kind}
        options={kinds}
        nothing={MONTH.anyKind}
        value={kind ?? ''}
      />
      <label class="form-check">
        <input class="form-check-input" type="checkbox" name="overdue" value="true" checked={overdue} />
        <span class="form-check-label">{say(MONTH.overdueOnly)}</span>
      </label>
      <div>
        <Button label={MONTH.show} />
      </div>
    </form>
  );
}

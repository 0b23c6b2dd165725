import { ASPECTS } from '../../domain/council/ballot-rules.js';
import { ASPECT_WORDS } from '../../wording/rulebook-sentences.js';
import { CRITERIA } from '../../wording/rulebooks.js';
import { Field, LongField } from '../fields/field.view.js';
import { Select } from '../fields/form-parts.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { CRITERIA_MARK, criterionField, rowCount } from './criteria-form.js';
import { type FormFields, one } from './rulebook-form.js';

/** What a ballot asks, one after the other; the last rows are empty for more. */
export function CriteriaFields({ fields }: { fields: FormFields }) {
  const { say } = useReader();
  return (
    <Card id="criteria" title={CRITERIA.title}>
      <div class="card-body stack">
        <p class="text-secondary mb-0">{say(CRITERIA.hint)}</p>
        <input type="hidden" name={CRITERIA_MARK} value="rows" />
        {Array.from({ length: rowCount(fields) }, (_, row) => (
          <CriterionFields key={row} fields={fields} row={row} />
        ))}
      </div>
    </Card>
  );
}

function CriterionFields({ fields, row }: { fields: FormFields; row: number }) {
  const { say } = useReader();
  const of = (part: string) => ({
    name: criterionField(row, part),
    value: one(fields[criterionField(row, part)]),
  });
  const label = of('labelVi').value;
  const choice = (part: string) => ({ name: of(part).name, chosen: of(part).value });
  return (
    <details open={label === ''}>
      <summary>{`${row + 1}. ${label || say(CRITERIA.another)}`}</summary>
      <div class="filters mt-2">
        <Field {...of('code')} label={CRITERIA.code} hint={CRITERIA.codeHint} maxLength={60} />
        <Select
          {...choice('per')}
          label={CRITERIA.per}
          codes={['project', 'product']}
          words={CRITERIA.pers}
        />
        <Select
          {...choice('aspect')}
          label={CRITERIA.aspect}
          codes={ASPECTS.toReversed()}
          words={ASPECT_WORDS}
        />
        <Field {...of('maxPoints')} label={CRITERIA.maxPoints} type="number" />
        <Field {...of('weight')} label={CRITERIA.weight} type="number" />
        <Field {...of('group')} label={CRITERIA.group} maxLength={60} />
      </div>
      <div class="beside mt-2">
        <LongField {...of('labelVi')} label={CRITERIA.labelVi} rows={2} maxLength={500} />
        <LongField {...of('labelEn')} label={CRITERIA.labelEn} rows={2} maxLength={500} />
        <LongField {...of('guidanceVi')} label={CRITERIA.guidanceVi} rows={2} maxLength={500} />
        <LongField {...of('guidanceEn')} label={CRITERIA.guidanceEn} rows={2} maxLength={500} />
      </div>
    </details>
  );
}

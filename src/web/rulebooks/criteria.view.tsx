import { ASPECTS } from '../../domain/council/ballot-rules.js';
import { PROJECT_FIELDS, PROJECT_KINDS } from '../../features/projects/project.entity.js';
import { ASPECT_WORDS } from '../../wording/rulebook-sentences.js';
import { CRITERIA, RULEBOOKS } from '../../wording/rulebooks.js';
import { FIELD_WORDS, PROJECT_KIND_WORDS } from '../../wording/words.js';
import { Field, LongField } from '../fields/field.view.js';
import { Boxes, Select } from '../fields/form-parts.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { CRITERIA_MARK, criterionField, formCount, formPrefix, rowCount } from './criteria-form.js';
import { type FormFields, many, one } from './form-values.js';

interface FieldsProps {
  readonly fields: FormFields;
}

/** What a ballot asks, one after the other; the last rows are empty for more. */
export function CriteriaFields({ fields }: FieldsProps) {
  const { say } = useReader();
  return (
    <>
      <Card id="criteria" title={CRITERIA.title}>
        <div class="card-body stack">
          <p class="text-secondary mb-0">{say(CRITERIA.hint)}</p>
          <input type="hidden" name={CRITERIA_MARK} value="rows" />
          <Rows fields={fields} of="" />
        </div>
      </Card>
      <Card id="forms" title={CRITERIA.forms}>
        <div class="card-body stack">
          <p class="text-secondary mb-0">{say(CRITERIA.formsHint)}</p>
          {Array.from({ length: formCount(fields) }, (_, form) => (
            <FormFieldsOf key={form} fields={fields} form={form} />
          ))}
        </div>
      </Card>
      <Card id="score" title={CRITERIA.score}>
        <div class="card-body stack">
          <p class="text-secondary mb-0">{say(CRITERIA.scoreHint)}</p>
          <div class="form-grid">
            <Field name="outOf" label={CRITERIA.outOf} type="number" value={one(fields.outOf)} />
            <Field name="beyond" label={CRITERIA.beyond} value={one(fields.beyond)} maxLength={20} />
            <Field
              name="beyondArticle"
              label={RULEBOOKS.article}
              value={one(fields.beyondArticle)}
              maxLength={100}
            />
          </div>
        </div>
      </Card>
    </>
  );
}

/** Another form, for some projects only. */
function FormFieldsOf({ fields, form }: FieldsProps & { form: number }) {
  const { say } = useReader();
  const of = formPrefix(form);
  const at = (part: string) => ({ name: `${of}${part}`, value: one(fields[`${of}${part}`]) });
  const title = at('titleVi').value;
  const chosen = (part: string) => ({ name: `${of}${part}`, chosen: many(fields[`${of}${part}`]) });
  return (
    <details class="boxed">
      <summary>{title || say(CRITERIA.anotherForm)}</summary>
      <div class="stack mt-2">
        <div class="form-grid">
          <Field {...at('code')} label={CRITERIA.code} hint={CRITERIA.codeHint} maxLength={60} />
          <Field {...at('titleVi')} label={CRITERIA.formTitleVi} maxLength={500} />
          <Field {...at('titleEn')} label={CRITERIA.formTitleEn} maxLength={500} />
        </div>
        <Boxes
          {...chosen('kinds')}
          label={CRITERIA.formKinds}
          codes={PROJECT_KINDS}
          words={PROJECT_KIND_WORDS}
        />
        <Boxes {...chosen('fields')} label={CRITERIA.formFields} codes={PROJECT_FIELDS} words={FIELD_WORDS} />
        {title && <Gone name={`${of}gone`} label={say(CRITERIA.formGone)} />}
        <Rows fields={fields} of={of} />
      </div>
    </details>
  );
}

function Rows({ fields, of }: FieldsProps & { of: string }) {
  return (
    <>
      {Array.from({ length: rowCount(fields, of) }, (_, row) => (
        <CriterionFields key={row} fields={fields} row={row} of={of} />
      ))}
    </>
  );
}

function CriterionFields({ fields, row, of }: FieldsProps & { row: number; of: string }) {
  const { say } = useReader();
  const at = (part: string) => ({
    name: criterionField(row, part, of),
    value: one(fields[criterionField(row, part, of)]),
  });
  const label = at('labelVi').value;
  const choice = (part: string) => ({ name: at(part).name, chosen: at(part).value });
  const points = at('maxPoints').value;
  return (
    <details>
      <summary>
        {`${row + 1}. ${label || say(CRITERIA.another)}`}
        {points && <span class="text-secondary">{` · ${points} × ${at('weight').value || 1}`}</span>}
      </summary>
      <div class="form-grid mt-2">
        <Field {...at('code')} label={CRITERIA.code} hint={CRITERIA.codeHint} maxLength={60} />
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
        <Field {...at('maxPoints')} label={CRITERIA.maxPoints} type="number" />
        <Field {...at('weight')} label={CRITERIA.weight} type="number" />
        <Field {...at('group')} label={CRITERIA.group} maxLength={60} />
      </div>
      <div class="form-grid mt-2">
        <LongField {...at('labelVi')} label={CRITERIA.labelVi} rows={2} maxLength={500} />
        <LongField {...at('labelEn')} label={CRITERIA.labelEn} rows={2} maxLength={500} />
        <LongField {...at('guidanceVi')} label={CRITERIA.guidanceVi} rows={2} maxLength={500} />
        <LongField {...at('guidanceEn')} label={CRITERIA.guidanceEn} rows={2} maxLength={500} />
      </div>
      {label && <Gone name={at('gone').name} label={say(CRITERIA.gone)} />}
    </details>
  );
}

function Gone({ name, label }: { name: string; label: string }) {
  return (
    <label class="form-check mt-2">
      <input class="form-check-input" type="checkbox" name={name} value="yes" />
      <span class="form-check-label">{label}</span>
    </label>
  );
}

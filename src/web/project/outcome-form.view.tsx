import { OUTCOME_KINDS } from '../../features/outcomes/outcome.entity.js';
import { OUTCOME_KIND_WORDS } from '../../wording/pages.js';
import { OUTCOME_FORM, PROJECT_FORM } from '../../wording/project-forms.js';
import { Field, LongField } from '../fields/field.view.js';
import { Form } from '../fields/form.view.js';
import type { FormFields } from '../fields/form-fields.js';
import { Button, Select } from '../fields/form-parts.view.js';
import type { Choice } from '../fields/party-choice.js';
import { EnterSaves, PartyChoice } from '../fields/party-choice.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

export const OUTCOME_FORM_NAME = 'outcome';

interface OutcomeFormProps {
  readonly project: { readonly id: string; readonly code: string; readonly title: string };
  readonly carriedOnBy: Choice;
  readonly together: Choice;
  readonly fields: FormFields;
  readonly refused?: RefusedForm | null;
}

export function OutcomeFormView({ project, carriedOnBy, together, fields, refused }: OutcomeFormProps) {
  const { say } = useReader();
  return (
    <Layout title={`${say(OUTCOME_FORM.title)} · ${project.code}`}>
      <article class="stack narrow">
        <header>
          <p class="mb-1">
            <a href={`/projects/${project.id}#outcomes`}>{`${project.code} ${project.title}`}</a>
          </p>
          <h1 class="page-title">{say(OUTCOME_FORM.title)}</h1>
          <p class="text-secondary mb-0">{say(OUTCOME_FORM.hint)}</p>
        </header>
        <Form
          action={`/projects/${project.id}/outcomes/new`}
          name={OUTCOME_FORM_NAME}
          fields={fields}
          refused={refused}
        >
          <EnterSaves />
          <Select name="kind" label={OUTCOME_FORM.kind} codes={OUTCOME_KINDS} words={OUTCOME_KIND_WORDS} />
          <PartyChoice choice={carriedOnBy} label={OUTCOME_FORM.carriedOnBy} />
          <PartyChoice choice={together} label={OUTCOME_FORM.with} isList />
          <LongField name="products" label={OUTCOME_FORM.products} rows={3} />
          <Field name="market" label={OUTCOME_FORM.market} maxLength={1_000} />
          <Field name="place" label={OUTCOME_FORM.place} maxLength={300} />
          <Field name="notedOn" label={OUTCOME_FORM.notedOn} hint={PROJECT_FORM.partialHint} maxLength={10} />
          <LongField name="description" label={OUTCOME_FORM.description} maxLength={5_000} />
          <Field name="source" label={OUTCOME_FORM.source} maxLength={500} />
          <div class="frame">
            <Button label={OUTCOME_FORM.save} strong />
            <a class="btn" href={`/projects/${project.id}`}>
              {say(PROJECT_FORM.cancel)}
            </a>
          </div>
        </Form>
      </article>
    </Layout>
  );
}

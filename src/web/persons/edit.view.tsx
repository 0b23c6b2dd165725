import { GENDERS, type Person } from '../../features/institutions/person.entity.js';
import type { RegisterName } from '../../features/institutions/register-names.js';
import { GENDER_WORDS, PERSONS } from '../../wording/registers.js';
import { Field, LongField, SelectField } from '../fields/field.view.js';
import { Form } from '../fields/form.view.js';
import { Button } from '../fields/form-parts.view.js';
import { RegisterField, RegisterList } from '../fields/register-field.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

interface EditProps {
  /** Null where one is added. */
  readonly stored: Person | null;
  readonly institution?: string;
  readonly suggested: readonly RegisterName[];
  readonly refused?: RefusedForm | null;
}

export function PersonEditView({ stored, institution, suggested, refused }: EditProps) {
  const { say } = useReader();
  const title = say(stored ? PERSONS.change : PERSONS.add);
  const path = stored ? `/persons/${stored.id}` : '/persons';
  return (
    <Layout title={title}>
      <article class="stack narrow">
        <p>
          <a href={path}>{stored?.fullName ?? say(PERSONS.all)}</a>
        </p>
        <h1 class="page-title">{title}</h1>
        <section class="card">
          <Form
            action={stored ? `${path}/change` : path}
            name="person"
            fields={stored ? fieldsOf(stored, institution) : {}}
            refused={refused}
            class="card-body fields"
          >
            {stored && <input type="hidden" name="version" value={String(stored.version)} />}
            <Field name="fullName" label={PERSONS.fullName} maxLength={200} required />
            <Field
              name="academicTitle"
              label={PERSONS.academicTitle}
              hint={PERSONS.academicTitleHint}
              maxLength={100}
            />
            <RegisterField
              register="institutions"
              name="institutionId"
              label={PERSONS.institution}
              hint={PERSONS.institutionHint}
            />
            <Field name="email" label={PERSONS.email} type="email" maxLength={254} />
            <Field name="phone" label={PERSONS.phone} type="tel" maxLength={40} />
            <SelectField
              name="gender"
              label={PERSONS.gender}
              hint={PERSONS.genderHint}
              nothing={PERSONS.noGender}
              options={GENDERS.map((value) => ({ value, text: say(GENDER_WORDS[value]) }))}
            />
            <LongField name="note" label={PERSONS.note} />
            <RegisterList register="institutions" names={suggested} />
            <div>
              <Button label={PERSONS.save} strong />
            </div>
          </Form>
        </section>
      </article>
    </Layout>
  );
}

function fieldsOf(stored: Person, institution = '') {
  const { fullName, academicTitle, gender, email, phone, note } = stored;
  return { fullName, academicTitle, gender, email, phone, note, institutionId: institution };
}

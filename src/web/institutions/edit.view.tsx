import { INSTITUTION_KINDS } from '../../domain/values/institution-kinds.js';
import type { Institution } from '../../features/institutions/institution.entity.js';
import type { RegisterName } from '../../features/institutions/register-names.js';
import { INSTITUTION_KIND_WORDS, INSTITUTIONS, PERSONS } from '../../wording/registers.js';
import { DateField, Field, LongField } from '../fields/field.view.js';
import { Form } from '../fields/form.view.js';
import { Button, Select } from '../fields/form-parts.view.js';
import { RegisterField, RegisterList } from '../fields/register-field.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';

interface EditProps {
  /** Null where one is added. */
  readonly stored: Institution | null;
  readonly successor?: string;
  readonly suggested: readonly RegisterName[];
  readonly refused?: RefusedForm | null;
}

export function InstitutionEditView({ stored, successor, suggested, refused }: EditProps) {
  const { say } = useReader();
  const title = say(stored ? INSTITUTIONS.change : INSTITUTIONS.add);
  const path = stored ? `/institutions/${stored.id}` : '/institutions';
  const fields = stored ? fieldsOf(stored, successor) : { kind: 'other' };
  return (
    <Layout title={title}>
      <article class="stack narrow">
        <p>
          <a href={path}>{stored?.name ?? say(INSTITUTIONS.all)}</a>
        </p>
        <h1 class="page-title">{title}</h1>
        <section class="card">
          <Form
            action={stored ? `${path}/change` : path}
            name="institution"
            fields={fields}
            refused={refused}
            class="card-body fields"
          >
            {stored && <input type="hidden" name="version" value={String(stored.version)} />}
            <Field name="name" label={INSTITUTIONS.name} maxLength={500} required />
            <Field name="shortName" label={INSTITUTIONS.shortName} maxLength={100} />
            <Select
              name="kind"
              label={INSTITUTIONS.kind}
              codes={INSTITUTION_KINDS}
              words={INSTITUTION_KIND_WORDS}
            />
            <Field name="code" label={INSTITUTIONS.code} hint={INSTITUTIONS.codeHint} maxLength={12} />
            <Field name="address" label={INSTITUTIONS.address} maxLength={500} />
            <DateField name="validFrom" label={INSTITUTIONS.validFrom} />
            <DateField name="validTo" label={INSTITUTIONS.validTo} hint={INSTITUTIONS.validToHint} />
            <RegisterField
              register="institutions"
              name="successorId"
              label={INSTITUTIONS.successor}
              hint={PERSONS.institutionHint}
            />
            <LongField name="note" label={INSTITUTIONS.note} />
            <RegisterList register="institutions" names={suggested} />
            <div>
              <Button label={INSTITUTIONS.save} strong />
            </div>
          </Form>
        </section>
      </article>
    </Layout>
  );
}

function fieldsOf(stored: Institution, successor = '') {
  const { name, shortName, kind, code, address, validFrom, validTo, note } = stored;
  return { name, shortName, kind, code, address, validFrom, validTo, note, successorId: successor };
}

import { INSTITUTION_KINDS } from '../../domain/values/institution-kinds.js';
import type { Institution } from '../../features/institutions/institution.entity.js';
import type { RegisterName } from '../../features/institutions/register-names.js';
import { INSTITUTION_KIND_WORDS, INSTITUTIONS, PERSONS } from '../../wording/registers.js';
import { DateField, Field, LongField } from '../fields/field.view.js';
import { Select } from '../fields/form-parts.view.js';
import { RegisterEditView } from '../fields/register-edit.view.js';
import { RegisterField } from '../fields/register-field.view.js';
import type { RefusedForm } from '../fields/submission.js';

interface EditProps {
  /** Null where one is added. */
  readonly stored: Institution | null;
  readonly successor?: string;
  readonly suggested: readonly RegisterName[];
  readonly refused?: RefusedForm | null;
}

export function InstitutionEditView({ stored, successor, suggested, refused }: EditProps) {
  return (
    <RegisterEditView
      path="/institutions"
      form="institution"
      words={INSTITUTIONS}
      stored={stored}
      fields={stored ? fieldsOf(stored, successor) : { kind: 'other' }}
      suggested={suggested}
      refused={refused}
    >
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
    </RegisterEditView>
  );
}

function fieldsOf(stored: Institution, successor = '') {
  const { name, shortName, kind, code, address, validFrom, validTo, note } = stored;
  return { name, shortName, kind, code, address, validFrom, validTo, note, successorId: successor };
}

import { GENDERS, type Person } from '../../features/institutions/person.entity.js';
import type { RegisterName } from '../../features/institutions/register-names.js';
import { GENDER_WORDS, PERSONS } from '../../wording/registers.js';
import { Field, LongField, SelectField } from '../fields/field.view.js';
import { RegisterEditView } from '../fields/register-edit.view.js';
import { RegisterField } from '../fields/register-field.view.js';
import type { RefusedForm } from '../fields/submission.js';
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
  return (
    <RegisterEditView
      path="/persons"
      form="person"
      words={PERSONS}
      stored={stored && { id: stored.id, version: stored.version, name: stored.fullName }}
      fields={stored ? fieldsOf(stored, institution) : {}}
      suggested={suggested}
      refused={refused}
    >
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
    </RegisterEditView>
  );
}

function fieldsOf(stored: Person, institution = '') {
  const { fullName, academicTitle, gender, email, phone, note } = stored;
  return { fullName, academicTitle, gender, email, phone, note, institutionId: institution };
}

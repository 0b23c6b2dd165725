import { ROLES } from '../../domain/access/actor.js';
import { LANGUAGES } from '../../domain/values/language.js';
import type { RegisterName } from '../../features/institutions/register-names.js';
import { ACCOUNTS, LANGUAGE_WORDS, ROLE_HINTS, ROLE_WORDS } from '../../wording/account-pages.js';
import { Field } from '../fields/field.view.js';
import { Boxes, Select } from '../fields/form-parts.view.js';
import { RegisterField, RegisterList } from '../fields/register-field.view.js';

interface AccountFieldsProps {
  readonly roles: readonly string[];
  readonly suggested: readonly RegisterName[];
}

/** Whose account it is and what it may do. */
export function AccountFields({ roles, suggested }: AccountFieldsProps) {
  return (
    <>
      <Field name="displayName" label={ACCOUNTS.displayName} maxLength={200} required />
      <Field name="email" label={ACCOUNTS.email} type="email" maxLength={254} autocomplete="off" required />
      <RegisterField register="persons" name="personId" label={ACCOUNTS.person} hint={ACCOUNTS.personHint} />
      <Boxes
        name="roles"
        label={ACCOUNTS.roles}
        codes={ROLES}
        words={ROLE_WORDS}
        hints={ROLE_HINTS}
        chosen={roles}
      />
      <Select name="language" label={ACCOUNTS.language} codes={LANGUAGES} words={LANGUAGE_WORDS} />
      <RegisterList register="persons" names={suggested} />
    </>
  );
}

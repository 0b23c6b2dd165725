import type { RegisterName } from '../../features/institutions/register-names.js';
import type { Label } from '../../wording/wording.js';
import { Field } from './field.view.js';

type Register = 'institutions' | 'persons';

interface RegisterFieldProps {
  readonly register: Register;
  readonly name: string;
  readonly label: Label;
  readonly hint?: Label;
  readonly value?: string;
  readonly required?: boolean;
}

/** One of a register, by its name as people write it; the page needs the `RegisterList` of the register too. */
export function RegisterField({ register, ...field }: RegisterFieldProps) {
  const asksForNames = {
    list: listOf(register),
    'hx-get': `/${register}/names`,
    'hx-trigger': 'input changed delay:250ms',
    'hx-target': `#${listOf(register)}`,
    'hx-swap': 'innerHTML',
  };
  return <Field {...field} {...asksForNames} maxLength={500} autocomplete="off" />;
}

/** What a browser suggests while a name is typed; without scripts the names that the page came with. */
export function RegisterList({ register, names }: { register: Register; names: readonly RegisterName[] }) {
  return (
    <datalist id={listOf(register)}>
      <NameOptions names={names} />
    </datalist>
  );
}

export function NameOptions({ names }: { names: readonly RegisterName[] }) {
  return (
    <>
      {names.map(({ id, label }) => (
        <option key={id} value={label} />
      ))}
    </>
  );
}

function listOf(register: Register): string {
  return `names-of-${register}`;
}

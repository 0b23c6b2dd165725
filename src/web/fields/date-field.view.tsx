import type { Label } from '../../wording/wording.js';
import { useReader } from '../layout/render.js';

interface DateFieldProps {
  readonly label: Label;
  readonly name: string;
  readonly value?: string;
  readonly hint?: Label;
  readonly isRequired?: boolean;
}

export function DateField({ label, name, value, hint, isRequired }: DateFieldProps) {
  const { say } = useReader();
  return (
    <label class="form-label">
      {say(label)}
      <input class="form-control" type="date" name={name} value={value} required={isRequired} />
      {hint && <span class="text-secondary">{say(hint)}</span>}
    </label>
  );
}

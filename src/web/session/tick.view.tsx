import type { ComponentChildren } from 'preact';

interface TickProps {
  readonly name: string;
  readonly value: string;
  readonly isTicked: boolean;
  readonly children: ComponentChildren;
}

/** One box of several with one name. */
export function Tick({ name, value, isTicked, children }: TickProps) {
  return (
    <label class="form-check">
      <input class="form-check-input" type="checkbox" name={name} value={value} checked={isTicked} />
      <span class="form-check-label">{children}</span>
    </label>
  );
}

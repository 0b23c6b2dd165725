import type { ComponentChildren } from 'preact';
import { useReader } from '../layout/render.js';
import type { RefusedForm } from './submission.js';

interface FormProps {
  readonly action: string;
  /** Its name among the refusals of its page. */
  readonly name: string;
  readonly refused?: RefusedForm | null;
  readonly children: ComponentChildren;
}

/** A form that needs no script, with what stood against it at its head. */
export function Form({ action, name, refused, children }: FormProps) {
  const { csrfToken } = useReader();
  return (
    <form class="fields" method="post" action={action} id={`form-${name}`}>
      <input type="hidden" name="_csrf" value={csrfToken} />
      {refused?.form === name && <Reasons reasons={refused.reasons} />}
      {children}
    </form>
  );
}

export function Reasons({ reasons }: Pick<RefusedForm, 'reasons'>) {
  return (
    <div class="alert alert-danger" role="alert">
      {reasons.map((reason) => (
        <div key={reason}>{reason}</div>
      ))}
    </div>
  );
}

/** A form behind its title, open where it was just refused. */
export function Folded({ title, name, refused, children }: Omit<FormProps, 'action'> & { title: string }) {
  return (
    <details class="card-body no-print" open={refused?.form === name}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** What a refused form held; of every other form the record speaks. */
export function keptIn(refused: RefusedForm | null | undefined, name: string) {
  return refused?.form === name ? refused.fields : null;
}

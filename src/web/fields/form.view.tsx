import type { ComponentChildren } from 'preact';
import { FIELDS } from '../../wording/fields.js';
import type { Label } from '../../wording/wording.js';
import { useReader } from '../layout/render.js';
import type { FormFields } from './form-fields.js';
import { FormContext } from './form-state.js';
import type { RefusedForm } from './submission.js';

interface FormProps {
  readonly action: string;
  /** Its name among the forms of its page. */
  readonly name: string;
  /** What it holds before it is sent. */
  readonly fields?: FormFields;
  readonly refused?: RefusedForm | null;
  /** It carries a file. */
  readonly isMultipart?: boolean;
  readonly class?: string;
  /** Attributes of htmx, for a form that also answers while it is filled in. */
  readonly live?: Readonly<Record<`hx-${string}`, string>>;
  readonly children: ComponentChildren;
}

/** A form that needs no script: filled with what it held, what stood against it at its head and beside its fields. */
export function Form({
  action,
  name,
  fields = {},
  refused,
  isMultipart,
  class: css,
  live,
  children,
}: FormProps) {
  const { csrfToken } = useReader();
  const own = refused?.form === name ? refused : null;
  const state = { id: name, fields: own?.fields ?? fields, errors: own?.errors ?? [] };
  return (
    <form
      class={css ?? 'fields'}
      method="post"
      action={action}
      id={`form-${name}`}
      enctype={isMultipart ? 'multipart/form-data' : undefined}
      {...live}
    >
      <input type="hidden" name="_csrf" value={csrfToken} />
      {own && own.reasons.length > 0 && <Reasons reasons={own.reasons} />}
      <FormContext.Provider value={state}>{children}</FormContext.Provider>
    </form>
  );
}

interface ReasonsProps {
  /** In sentences. */
  readonly reasons: readonly string[];
  /** Where a single sentence does not tell by itself what was not done. */
  readonly title?: Label;
}

/** Why a form was not taken. */
export function Reasons({ reasons, title }: ReasonsProps) {
  const { say } = useReader();
  return (
    <div class="alert alert-danger" role="alert">
      {title || reasons.length > 1 ? (
        <div>
          <div>{say(title ?? FIELDS.wrong)}</div>
          <ul class="mb-0">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      ) : (
        <div>{reasons[0]}</div>
      )}
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

import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { formatDate, isPlainDate } from '../../domain/values/plain-date.js';
import { formatWholeNumber } from '../../domain/values/vnd.js';
import { FIELDS } from '../../wording/fields.js';
import type { Label } from '../../wording/wording.js';
import { useReader } from '../layout/render.js';
import { useField } from './form-state.js';
import { DATE_FIELD, MONEY_FIELD } from './written-values.js';

interface FrameProps {
  readonly label: Label;
  readonly hint?: Label;
  readonly name: string;
  readonly children: (control: ControlProps) => ComponentChildren;
}

interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

/** A label, its guidance, the control, and beneath it what was refused. */
function FieldFrame({ label, hint, name, children }: FrameProps) {
  const { say } = useReader();
  const { id, sentences } = useField(name);
  const described = [hint && `${id}-hint`, sentences.length > 0 && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="form-label" for={id}>
        {say(label)}
      </label>
      {hint && (
        <div class="form-hint" id={`${id}-hint`}>
          {say(hint)}
        </div>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': sentences.length > 0 ? 'true' : undefined,
      })}
      {sentences.length > 0 && (
        <div class="field-wrong" id={`${id}-wrong`}>
          {sentences.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
        </div>
      )}
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: Label;
  readonly hint?: Label;
  /** Shown where the form was not sent yet. */
  readonly value?: string;
  readonly required?: boolean;
}

interface LineProps extends FieldProps {
  readonly type?: 'text' | 'number' | 'email' | 'password' | 'tel' | 'datetime-local' | 'search';
  readonly maxLength?: number;
  readonly autocomplete?: string;
  readonly placeholder?: string;
  /** The id of the list of values that a browser suggests. */
  readonly list?: string;
}

export function Field({ name, label, hint, value, type = 'text', ...rest }: LineProps) {
  const field = useField(name, value);
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          class="form-control"
          {...({ type } as { type: 'text' })}
          name={name}
          value={type === 'password' ? undefined : field.value}
          {...(rest as InputHTMLAttributes<HTMLInputElement>)}
        />
      )}
    </FieldFrame>
  );
}

interface LongProps extends FieldProps {
  readonly rows?: number;
  readonly maxLength?: number;
}

export function LongField({ name, label, hint, value, rows = 4, required, maxLength }: LongProps) {
  const field = useField(name, value);
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      {(control) => (
        <textarea
          {...control}
          class="form-control"
          name={name}
          rows={rows}
          required={required}
          maxLength={maxLength}
        >
          {/* A browser drops the first line break. */}
          {`\n${field.value ?? ''}`}
        </textarea>
      )}
    </FieldFrame>
  );
}

/** Typed and shown as dd/mm/yyyy whatever the browser's own language; its handler receives an ISO day. */
export function DateField({ name, label, hint, value, required }: FieldProps) {
  const { say } = useReader();
  const field = useField(name, value);
  const shown = field.value && isPlainDate(field.value) ? formatDate(field.value) : field.value;
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          class="form-control date-field"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          placeholder={say(FIELDS.datePattern)}
          name={`${name}${DATE_FIELD}`}
          value={shown}
          required={required}
        />
      )}
    </FieldFrame>
  );
}

/** Whole đồng, with or without dots, or copied from a spreadsheet; its handler receives the digits alone. */
export function MoneyField({ name, label, hint, value, required }: FieldProps) {
  const { language } = useReader();
  const field = useField(name, value);
  const shown =
    field.value && /^-?\d+$/.test(field.value)
      ? formatWholeNumber(BigInt(field.value), language)
      : field.value;
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          class="form-control money-field"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          name={`${name}${MONEY_FIELD}`}
          value={shown}
          required={required}
        />
      )}
    </FieldFrame>
  );
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  /** The first choice, which chooses nothing. */
  readonly nothing?: Label;
}

export function SelectField({ name, label, hint, value, options, nothing, required }: SelectProps) {
  const { say } = useReader();
  const chosen = useField(name, value).value;
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      {(control) => (
        <select {...control} class="form-select" name={name} required={required}>
          {nothing && <option value="">{say(nothing)}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === chosen}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

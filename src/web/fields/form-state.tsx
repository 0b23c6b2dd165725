import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Problem } from '../../platform/http/problem.filter.js';
import { type FormFields, textIn } from './form-fields.js';

/** What a form holds, and what stood against it when it was sent. */
export interface FormState {
  readonly fields: FormFields;
  readonly errors: Problem['errors'];
  /** Begins the ids of its fields, since a page has several forms. */
  readonly id: string;
}

export const FormContext = createContext<FormState>({ fields: {}, errors: [], id: 'form' });

/** A field's value, the sentences that stand against it, and its id. */
export function useField(name: string, value?: string) {
  const { fields, errors, id } = useContext(FormContext);
  const path = name.replace(/~\w+$/, '');
  const own = errors.filter((error) => isAt(error.path, path));
  return { id: `${id}-${path}`, value: textIn(fields, path) ?? value, sentences: sentencesOf(own) };
}

export function isAt(at: string, path: string): boolean {
  return at === path || at.startsWith(`${path}.`);
}

export function sentencesOf(errors: Problem['errors']): readonly string[] {
  return [...new Set(errors.map(({ message }) => message))];
}

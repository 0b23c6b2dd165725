/** A form says what records say: it knows the named fields and repeats of its catalogue and nothing else. */
import type { RecordRef } from '../reporting/telling.js';
import type { Language } from '../values/language.js';

export type Meaning = Readonly<Record<Language, string>>;
type Fields = Readonly<Record<string, Meaning>>;

/** What a template of a form may name. */
export interface Catalogue {
  readonly texts: Fields;
  /** Each repeats its rows: the fields of a row. */
  readonly lists: Readonly<Record<string, Fields>>;
}

export interface SaidText {
  readonly text: string;
  readonly record?: RecordRef;
}

export interface SaidRows<Column extends string = string> {
  readonly rows: readonly Readonly<Record<Column, string>>[];
  readonly record?: RecordRef;
}

export type FormValue = SaidText | SaidRows;
export type FormValues = Readonly<Record<string, FormValue>>;

/** Exactly what a catalogue names. */
export type ValuesOf<C extends Catalogue> = { readonly [Name in keyof C['texts']]: SaidText } & {
  readonly [Name in keyof C['lists']]: SaidRows<Extract<keyof C['lists'][Name], string>>;
};

/** Printed where no record says it, to be filled in by hand. */
export const DOTS = '……………';

export function said(text: string | null | undefined, record?: RecordRef): SaidText {
  return { text: text?.trim() ? text : DOTS, ...(record && { record }) };
}

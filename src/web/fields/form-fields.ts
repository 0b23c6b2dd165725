/** What a form sent, as it was typed: repeated names are lists, empty fields count as absent. */
import type { PipeTransform } from '@nestjs/common';
import { instantAt, isPlainDate } from '../../domain/values/plain-date.js';
import { shapeCheck } from '../../platform/http/validation.pipe.js';
import { Refused } from '../../platform/refused.js';

export type FormFields = Readonly<Record<string, unknown>>;
export type TextFields = Readonly<Record<string, string>>;

/** Of a form that has no field of several values: one that came twice was written by hand, and is refused. */
export const SINGLE_FIELDS = fieldsThat<TextFields>((value) => typeof value === 'string');

/** Of any form: what is neither a text nor several came from no form. */
export const SENT_FIELDS = fieldsThat<Readonly<Record<string, string | readonly string[]>>>((value) =>
  [value].flat().every((each) => typeof each === 'string'),
);

function fieldsThat<Fields>(
  isField: (value: unknown) => boolean,
): PipeTransform<FormFields | undefined, Fields> {
  return {
    transform: (fields = {}) => {
      const field = Object.keys(fields).find((name) => !isField(fields[name]));
      if (field !== undefined) throw Refused.because('malformed-request', { field }, field);
      return fields as Fields;
    },
  };
}

const check = shapeCheck();

export function textIn(fields: FormFields, name: string): string | undefined {
  const value = fields[name];
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** Of checkboxes with one name, which a form sends as nothing, one text or a list. */
export function listIn(fields: FormFields, name: string): string[] {
  const value = fields[name];
  return [value ?? []].flat().filter((each): each is string => typeof each === 'string' && each !== '');
}

/** The fields whose name begins so, by the rest of their name. */
export function fieldsUnder(fields: FormFields, prefix: string): [string, string][] {
  return Object.keys(fields).flatMap((name): [string, string][] => {
    const value = name.startsWith(prefix) ? textIn(fields, name) : undefined;
    return value === undefined ? [] : [[name.slice(prefix.length), value]];
  });
}

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)/;

/** A time on the office's wall as an instant; what cannot be read stays as it is and is refused later. */
export function instantIn(fields: FormFields, name: string, timeZone: string): string | undefined {
  const text = textIn(fields, name);
  const [, day = '', time = ''] = LOCAL_TIME.exec(text ?? '') ?? [];
  return isPlainDate(day) ? instantAt(day, time, timeZone).toISOString() : text;
}

/** Checked like the body of a program; throws Refused with every fault. */
export function shaped<T extends object>(shape: new () => T, content: object): Promise<T> {
  return check.transform(content, { type: 'body', metatype: shape });
}

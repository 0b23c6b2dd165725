/** A letterhead as the fields of its form: lists are written a line each. */
import type { LetterheadRow } from '../../features/letterheads/letterhead.entity.js';
import { type FormFields, textIn } from '../fields/form-fields.js';

export const ONE_LINE = ['parentAgency', 'agency', 'symbol', 'place', 'signer'] as const;
export const MANY_LINES = ['addressees', 'recipients', 'signature'] as const;

/** Version 0: another who adds the same day meanwhile is not written over. */
export const NO_FIELDS: FormFields = { version: '0', symbol: 'UBND' };

export function fieldsOf(head: LetterheadRow): FormFields {
  return {
    ...head,
    version: String(head.version),
    ...Object.fromEntries(MANY_LINES.map((name) => [name, head[name].join('\n')])),
  };
}

export function inputOf(fields: FormFields): Record<string, unknown> {
  return Object.fromEntries([
    ...ONE_LINE.map((name) => [name, textIn(fields, name)]),
    ...MANY_LINES.map((name) => [name, linesIn(fields, name)]),
  ]);
}

function linesIn(fields: FormFields, name: string): string[] {
  const lines = (textIn(fields, name) ?? '').split(/\r?\n/);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

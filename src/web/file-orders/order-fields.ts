import type { FormFields } from '../fields/form-fields.js';

const OURS = ['_csrf', 'kind'];
/** A form sends text only. */
const NUMBERS = ['year'];

/** What a form asks of a maker: every field it filled in but our own. */
export function parametersIn(fields: FormFields): Record<string, unknown> {
  const filled = Object.entries(fields).filter(([name, value]) => value !== '' && !OURS.includes(name));
  return Object.fromEntries(
    filled.map(([name, value]) => [name, NUMBERS.includes(name) ? Number(value) : value]),
  );
}

/** The same again, as hidden fields. */
export function fieldsOf(parameters: object): [string, string][] {
  return Object.entries(parameters)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, String(value)]);
}

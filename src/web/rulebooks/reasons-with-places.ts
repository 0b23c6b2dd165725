import type { Problem } from '../../platform/http/problem.filter.js';

/** A rulebook is deep: each reason names the part that it is about, as the JSON of the form does. */
export function reasonsWithPlaces(errors: Problem['errors']): readonly string[] {
  return [...new Set(errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)))];
}

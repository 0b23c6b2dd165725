/** What of a record before and after a change differs, so that its row in the audit is as long as the change, not as the record. */
import { isDeepStrictEqual } from 'node:util';
import { jsonText } from '../../platform/json-text.js';

interface Named {
  readonly id: string;
}

/** Of two lists those that came, went or changed, each as it was and as it is. */
export function differingItems<T extends Named>(before: readonly T[], after: readonly T[]) {
  return { before: notIn(after, before), after: notIn(before, after) };
}

/** The fields of a record that a change gave another value, each as it was and as it is. */
export function differingFields(before: object, after: object) {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  const differing = names.filter((name) => !saysTheSame(was.get(name), is.get(name)));
  const only = (values: ReadonlyMap<string, unknown>) =>
    Object.fromEntries(differing.map((name) => [name, values.get(name) ?? null]));
  return { before: only(was), after: only(is) };
}

function notIn<T extends Named>(others: readonly T[], items: readonly T[]): T[] {
  const byId = new Map(others.map((other) => [other.id, other]));
  return items.filter((item) => !saysTheSame(item, byId.get(item.id)));
}

/** As the audit would write them. */
function saysTheSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(written(one), written(other));
}

function written(value: unknown): unknown {
  return JSON.parse(jsonText(value ?? null));
}

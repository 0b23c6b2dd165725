/** What a change of a record changed, value by value, as far as people can read it. */
export interface Difference {
  /** The names that lead to the value, joined by dots. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** They count and stamp rows and say nothing of the subject. */
const SILENT = new Set(['id', 'version', 'rowVersion', 'createdAt', 'searchText']);
const DEEPEST = 3;

export function differencesOf(before: object | null, after: object | null): readonly Difference[] {
  const [was, is] = [flat(before ?? {}), flat(after ?? {})];
  // A change that tells only what it set leaves the rest as it was.
  const paths = [...new Set([...is.keys(), ...(after ? [] : was.keys())])];
  return paths.flatMap((path) => {
    const [old, now] = [was.get(path) ?? null, is.get(path) ?? null];
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ path, before: old, after: now }];
  });
}

function flat(values: object, prefix = '', depth = 1): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [name, value] of Object.entries(values)) {
    if (SILENT.has(name)) continue;
    const path = `${prefix}${name}`;
    const isRecord = value !== null && typeof value === 'object' && !Array.isArray(value);
    if (isRecord && depth < DEEPEST)
      for (const [inner, each] of flat(value, `${path}.`, depth + 1)) found.set(inner, each);
    else found.set(path, value);
  }
  return found;
}

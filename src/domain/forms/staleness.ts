/** A form is stale when a record it was made from says something else today; it tells what. */
import type { RecordRef } from '../reporting/telling.js';
import type { FormValue, FormValues } from './form.js';

export interface FormChange {
  readonly field: string;
  /** What was printed; of a list the lines that are gone, and those that are new. */
  readonly was: string;
  readonly is: string;
  readonly record: RecordRef | null;
}

/** What a form does not print, though it goes stale with it: told by a state of which nothing can be read. */
export interface Watched {
  readonly text: string;
  readonly state: string;
  readonly record: RecordRef;
}

export interface FormFacts {
  readonly values: FormValues;
  readonly watched: Readonly<Record<string, Watched>>;
}

export function formChanges(was: FormFacts, is: FormFacts): FormChange[] {
  const printed = Object.keys(is.values).flatMap((field) =>
    changeOf(field, was.values[field], is.values[field]!),
  );
  const watched = Object.entries(is.watched).flatMap(([field, now]) => {
    const before = was.watched[field];
    if (before?.state === now.state) return [];
    return [{ field, was: before?.text ?? '', is: now.text, record: now.record }];
  });
  return [...printed, ...watched];
}

function changeOf(field: string, was: FormValue | undefined, is: FormValue): FormChange[] {
  const [before, now] = [linesOf(was), linesOf(is)];
  if (same(before, now)) return [];
  const gone = before.filter((line) => !now.includes(line));
  const come = now.filter((line) => !before.includes(line));
  // The same lines in another order.
  const isMoved = gone.length === 0 && come.length === 0;
  const [told, toldNow] = isMoved ? [before, now] : [gone, come];
  return [{ field, was: told.join('\n'), is: toldNow.join('\n'), record: is.record ?? null }];
}

/** Columns in the order of their names: how the database gives them back says nothing. A row's number tells its place only. */
function linesOf(value: FormValue | undefined): string[] {
  if (!value) return [];
  if ('text' in value) return [value.text];
  return value.rows.map((row) =>
    Object.keys(row)
      .filter((column) => column !== 'number')
      .sort()
      .map((column) => row[column])
      .join(' · '),
  );
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at]);
}

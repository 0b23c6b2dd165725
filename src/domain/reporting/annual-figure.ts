/** A figure opens to the records it was made of, and is nothing but their number or the sum of their amounts. */
import { grouped } from '../values/grouped.js';
import { sumVnd, type Vnd } from '../values/vnd.js';

export interface CountFigure {
  readonly value: number;
  /** Ids of projects. */
  readonly records: readonly string[];
}

export interface MoneyFigure {
  readonly value: Vnd;
  /** Ids of funding lines, or of entries of the ledger. */
  readonly records: readonly string[];
}

export type Counts<Key extends string = string> = Readonly<Partial<Record<Key, CountFigure>>>;

interface Amounted {
  readonly id: string;
  readonly amountVnd: bigint;
}

interface Counted {
  readonly project: { readonly id: string };
}

export function countOf(entries: readonly Counted[]): CountFigure {
  return { value: entries.length, records: entries.map(({ project }) => project.id) };
}

export function sumOf(lines: readonly Amounted[]): MoneyFigure {
  return { value: sumVnd(lines.map(({ amountVnd }) => amountVnd)), records: lines.map(({ id }) => id) };
}

/** One count for each key that occurs, in the order given, or else of the alphabet. */
export function countsBy<Entry extends Counted, Key extends string>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
  order: readonly Key[] = [],
): Counts<Key> {
  const rank = (key: Key) => (order.includes(key) ? order.indexOf(key) : order.length);
  const groups = [...grouped(entries, keyOf)].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(groups.map(([key, members]) => [key, countOf(members)])) as Counts<Key>;
}

import { Refused } from '../refused.js';
import { Text, Whole } from './fields.js';

/** Every list takes `limit` and `cursor`. */
export class PageQuery {
  @Whole(1, 200, { optional: true, description: 'entries on a page, 50 unless told' })
  limit?: number;

  @Text({ optional: true, max: 500, description: 'the nextCursor of the page before' })
  cursor?: string;
}

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
  readonly total?: number;
}

export function limitOf(query: PageQuery): number {
  return query.limit ?? 50;
}

/** A page out of `limit + 1` rows in order: the extra row tells that there is a next page, and its key is where it starts after. */
export function pageOf<T>(rows: T[], query: PageQuery, keyOf: (row: T) => readonly unknown[]): Page<T> {
  const limit = limitOf(query);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? encodeCursor(keyOf(last)) : null };
}

function encodeCursor(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key after which the page starts: as many texts (or nulls) as the list sorts by. */
export function cursorKey(query: PageQuery, parts: number): (string | null)[] | null {
  if (!query.cursor) return null;
  try {
    const key = JSON.parse(Buffer.from(query.cursor, 'base64url').toString('utf8'));
    const readable =
      Array.isArray(key) &&
      key.length === parts &&
      key.every((part) => part === null || (typeof part === 'string' && !part.includes('\u0000')));
    if (readable) return key;
  } catch {
    // falls through to the refusal
  }
  throw Refused.because('malformed-request', { field: 'cursor' }, 'cursor');
}

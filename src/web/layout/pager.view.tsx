import type { Page } from '../../platform/http/page.js';
import { REGISTER } from '../../wording/register.js';
import { useReader } from './render.js';

interface PagerProps {
  readonly path: string;
  /** The filters, and where this page begins. */
  readonly query: object;
  readonly page: Pick<Page<unknown>, 'nextCursor'>;
}

/** On to the next page of a list under the same filters, and back to its start. */
export function Pager({ path, query, page: { nextCursor } }: PagerProps) {
  const { say } = useReader();
  const { cursor, ...filters } = query as { cursor?: string };
  if (!cursor && !nextCursor) return null;
  return (
    <nav class="card-body frame no-print" aria-label={say(REGISTER.pages)}>
      {cursor && <a href={pathOf(path, filters)}>{say(REGISTER.first)}</a>}
      {nextCursor && <a href={pathOf(path, { ...filters, cursor: nextCursor })}>{say(REGISTER.next)}</a>}
    </nav>
  );
}

function pathOf(path: string, query: object): string {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(filled.map(([name, value]) => [name, String(value)]));
  return filled.length > 0 ? `${path}?${search}` : path;
}

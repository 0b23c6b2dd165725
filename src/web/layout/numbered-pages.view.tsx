import { REGISTER, ROWS_IN_PAGES } from '../../wording/register.js';
import { useReader } from './render.js';

interface NumberedPagesProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Of all pages. */
  readonly count: number;
  readonly pathOf: (page: number) => string;
}

/** The rows of one page, and how many pages there are; beyond the last there are none. */
export function rowsOnPage<Row>(rows: readonly Row[], page: number, most: number) {
  return { shown: rows.slice((page - 1) * most, page * most), pages: Math.ceil(rows.length / most) };
}

/** Back and forth in a list that is known to its end. */
export function NumberedPages({ page, pages, count, pathOf }: NumberedPagesProps) {
  const { say, language } = useReader();
  if (pages <= 1) return null;
  return (
    <nav class="card-body frame no-print" aria-label={say(REGISTER.pages)}>
      <span class="text-secondary">{ROWS_IN_PAGES[language](page, pages, count)}</span>
      {page > 1 && <a href={pathOf(page - 1)}>{say(REGISTER.previous)}</a>}
      {page < pages && <a href={pathOf(page + 1)}>{say(REGISTER.next)}</a>}
    </nav>
  );
}

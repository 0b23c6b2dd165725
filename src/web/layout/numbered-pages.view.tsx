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

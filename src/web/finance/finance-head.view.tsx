import type { ComponentChildren } from 'preact';
import { FINANCE } from '../../wording/finance-pages.js';
import type { Label } from '../../wording/wording.js';
import { useReader } from '../layout/render.js';

const PARTS = [
  ['/finance', FINANCE.workShort],
  ['/finance/portfolio', FINANCE.all],
  ['/finance/books', FINANCE.books],
] as const;

interface HeadProps {
  readonly title: Label;
  readonly what?: string;
  readonly children?: ComponentChildren;
}

/** Title and ways of the pages of finance. */
export function FinanceHead({ title, what, children }: HeadProps) {
  const { say, path } = useReader();
  const here = path.split('?')[0];
  return (
    <header>
      <h1 class="page-title">{say(title)}</h1>
      {what && <p class="text-secondary mb-1">{what}</p>}
      <nav class="frame no-print" aria-label={say(FINANCE.parts)}>
        {PARTS.map(([href, word]) => (
          <a key={href} href={href} aria-current={href === here ? 'page' : undefined}>
            {say(word)}
          </a>
        ))}
      </nav>
      {children}
    </header>
  );
}

import type { ComponentChildren } from 'preact';
import type { Label } from '../../wording/wording.js';
import { useReader } from './render.js';

/** What may be wider than the screen, to be moved by the keyboard too. */
export function Scroll({ label, children }: { label: Label; children: ComponentChildren }) {
  const { say } = useReader();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
    <div class="table-responsive" role="group" tabIndex={0} aria-label={say(label)}>
      {children}
    </div>
  );
}

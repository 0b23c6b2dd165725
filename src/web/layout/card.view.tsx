import type { ComponentChildren } from 'preact';
import { FRAME } from '../../wording/pages.js';
import type { Label } from '../../wording/wording.js';
import { useReader } from './render.js';

interface CardProps {
  readonly id: string;
  readonly title: Label;
  /** Drawn instead of the children where there is nothing to show yet. */
  readonly isEmpty?: boolean;
  readonly children: ComponentChildren;
}

export function Card({ id, title, isEmpty = false, children }: CardProps) {
  const { say } = useReader();
  return (
    <section class="card" id={id} aria-labelledby={`${id}-title`}>
      <div class="card-header">
        <h2 class="card-title" id={`${id}-title`}>
          {say(title)}
        </h2>
      </div>
      {isEmpty ? <p class="card-body text-secondary">{say(FRAME.none)}</p> : children}
    </section>
  );
}

/** Names and values; a fact without a value is left out. */
export function Facts({ facts }: { facts: readonly (readonly [Label, ComponentChildren])[] }) {
  const { say } = useReader();
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name.en}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

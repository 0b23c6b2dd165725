import type { ComponentChildren } from 'preact';
import type { Label } from '../../wording/wording.js';
import { wordOf } from '../../wording/words.js';
import { useReader } from '../layout/render.js';
import { SelectField } from './field.view.js';

type Words = Readonly<Record<string, Label>>;

interface PostProps {
  readonly action: string;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A form that a browser without scripts sends, with its token. */
export function PostForm({ action, children, class: css = 'frame' }: PostProps) {
  const { csrfToken } = useReader();
  return (
    <form method="post" action={action} class={css}>
      <input type="hidden" name="_csrf" value={csrfToken} />
      {children}
    </form>
  );
}

export function Button({ label, strong = false }: { label: Label; strong?: boolean }) {
  const { say } = useReader();
  return (
    <button class={strong ? 'btn btn-primary' : 'btn'} type="submit">
      {say(label)}
    </button>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: Label;
  readonly codes: readonly string[];
  readonly words: Words;
  readonly chosen?: string;
}

/** A choice among codes, by their words. */
export function Select({ codes, words, chosen, ...props }: SelectProps) {
  const { language } = useReader();
  const options = codes.map((value) => ({ value, text: wordOf(words, value, language) }));
  return <SelectField {...props} value={chosen} options={options} />;
}

interface BoxesProps extends Omit<SelectProps, 'chosen'> {
  readonly chosen: readonly string[];
  /** What each of them means. */
  readonly hints?: Words;
}

export function Boxes({ name, label, codes, words, chosen, hints }: BoxesProps) {
  const { say, language } = useReader();
  return (
    <fieldset>
      <legend class="form-label">{say(label)}</legend>
      <div class={hints ? undefined : 'frame'}>
        {codes.map((code) => (
          <label key={code} class="form-check">
            <input
              class="form-check-input"
              type="checkbox"
              name={name}
              value={code}
              checked={chosen.includes(code)}
            />
            <span class="form-check-label">
              {wordOf(words, code, language)}
              {hints && <span class="text-secondary">{`: ${wordOf(hints, code, language)}`}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

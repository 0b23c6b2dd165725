import { REGISTER } from '../../wording/register.js';
import type { Label } from '../../wording/wording.js';
import { useReader } from './render.js';

interface RegisterFiltersProps<Code extends string> {
  readonly path: string;
  readonly wordsLabel: Label;
  readonly q?: string;
  /** The one property by which the register is narrowed. */
  readonly choice?: {
    readonly name: string;
    readonly label: Label;
    readonly codes: readonly Code[];
    readonly words: Readonly<Record<Code, Label>>;
    readonly chosen?: string;
  };
  /** What narrows it besides, by its name in words. */
  readonly kept?: { readonly name: string; readonly value?: string; readonly words?: string };
}

/** How a register is searched: words and perhaps a choice, by a plain form. */
export function RegisterFilters<Code extends string>(props: RegisterFiltersProps<Code>) {
  const { say } = useReader();
  const { path, wordsLabel, q, choice, kept } = props;
  return (
    <search>
      <form class="card no-print" method="get" action={path}>
        <div class="card-body filters">
          <label class="form-label wide">
            {say(wordsLabel)}
            <input class="form-control" type="search" name="q" value={q} maxLength={200} />
          </label>
          {choice && (
            <label class="form-label">
              {say(choice.label)}
              <select class="form-select" name={choice.name}>
                <option value="">{say(REGISTER.any)}</option>
                {choice.codes.map((code) => (
                  <option key={code} value={code} selected={code === choice.chosen}>
                    {say(choice.words[code])}
                  </option>
                ))}
              </select>
            </label>
          )}
          {kept?.value && <input type="hidden" name={kept.name} value={kept.value} />}
          <div class="frame mb-2">
            <button class="btn btn-primary" type="submit">
              {say(REGISTER.submit)}
            </button>
            <a href={path}>{say(REGISTER.clear)}</a>
          </div>
          {kept?.words && <p class="wide mb-2">{kept.words}</p>}
        </div>
      </form>
    </search>
  );
}

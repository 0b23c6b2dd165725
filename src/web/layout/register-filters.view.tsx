import { REGISTER } from '../../wording/register.js';
import type { Label } from '../../wording/wording.js';
import { useReader } from './render.js';

interface RegisterFiltersProps<Code extends string> {
  readonly path: string;
  readonly wordsLabel: Label;
  readonly q?: string;
  /** The one property by which the register is narrowed. */
  readonly choice: {
    readonly name: string;
    readonly label: Label;
    readonly codes: readonly Code[];
    readonly words: Readonly<Record<Code, Label>>;
    readonly chosen?: string;
  };
}

/** How a register is searched: words and one choice, by a plain form. */
export function RegisterFilters<Code extends string>(props: RegisterFiltersProps<Code>) {
  const { say } = useReader();
  const { path, wordsLabel, q, choice } = props;
  return (
    <search>
      <form class="card no-print" method="get" action={path}>
        <div class="card-body filters">
          <label class="form-label wide">
            {say(wordsLabel)}
            <input class="form-control" type="search" name="q" value={q} maxLength={200} />
          </label>
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
          <div class="frame mb-2">
            <button class="btn btn-primary" type="submit">
              {say(REGISTER.submit)}
            </button>
            <a href={path}>{say(REGISTER.clear)}</a>
          </div>
        </div>
      </form>
    </search>
  );
}

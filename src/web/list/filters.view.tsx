import { GRADES } from '../../domain/council/grades.js';
import { STAGES } from '../../domain/lifecycle/stages.js';
import { PROJECT_FIELDS, PROJECT_KINDS } from '../../features/projects/project.entity.js';
import { LIST, SORT_WORDS } from '../../wording/pages.js';
import type { Label } from '../../wording/wording.js';
import { FIELD_WORDS, GRADE_WORDS, PROJECT_KIND_WORDS, STAGE_WORDS } from '../../wording/words.js';
import { useReader } from '../layout/render.js';
import type { ListQuery } from './list-path.js';

/** A plain form; htmx sends it while one types. */
export function FiltersView({ query }: { query: ListQuery }) {
  const { say } = useReader();
  return (
    <search>
      <form
        class="card no-print"
        method="get"
        action="/projects"
        hx-get="/projects"
        hx-trigger="input delay:300ms, submit"
        hx-target="#results"
        hx-select="#results"
        hx-swap="outerHTML"
        hx-replace-url="true"
        hx-sync="this:replace"
      >
        <div class="card-body filters">
          <label class="form-label wide">
            {say(LIST.words)}
            <input
              class="form-control"
              type="search"
              name="q"
              value={query.q}
              maxLength={1_000}
              placeholder={say(LIST.wordsHint)}
            />
          </label>
          <Choice name="stage" label={LIST.stage} codes={STAGES} words={STAGE_WORDS} chosen={query.stage} />
          <Choice
            name="kind"
            label={LIST.kind}
            codes={PROJECT_KINDS}
            words={PROJECT_KIND_WORDS}
            chosen={query.kind}
          />
          <Choice
            name="field"
            label={LIST.field}
            codes={PROJECT_FIELDS}
            words={FIELD_WORDS}
            chosen={query.field}
          />
          <Choice name="grade" label={LIST.grade} codes={GRADES} words={GRADE_WORDS} chosen={query.grade} />
          <label class="form-label">
            {say(LIST.year)}
            <input class="form-control" type="number" name="year" value={query.year} min={1950} max={2199} />
          </label>
          <Choice
            name="sort"
            label={LIST.sort}
            codes={SORTS}
            words={SORT_WORDS}
            chosen={query.sort ?? 'match'}
          />
          <div class="frame mb-2">
            <button class="btn btn-primary" type="submit">
              {say(LIST.submit)}
            </button>
            <a href="/projects">{say(LIST.clear)}</a>
          </div>
        </div>
      </form>
    </search>
  );
}

const SORTS = ['match', '-code', 'code', 'title', '-title'] as const;

interface ChoiceProps<Code extends string> {
  readonly name: string;
  readonly label: Label;
  readonly codes: readonly Code[];
  readonly words: Readonly<Record<Code, Label>>;
  readonly chosen?: Code;
}

function Choice<Code extends string>({ name, label, codes, words, chosen }: ChoiceProps<Code>) {
  const { say } = useReader();
  return (
    <label class="form-label">
      {say(label)}
      <select class="form-select" name={name}>
        {name !== 'sort' && <option value="">{say(LIST.any)}</option>}
        {codes.map((code) => (
          <option key={code} value={code} selected={code === chosen}>
            {say(words[code])}
          </option>
        ))}
      </select>
    </label>
  );
}

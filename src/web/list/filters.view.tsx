import { may } from '../../domain/access/permissions.js';
import { GRADES } from '../../domain/council/grades.js';
import { FUNDING_SOURCES } from '../../domain/funding/funding-line.js';
import { STAGES } from '../../domain/lifecycle/stages.js';
import { columnsFor, type ListColumn } from '../../domain/reporting/list-columns.js';
import { PROJECT_SORTS } from '../../features/projects/project.dto.js';
import { PROJECT_FIELDS, PROJECT_KINDS, PROJECT_LEVELS } from '../../features/projects/project.entity.js';
import { LIST, SORT_WORDS } from '../../wording/pages.js';
import { LIST_COLUMN_WORDS, LISTING } from '../../wording/project-list.js';
import type { Label } from '../../wording/wording.js';
import {
  FIELD_WORDS,
  GRADE_WORDS,
  LEVEL_WORDS,
  PROJECT_KIND_WORDS,
  SOURCE_WORDS,
  STAGE_WORDS,
} from '../../wording/words.js';
import { Boxes } from '../fields/form-parts.view.js';
import type { Choice as PartyChoiceProps } from '../fields/party-choice.js';
import { PartyChoice } from '../fields/party-choice.view.js';
import { useReader } from '../layout/render.js';
import { type ListQuery, listPath, UNFILTERED } from './list-path.js';

interface FiltersProps {
  readonly query: ListQuery;
  /** Those that are shown. */
  readonly columns: readonly ListColumn[];
  readonly institution: PartyChoiceProps;
  readonly programme: PartyChoiceProps;
}

/** A plain form; htmx sends it while one types. */
export function FiltersView({ query, columns, institution, programme }: FiltersProps) {
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
          <label class="form-label">
            {say(LIST.year)}
            <input class="form-control" type="number" name="year" value={query.year} min={1950} max={2199} />
          </label>
          <Choice
            name="sort"
            label={LIST.sort}
            codes={PROJECT_SORTS}
            words={SORT_WORDS}
            chosen={query.sort ?? 'match'}
          />
          <MoreFilters query={query} institution={institution} programme={programme} />
          <ColumnsAndRows query={query} columns={columns} />
          <div class="frame mb-2">
            <button class="btn btn-primary" type="submit">
              {say(LIST.submit)}
            </button>
            <a href={listPath(UNFILTERED)}>{say(LIST.clear)}</a>
          </div>
        </div>
      </form>
    </search>
  );
}

/** The ones asked for less; they stand open where one of them narrows the list. */
function MoreFilters({ query, institution, programme }: Omit<FiltersProps, 'columns'>) {
  const { say, actor } = useReader();
  const { kind, level, field, grade, source, institutionId } = query;
  const narrowing = [kind, level, field, grade, source, institutionId, query.programme];
  return (
    <details class="more-filters" open={narrowing.some(Boolean)}>
      <summary>{say(LISTING.more)}</summary>
      <div class="filters">
        <Choice
          name="kind"
          label={LIST.kind}
          codes={PROJECT_KINDS}
          words={PROJECT_KIND_WORDS}
          chosen={query.kind}
        />
        <Choice
          name="level"
          label={LISTING.level}
          codes={PROJECT_LEVELS}
          words={LEVEL_WORDS}
          chosen={query.level}
        />
        <Choice
          name="field"
          label={LIST.field}
          codes={PROJECT_FIELDS}
          words={FIELD_WORDS}
          chosen={query.field}
        />
        <Choice name="grade" label={LIST.grade} codes={GRADES} words={GRADE_WORDS} chosen={query.grade} />
        {actor && may(actor, 'funding.read') && (
          <Choice
            name="source"
            label={LISTING.source}
            codes={FUNDING_SOURCES}
            words={SOURCE_WORDS}
            chosen={query.source}
          />
        )}
        {actor && may(actor, 'institution.read') && (
          <div class="wide">
            <PartyChoice choice={institution} label={LISTING.institution} />
            <PartyChoice choice={programme} label={LISTING.programme} />
          </div>
        )}
      </div>
    </details>
  );
}

const ROWS = [25, 50, 100, 200];
const USUAL_ROWS = 50;

function ColumnsAndRows({ query, columns }: Pick<FiltersProps, 'query' | 'columns'>) {
  const { say, actor } = useReader();
  return (
    <details class="wide">
      <summary>{say(LISTING.columnsAndRows)}</summary>
      <Boxes
        name="columns"
        label={LISTING.columns}
        codes={actor ? columnsFor(actor) : []}
        words={LIST_COLUMN_WORDS}
        chosen={columns}
      />
      <label class="form-label">
        {say(LISTING.rows)}
        <select class="form-select" name="limit">
          {ROWS.map((rows) => (
            <option key={rows} value={rows} selected={rows === (query.limit ?? USUAL_ROWS)}>
              {rows}
            </option>
          ))}
        </select>
      </label>
    </details>
  );
}

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

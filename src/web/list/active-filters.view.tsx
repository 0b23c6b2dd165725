import { LIST } from '../../wording/pages.js';
import { LISTING } from '../../wording/project-list.js';
import type { Label } from '../../wording/wording.js';
import {
  FIELD_WORDS,
  GRADE_WORDS,
  LEVEL_WORDS,
  PROJECT_KIND_WORDS,
  SOURCE_WORDS,
  STAGE_WORDS,
  wordOf,
} from '../../wording/words.js';
import type { Choice } from '../fields/party-choice.js';
import { useReader } from '../layout/render.js';
import { type ListQuery, listPath, UNFILTERED } from './list-path.js';

type FilterName =
  | 'q'
  | 'stage'
  | 'kind'
  | 'level'
  | 'field'
  | 'grade'
  | 'source'
  | 'institutionId'
  | 'programme'
  | 'year';
type Words = Readonly<Record<string, Label>>;

const FILTERS: readonly (readonly [FilterName, Label, Words?])[] = [
  ['q', LISTING.words],
  ['stage', LIST.stage, STAGE_WORDS],
  ['kind', LIST.kind, PROJECT_KIND_WORDS],
  ['level', LISTING.level, LEVEL_WORDS],
  ['field', LIST.field, FIELD_WORDS],
  ['grade', LIST.grade, GRADE_WORDS],
  ['source', LISTING.source, SOURCE_WORDS],
  ['institutionId', LISTING.institution],
  ['programme', LISTING.programme],
  ['year', LIST.year],
];

interface ActiveProps {
  readonly query: ListQuery;
  readonly institution: Choice;
  readonly programme: Choice;
}

/** The total is of these filters: each is named, and can be taken off alone. */
export function ActiveFilters({ query, institution, programme }: ActiveProps) {
  const { say, language } = useReader();
  const active = FILTERS.filter(([name]) => query[name] !== undefined);
  if (active.length === 0) return null;
  return (
    <div class="chips">
      <span>{say(LISTING.filtered)}:</span>
      {active.map(([name, label, words]) => {
        const choice = { institutionId: institution, programme }[name as string];
        const value = choice ? (choice.chosen[0]?.name ?? '?') : String(query[name]);
        const text = `${say(label)}: ${words ? wordOf(words, value, language) : value}`;
        const { cursor, [name]: _, ...rest } = query;
        return (
          <a
            key={name}
            class="btn btn-sm filter-chip"
            href={listPath(Object.keys(rest).length > 0 ? rest : UNFILTERED)}
            aria-label={`${say(LISTING.remove)} ${text}`}
          >
            {text} <span aria-hidden="true">×</span>
          </a>
        );
      })}
    </div>
  );
}

import type { SavedFilter } from '../../features/projects/saved-filter.entity.js';
import { LISTING } from '../../wording/project-list.js';
import { Field } from '../fields/field.view.js';
import { Folded, Form } from '../fields/form.view.js';
import { Button, PostForm } from '../fields/form-parts.view.js';
import type { RefusedForm } from '../fields/submission.js';
import { useReader } from '../layout/render.js';
import { type ListQuery, listSearch } from './list-path.js';

export const SAVE_FORM = 'save-filter';

/** One's own filters, each a link away. */
export function SavedFiltersView({ filters, query }: { filters: readonly SavedFilter[]; query: ListQuery }) {
  const { say } = useReader();
  if (filters.length === 0) return null;
  const shown = searchOf(query);
  return (
    <section class="card no-print" id="saved-filters" aria-label={say(LISTING.saved)}>
      <div class="card-body stack">
        <nav class="chips" aria-label={say(LISTING.saved)}>
          <span>{say(LISTING.saved)}:</span>
          {filters.map(({ id, name, query: saved, isDefault }) => (
            <a
              key={id}
              class={saved === shown ? 'btn btn-sm btn-primary' : 'btn btn-sm'}
              href={`/projects?${saved || 'sort=-code'}`}
              aria-current={saved === shown ? 'true' : undefined}
            >
              {isDefault ? `${name} (${say(LISTING.isDefault)})` : name}
            </a>
          ))}
        </nav>
        <details>
          <summary>{say(LISTING.manage)}</summary>
          <ul class="list-unstyled mb-0">
            {filters.map((filter) => (
              <Managed key={filter.id} filter={filter} />
            ))}
          </ul>
        </details>
      </div>
    </section>
  );
}

function Managed({ filter: { id, name, isDefault } }: { filter: SavedFilter }) {
  const { say } = useReader();
  const turn = say(isDefault ? LISTING.dropDefault : LISTING.makeDefault);
  return (
    <li class="frame mt-2">
      <span>{name}</span>
      <PostForm action={`/saved-filters/${id}/default`}>
        <button class="btn btn-sm" type="submit" aria-label={`${turn}: ${name}`}>
          {turn}
        </button>
      </PostForm>
      <PostForm action={`/saved-filters/${id}/removal`}>
        <button class="btn btn-sm" type="submit" aria-label={`${say(LISTING.delete)}: ${name}`}>
          {say(LISTING.delete)}
        </button>
      </PostForm>
    </li>
  );
}

/** Stands with the results, so that it keeps what is seen. */
export function SaveFilterForm({ query, refused }: { query: ListQuery; refused?: RefusedForm | null }) {
  const { say } = useReader();
  return (
    <Folded title={say(LISTING.save)} name={SAVE_FORM} refused={refused}>
      <Form action="/saved-filters" name={SAVE_FORM} refused={refused}>
        <p class="form-hint mb-0">{say(LISTING.saveHint)}</p>
        <input type="hidden" name="query" value={searchOf(query)} />
        <Field name="name" label={LISTING.name} maxLength={100} required />
        <label class="form-check">
          <input class="form-check-input" type="checkbox" name="isDefault" value="1" />
          <span class="form-check-label">{say(LISTING.asDefault)}</span>
        </label>
        <div class="frame">
          <Button label={LISTING.submit} strong />
        </div>
      </Form>
    </Folded>
  );
}

/** A filter begins at its first page; in one order, so that the same filter is known again. */
function searchOf({ cursor, ...query }: ListQuery): string {
  const inOrder = Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1));
  return listSearch(Object.fromEntries(inOrder));
}

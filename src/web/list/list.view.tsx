import type { ProjectListItem } from '../../features/projects/projects.repository.js';
import type { Page } from '../../platform/http/page.js';
import { LIST, PROJECT_COUNT } from '../../wording/pages.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { FiltersView } from './filters.view.js';
import { type ListQuery, listPath } from './list-path.js';
import { RowsView } from './rows.view.js';

interface ListProps {
  readonly page: Page<ProjectListItem>;
  readonly query: ListQuery;
}

export function ListView({ page, query }: ListProps) {
  const { say } = useReader();
  return (
    <Layout title={say(LIST.title)}>
      <div class="stack">
        <h1 class="page-title">{say(LIST.title)}</h1>
        <FiltersView query={query} />
        <Results page={page} query={query} />
      </div>
    </Layout>
  );
}

/** What a search changes; htmx replaces it alone, out of the same page. */
function Results({ page, query }: ListProps) {
  const { say, language } = useReader();
  const { cursor, ...filters } = query;
  return (
    <section class="card" id="results" aria-label={say(LIST.title)}>
      <div class="card-header" role="status">
        {page.total === undefined ? (
          <a href={listPath(filters)}>{say(LIST.first)}</a>
        ) : (
          PROJECT_COUNT[language](page.total)
        )}
      </div>
      {page.items.length === 0 ? (
        <p class="card-body">{say(LIST.empty)}</p>
      ) : (
        <RowsView projects={page.items} next={page.nextCursor && { ...query, cursor: page.nextCursor }} />
      )}
    </section>
  );
}
